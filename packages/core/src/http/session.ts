import type { Grant } from '../auth/scheme.ts';
import type { Engine } from '../connections/engine.ts';
import type { Integration } from '../connections/integration/integration.ts';
import { noteUse } from '../connections/note-use.ts';
import { type Lease, lease } from '../connections/refresh/lease.ts';
import { renew } from '../connections/refresh/renew.ts';
import type { ConnectionRow } from '../store/store.ts';
import { authorizedFetch } from './authorized-fetch.ts';

export interface SessionOptions {
  readonly signal: AbortSignal;
  /** Gets every secret that is opened, to be blanked in whatever the call answers. */
  readonly secrets: Set<string>;
  readonly callId?: string;
  /** What the call needs; of several tokens, one that has them signs. */
  readonly scopes?: readonly string[];
  /** Told of every request that changes something, before it is sent. */
  onWrite?(): void;
  /** Asked before a redirect is followed; throws to refuse it. */
  onRedirect?(url: URL): Promise<unknown>;
}

/** What a call may use of opened credentials. */
export interface Session {
  readonly fetch: typeof globalThis.fetch;
  /** Of this connection's API, without a slash at the end. */
  readonly apiUrl: string;
}

/**
 * Opens the credentials of a connection for one call and answers a fetch signed with them.
 *
 * @throws OnBehalfError as {@link lease}, and as `integration.api.of`
 */
export async function openSession(
  engine: Engine,
  integration: Integration,
  row: ConnectionRow,
  options: SessionOptions,
): Promise<Session> {
  const { signal, secrets } = options;
  const opened = await lease(engine, integration, row, signal);
  let renewal: Promise<Lease | null> | undefined;
  noteUse(engine, integration, opened);
  const api = integration.api.of(opened.grant.fields ?? {});
  const fetch = authorizedFetch({
    ...options,
    runtime: engine.runtime,
    integration,
    api,
    grant: opened.grant,
    async renew(refused: Grant) {
      // Once for each call: what is refused though it has just come is refused for another reason.
      if (refused !== opened.grant) return null;
      renewal ??= renew(engine, integration, opened, signal);
      return (await renewal)?.grant ?? null;
    },
    onGrant(grant) {
      for (const secret of Object.values(grant.secrets)) secrets.add(secret);
    },
  });
  return { fetch, apiUrl: api.apiUrl };
}
