import type { Connection, ConnectionStatus } from '../../model.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import type { Target } from './reconnect.ts';
import { waitUntilActive, type WaitOptions } from './wait.ts';

/** A connection that was started. */
export interface ConnectionRequest {
  /**
   * The connection that was named, or a new one's id; after waiting, the id of the connection that
   * was kept: see `waitUntilActive`.
   */
  readonly connectionId: string;
  /**
   * What another request or process waits for: `connections.waitUntilActive(attemptId)`. The same
   * as `connectionId` at first, unless a connection that exists was named.
   */
  readonly attemptId: string;
  /** As of the last wait. */
  readonly status: ConnectionStatus;
  /** Where to send the user; null where no browser is needed. */
  readonly redirectUrl: string | null;
  /**
   * Where the user signs in on another device: the code to type there, at `verificationUri`. Show
   * it to that user alone, inside your product: whoever types it connects their account for this
   * entity, and nothing tells afterwards who it was. Somebody has to wait, in any process, for the
   * connection to become active. Null for every other scheme.
   */
  readonly userCode: string | null;
  readonly verificationUri: string | null;
  /**
   * Waits for the user, 2 minutes by default. Who connects the same account again gets the
   * connection that was there before, under its own id.
   *
   * @throws OnBehalfError `access_denied`, `flow_expired`, `flow_replayed`, `wrong_browser`,
   * `wrong_user`, `account_mismatch`, `issuer_mismatch`, `misconfigured`, `provider_error`,
   * `network_error` where connecting failed; `connection_required` when the connection was deleted
   * meanwhile, `denied` when it was disabled, `reauth_required` when it has ended; `timeout`,
   * `cancelled`
   */
  waitUntilActive(options?: WaitOptions): Promise<Connection>;
}

/** @param shown - what the user needs, which depends on the scheme */
export function connectionRequest(
  engine: Engine,
  { tenantId, entityId, id, status }: ConnectionRow,
  shown: Partial<Pick<ConnectionRequest, 'redirectUrl' | 'userCode' | 'verificationUri'>>,
  target: Target | null,
): ConnectionRequest {
  let known: Pick<Connection, 'id' | 'status'> = { id: target?.connectionId ?? id, status };
  return Object.freeze({
    get connectionId() {
      return known.id;
    },
    attemptId: id,
    get status() {
      return known.status;
    },
    redirectUrl: shown.redirectUrl ?? null,
    userCode: shown.userCode ?? null,
    verificationUri: shown.verificationUri ?? null,
    async waitUntilActive(options?: WaitOptions) {
      const connection = await waitUntilActive(engine, { tenantId, entityId }, id, options);
      known = connection;
      return connection;
    },
  });
}
