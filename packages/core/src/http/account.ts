import type { Grant } from '../auth/scheme.ts';
import type { Integration } from '../connections/integration.ts';
import { findOnBehalfError, OnBehalfError } from '../errors.ts';
import type { Account } from '../model.ts';
import { scrub } from '../redact.ts';
import { type Runtime, withDeadline } from '../runtime.ts';
import { authorizedFetch } from './authorized-fetch.ts';
import { providerError } from './provider-error.ts';

const TIMEOUT_MS = 15_000;

/**
 * Asks the provider whose credentials these are, which proves that they work.
 *
 * @throws OnBehalfError `access_denied` when the provider refuses them; what else can go wrong on
 * the way there
 */
export async function accountOf(
  runtime: Runtime,
  integration: Integration,
  grant: Grant,
  signal?: AbortSignal,
): Promise<Account> {
  const { app, apiUrl } = integration;
  // An app that cannot name accounts has one of them per entity and integration.
  if (app.account === undefined) return { id: 'default', label: app.name };
  const ask = app.account;
  return withDeadline(
    runtime,
    { timeoutMs: TIMEOUT_MS, signal, what: app.name },
    async (deadline) => {
      const fetch = authorizedFetch({
        runtime,
        integration,
        signal: deadline,
        grant,
        renew: () => {
          throw refused(app.name);
        },
        onGrant: () => {},
      });
      try {
        const account = await ask({
          fetch: succeeding(app.name, fetch),
          signal: deadline,
          apiUrl,
        });
        const { id, label } = account;
        // Accounts without an id would all be one, and a user's second would replace the first.
        if (typeof id !== 'string' || id === '') throw unnamed(app.name);
        return { id, label };
      } catch (error) {
        // What an SDK throws may hold the request, and with it the token.
        const { code, message, details, retryable } = findOnBehalfError(error) ?? unnamed(app.name);
        const words = scrub(message, Object.values(grant.secrets));
        throw new OnBehalfError(code, words, { ...details, retryable });
      }
    },
  );
}

/** What is no success must not be read as an account, so it never gets that far. */
function succeeding(appName: string, fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (response.ok) return response;
    const { status, headers } = response;
    throw providerError({ appName, status, headers, body: await response.text() });
  };
}

function unnamed(name: string): OnBehalfError {
  return new OnBehalfError('provider_error', `${name} did not say whose credentials these are.`);
}

function refused(name: string): OnBehalfError {
  return new OnBehalfError('access_denied', `${name} does not accept these credentials.`);
}
