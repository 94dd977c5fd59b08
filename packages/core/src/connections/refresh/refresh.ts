import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { integrationOf } from '../integration/integration-of.ts';
import type { Integration } from '../integration/integration.ts';
import { openGrant } from '../row/credentials.ts';
import { sameOwner } from '../row/owner.ts';
import { claim, watchLease } from './claim.ts';
import { isDue, isExpired } from './due.ts';
import { expire, gone, notActive } from './expire.ts';
import { spend } from './spend.ts';

const POLL_MS = 50;

/**
 * Renews the credentials of a row, once however many ask: in this process they share one promise,
 * across processes one holds the row's lease and the others wait for its result. Answers the row
 * as it is afterwards; with an unchanged generation where there was nothing to refresh with.
 *
 * @throws OnBehalfError `reauth_required` when the provider has refused, `connection_required` when
 * the connection is gone, `denied` when it was disabled; what the token endpoint answers; `internal`
 */
export async function refresh(
  engine: Engine,
  integration: Integration,
  row: ConnectionRow,
): Promise<ConnectionRow> {
  const renewed = await refreshOnce(engine, integration, row);
  // The caller was let through for the owner it has read, and for no other.
  if (!sameOwner(renewed, row)) throw gone(row);
  return renewed;
}

/**
 * As {@link refresh}, for a token that is dead: where there is nothing to refresh with, that is the
 * end of the connection.
 */
export async function refreshOrExpire(
  engine: Engine,
  integration: Integration,
  row: ConnectionRow,
): Promise<ConnectionRow> {
  const current = await refresh(engine, integration, row);
  if (current.status !== 'ACTIVE') throw notActive(current);
  if (current.generation !== row.generation) return current;
  if (!isExpired(current, engine.runtime.now())) return current;
  const ended = await expire(engine, current, 'expired');
  if (ended.status !== 'ACTIVE') throw notActive(ended);
  return ended;
}

/** Whether this process is at it already. */
export function isRefreshing({ refreshes }: Engine, row: ConnectionRow): boolean {
  return refreshes.has(keyOf(row));
}

async function refreshOnce(
  engine: Engine,
  integration: Integration,
  row: ConnectionRow,
): Promise<ConnectionRow> {
  const { refreshes } = engine;
  const key = keyOf(row);
  const running = refreshes.get(key);
  if (running !== undefined) {
    const result = await running;
    if (result.generation > row.generation) return result;
  }
  const joined = refreshes.get(key);
  if (joined !== undefined) return joined;
  const started = refreshAll(engine, integration, row).finally(() => refreshes.delete(key));
  refreshes.set(key, started);
  // Who closes the client waits for the token that is on its way.
  engine.background(started.catch(() => {}));
  return started;
}

function keyOf({ tenantId, id }: ConnectionRow): string {
  return JSON.stringify([tenantId, id]);
}

/** A grant may have several refresh tokens. What came of one is stored before the next is spent. */
async function refreshAll(
  engine: Engine,
  integration: Integration,
  used: ConnectionRow,
): Promise<ConnectionRow> {
  let row = await claimAndSpend(engine, integration, used);
  for (let count = 1; await isAnotherDue(engine, used, row, count); count++) {
    row = await claimAndSpend(engine, integration, row);
  }
  return row;
}

/** @param count - how many refresh tokens have been spent, at most */
async function isAnotherDue(
  engine: Engine,
  used: ConnectionRow,
  row: ConnectionRow,
  count: number,
): Promise<boolean> {
  const isSpent = row.generation === used.generation + count;
  if (!isSpent || row.status !== 'ACTIVE' || !isDue(row, engine.runtime.now())) return false;
  const { secrets } = await openGrant(engine, row);
  // Of a single token whose next one dies at once there is nothing more to be had.
  return count < Object.keys(secrets).filter((name) => /(^|\.)refreshToken$/.test(name)).length;
}

async function claimAndSpend(
  engine: Engine,
  integration: Integration,
  used: ConnectionRow,
): Promise<ConnectionRow> {
  const { runtime, store } = engine;
  const isHeld = watchLease(runtime);
  let through = integration;
  for (let waited = false; ;) {
    const row = await store.getConnection(used.tenantId, used.id);
    if (row === null || !sameOwner(row, used)) throw gone(used);
    if (row.status !== 'ACTIVE') throw notActive(row);
    if (row.generation !== used.generation) return row;
    if (integration.scheme.refresh === undefined) return row;
    if (isHeld(row)) {
      await runtime.delay(POLL_MS);
      waited = true;
      continue;
    }
    // It may have been disabled, or got another secret, while somebody else had the row.
    if (waited) through = await integrationOf(engine, row);
    const claimed = await claim(engine, through, row);
    const result = claimed && (await spend(engine, through, claimed));
    if (result !== null) return result;
  }
}
