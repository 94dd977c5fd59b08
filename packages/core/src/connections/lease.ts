import type { Grant } from '../auth/scheme.ts';
import { type ErrorCode, findOnBehalfError } from '../errors.ts';
import { withDeadline } from '../runtime.ts';
import type { ConnectionRow } from '../store/store.ts';
import { openGrant } from './credentials.ts';
import type { Engine } from './engine.ts';
import { expire, notActive } from './expire.ts';
import type { Integration } from './integration.ts';
import { refresh } from './refresh.ts';

const REFRESH_TIMEOUT_MS = 30_000;
// The grant is dead, the connection is gone or disabled, or nobody waits any more.
const FINAL: ReadonlySet<ErrorCode> = new Set([
  'reauth_required',
  'connection_required',
  'denied',
  'cancelled',
]);

/** Opened credentials, and which ones: a 401 counts against these and no newer ones. */
export interface Lease {
  readonly row: ConnectionRow;
  readonly grant: Grant;
  readonly generation: number;
}

/**
 * Opens the credentials of a connection, refreshed when they are due.
 *
 * @throws OnBehalfError `reauth_required`, `misconfigured`, `timeout`, `cancelled`; and what the
 * token endpoint answers, if the old token is past its expiry
 */
export async function lease(
  engine: Engine,
  integration: Integration,
  row: ConnectionRow,
  signal?: AbortSignal,
): Promise<Lease> {
  const now = engine.runtime.now();
  if (row.nextRefreshAt === null || row.nextRefreshAt > now) return open(engine, row);
  const isExpired = (row.expiresAt ?? Infinity) <= now;
  const current = await sharedRefresh(engine, integration, row, signal).catch((error: unknown) => {
    // A failed early refresh never fails a call: the token still works.
    const code = findOnBehalfError(error)?.code;
    if (!isExpired && (code === undefined || !FINAL.has(code))) return row;
    throw error;
  });
  if (current.status !== 'ACTIVE') throw notActive(current);
  if (isExpired && current.generation === row.generation) {
    throw await expire(engine, current, 'expired');
  }
  return open(engine, current);
}

/**
 * Newer credentials than those the provider has just refused with a 401. Null when there are none
 * and the provider still accepts these for other requests: the 401 was about something else.
 *
 * @throws OnBehalfError `reauth_required` when they no longer work
 */
export async function renew(
  engine: Engine,
  integration: Integration,
  refused: Lease,
  signal?: AbortSignal,
): Promise<Lease | null> {
  const current = await sharedRefresh(engine, integration, refused.row, signal);
  if (current.status !== 'ACTIVE') throw notActive(current);
  if (current.generation !== refused.generation) return open(engine, current);
  const works = await engine.accountOf(integration, refused.grant, signal).then(
    () => integration.app.account !== undefined,
    (error: unknown) => {
      if (findOnBehalfError(error)?.code === 'access_denied') return false;
      throw error;
    },
  );
  if (works) return null;
  throw await expire(engine, current, 'revoked');
}

/** Waits for a refresh that others may be waiting for too: one who gives up does not end it. */
async function sharedRefresh(
  engine: Engine,
  integration: Integration,
  row: ConnectionRow,
  signal: AbortSignal | undefined,
): Promise<ConnectionRow> {
  const what = `The refresh of ${integration.app.name}`;
  return withDeadline(engine.runtime, { timeoutMs: REFRESH_TIMEOUT_MS, signal, what }, () =>
    refresh(engine, integration, row),
  );
}

async function open(engine: Engine, row: ConnectionRow): Promise<Lease> {
  return { row, grant: await openGrant(engine, row), generation: row.generation };
}
