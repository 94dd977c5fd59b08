import type { Grant } from '../auth/scheme.ts';
import type { Integration } from '../connections/integration/integration.ts';
import { readAccount, unnamedAccount } from '../connections/row/account.ts';
import { type ErrorDetails, findOnBehalfError, OnBehalfError } from '../errors.ts';
import type { Account } from '../model.ts';
import { parseRedacted, scrub } from '../redact.ts';
import { type Runtime, withDeadline } from '../runtime.ts';
import { authorizedFetch } from './authorized-fetch.ts';
import { providerError } from './provider-error.ts';
import { refused, verify } from './verify.ts';

const TIMEOUT_MS = 15_000;

/**
 * Asks the provider whose credentials these are, which proves that they work.
 *
 * @throws OnBehalfError `access_denied` when the provider refuses them; `provider_error` when it
 * does not name an account; what else can go wrong on the way there
 */
export async function accountOf(
  runtime: Runtime,
  integration: Integration,
  grant: Grant,
  signal?: AbortSignal,
): Promise<Account> {
  const { app, scheme } = integration;
  const { fields = {} } = grant;
  const api = integration.api.of(fields);
  const { account: ask = scheme.account, verify: request } = app;
  if (ask === undefined && request === undefined) return unnamedAccount(app);
  const secrets = Object.values(grant.secrets);
  return withDeadline(
    runtime,
    { timeoutMs: TIMEOUT_MS, signal, what: app.name },
    async (deadline) => {
      const fetch = authorizedFetch({
        runtime,
        integration,
        api,
        signal: deadline,
        grant,
        renew: () => {
          throw refused(app.name);
        },
        onGrant: () => {},
      });
      try {
        if (request !== undefined) await verify(app.name, request, fetch, deadline);
        if (ask === undefined) return unnamedAccount(app);
        const account = await ask({
          fetch: succeeding(integration, fetch),
          signal: deadline,
          apiUrl: api.apiUrl,
          fields,
        });
        const named = readAccount(account, secrets);
        if (named === null) throw unnamed(app.name);
        return named;
      } catch (error) {
        // What an SDK throws may hold the request, and with it the token.
        const { code, message, details, retryable } = findOnBehalfError(error) ?? unnamed(app.name);
        const clean = parseRedacted(JSON.stringify(details), secrets) as ErrorDetails;
        throw new OnBehalfError(code, scrub(message, secrets), { ...clean, retryable });
      }
    },
  );
}

/** What is no success must not be read as an account, so it never gets that far. */
function succeeding(
  { app, scheme }: Integration,
  fetch: typeof globalThis.fetch,
): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (response.ok) return response;
    const { status, headers } = response;
    const body = await response.text();
    throw providerError({ appName: app.name, status, headers, body, rateLimit: scheme.rateLimit });
  };
}

function unnamed(name: string): OnBehalfError {
  return new OnBehalfError('provider_error', `${name} did not say whose credentials these are.`);
}
