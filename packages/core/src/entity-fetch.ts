import { mustBe, optional, optionsOf, string } from './check-options.ts';
import { chooseConnection } from './connections/choose.ts';
import type { Engine } from './connections/engine.ts';
import type { ApiAddress } from './connections/integration/address.ts';
import { integrationOf } from './connections/integration/integration-of.ts';
import type { Integration } from './connections/integration/integration.ts';
import { openGrant } from './connections/row/credentials.ts';
import { findOnBehalfError } from './errors.ts';
import { gate } from './http/gate.ts';
import { readRequest } from './http/request.ts';
import { outcomeUnknown } from './http/retry.ts';
import { openSession } from './http/session.ts';
import { withDeadline } from './runtime.ts';
import type { ConnectionRow } from './store/store.ts';

const TIMEOUT_MS = 30_000;

export interface FetchOptions<AppSlug extends string = string> {
  readonly app: AppSlug;
  /** One of several connections, by its id or alias. It must belong to the entity. */
  readonly connectionId?: string | undefined;
  /** For one request and its whole answer; default 30 s. */
  readonly timeoutMs?: number | undefined;
}

const checkOptions = optionsOf<FetchOptions>({
  app: string,
  connectionId: optional(string),
  timeoutMs: optional(
    mustBe('a positive number of milliseconds', (it) => typeof it === 'number' && it > 0),
  ),
});

/** A fetch for what no action covers. Each request goes the way of an action: choose, gate, sign. */
export function entityFetch(
  engine: Engine,
  entity: { readonly tenantId: string; readonly entityId: string },
  options: FetchOptions,
): typeof globalThis.fetch {
  // An address, for instance: it is what the answer is called with.
  if (typeof options?.app !== 'string') throw new TypeError('Say which app: { app }.');
  checkOptions(options, 'fetch');
  const { app: slug, connectionId, timeoutMs = TIMEOUT_MS } = options;
  const app = engine.registry.app(slug);
  return async (input, init) => {
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    const wait = { timeoutMs, signal, what: app.name };
    let hasWritten = false;
    const answered = withDeadline(engine.runtime, wait, async (deadline) => {
      const chosen = await chooseConnection(engine, { ...entity, connectionId, app });
      const integration = await integrationOf(engine, chosen);
      const api = await addressOf(engine, integration, chosen);
      const read = await readRequest(integration, api, input, init);
      const { url, method, headers, body, redirect } = read;
      const judge = (target: URL): Promise<ConnectionRow> => {
        const request = { method, url: target.href };
        return gate(engine, app, chosen, {
          action: null,
          annotations: null,
          params: null,
          request,
        });
      };
      const row = await judge(url);
      // The caller was answered while the policy thought about it.
      deadline.throwIfAborted();
      // A policy may have waited for a person, and the integration may be disabled by now.
      const current = row === chosen ? integration : await integrationOf(engine, row);
      const { fetch } = await openSession(engine, current, row, {
        signal: deadline,
        secrets: new Set<string>(),
        // What the provider redirects to was not asked for, and may be something else.
        onRedirect: judge,
        onWrite: () => {
          hasWritten = true;
        },
      });
      return fetch(url, { method, headers, body: body ?? null, redirect });
    });
    return answered.catch((error: unknown) => {
      const isTimeout = findOnBehalfError(error)?.code === 'timeout';
      throw isTimeout && hasWritten ? outcomeUnknown(app.name) : error;
    });
  };
}

/**
 * Where the request goes, which the policy has to know. Only an app with an API per connection has
 * that in its credentials, which are opened for it.
 */
async function addressOf(
  engine: Engine,
  { api }: Integration,
  row: ConnectionRow,
): Promise<ApiAddress> {
  if (api.isFixed) return api.of({});
  const { fields = {} } = await openGrant(engine, row);
  return api.of(fields);
}
