import { type ErrorCode, OnBehalfError } from '../../errors.ts';
import type { Connection } from '../../model.ts';
import { withDeadline } from '../../runtime.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine, Scope } from '../engine.ts';
import { findRow, publicConnection } from '../row/row.ts';
import { unknownConnection } from '../row/unknown-connection.ts';
import { askWhenDue } from './ask-device.ts';

// Half of what is promised for a flow that another process finishes.
const POLL_MS = 250;

export interface WaitOptions {
  /** Default 2 minutes. */
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Waits until a connection is usable. Another process may finish it: then within half a second.
 *
 * @throws OnBehalfError the reason for which it never will be, or `timeout`, `cancelled`
 */
export async function waitUntilActive(
  engine: Engine,
  scope: Scope,
  id: string,
  { timeoutMs = 120_000, signal }: WaitOptions = {},
): Promise<Connection> {
  const { runtime, wakeups } = engine;
  return withDeadline(runtime, { timeoutMs, signal, what: 'The user' }, async (deadline) => {
    for (;;) {
      deadline.throwIfAborted();
      const woken = new AbortController();
      // Listening begins before reading: what happens in between is not missed.
      const wakeup = wakeups.next(id, AbortSignal.any([deadline, woken.signal]));
      try {
        const row = await findForwarded(engine, scope, id);
        if (row.status === 'ACTIVE') return publicConnection(row);
        if (row.status !== 'INITIATED' && row.status !== 'UNCONFIRMED') throw ended(row);
        askWhenDue(engine, row);
        await Promise.race([
          wakeup,
          runtime.delay(POLL_MS, AbortSignal.any([deadline, woken.signal])),
        ]);
      } finally {
        woken.abort();
      }
    }
  });
}

async function findForwarded(engine: Engine, scope: Scope, id: string): Promise<ConnectionRow> {
  const row = await findRow(engine, scope, id);
  if (row !== null) return row;
  const flow = await engine.store.getFlowOfConnection(scope.tenantId, id);
  const resultId = flow?.resultId ?? null;
  const result = resultId === null ? null : await findRow(engine, scope, resultId);
  if (result !== null) return result;
  throw unknownConnection(id);
}

const MESSAGES: Partial<Record<ErrorCode, string>> = {
  access_denied: 'The user did not allow access.',
  flow_expired: 'The link lapsed before the user finished. Start a new connection.',
  flow_replayed: 'The link had been used before. Start a new connection.',
  wrong_browser: 'Another browser than the one that opened the link came back from the provider.',
  wrong_user: 'Another user than the one it was made for opened the link.',
  account_mismatch: 'The user chose another account than the one the connection belongs to.',
  issuer_mismatch: 'The answer did not come from the expected authorization server.',
  misconfigured: 'The provider refuses this integration: check its client id, secret and scopes.',
};

/** Why a connection that is not pending is not usable either. */
function ended({ id, status, statusReason, app }: ConnectionRow): OnBehalfError {
  if (status === 'DISABLED') {
    return new OnBehalfError('denied', `Connection ${id} is disabled.`, { reason: 'disabled' });
  }
  if (status !== 'FAILED') {
    const reason = status === 'EXPIRED' ? (statusReason ?? 'revoked') : 'revoked';
    const message = `The credentials of connection ${id} no longer work.`;
    return new OnBehalfError('reauth_required', message, { connectionId: id, app, reason });
  }
  const code = statusReason === 'link_expired' ? 'flow_expired' : (statusReason as ErrorCode);
  return new OnBehalfError(code, MESSAGES[code] ?? `Connecting to ${app} failed: ${code}.`);
}
