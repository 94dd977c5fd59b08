import type { Grant } from '../auth/scheme.ts';
import type { Integration } from '../connections/integration/integration.ts';
import { type ErrorDetails, findOnBehalfError, OnBehalfError } from '../errors.ts';
import { isWithin } from '../identifiers.ts';
import type { Account } from '../model.ts';
import { oneLine } from '../plain-text.ts';
import { bound, parseRedacted, scrub } from '../redact.ts';
import { type Runtime, withDeadline } from '../runtime.ts';
import { authorizedFetch } from './authorized-fetch.ts';
import { providerError } from './provider-error.ts';
import { refused, verify } from './verify.ts';

const TIMEOUT_MS = 15_000;
/** Bytes of UTF-8: together with those of the tenant and the entity they have to fit an index. */
const LONGEST_ID = 512;
const LONGEST_LABEL = 200;

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
  // An app that cannot name accounts has one of them per entity and integration.
  const unnamedAccount: Account = { id: 'default', label: app.name };
  const { account: ask = scheme.account, verify: request } = app;
  if (ask === undefined && request === undefined) return unnamedAccount;
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
        if (ask === undefined) return unnamedAccount;
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

/**
 * What an app made of the provider's answer. Accounts without an id would all be one, and a user's
 * second would replace the first; the label is shown to models, so it is short and on one line. Both
 * are stored, and not every database takes half a surrogate pair.
 */
function readAccount({ id, label }: Account, secrets: readonly string[]): Account | null {
  const isId = typeof id === 'string' && id !== '' && isWithin(id, LONGEST_ID);
  if (!isId || /[\p{Cc}\p{Cs}]/u.test(id) || typeof label !== 'string') return null;
  const name = oneLine(label.toWellFormed());
  return { id, label: bound(scrub(name === '' ? id : name, secrets), LONGEST_LABEL) };
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
