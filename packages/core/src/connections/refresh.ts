import type { Grant } from '../auth/scheme.ts';
import { findOnBehalfError } from '../errors.ts';
import { randomToken } from '../runtime.ts';
import type { ConnectionRow } from '../store/store.ts';
import { openGrant } from './credentials.ts';
import type { Engine } from './engine.ts';
import { expire, gone, notActive } from './expire.ts';
import type { Integration } from './integration.ts';
import { keepGrant } from './keep-grant.ts';
import { sameOwner } from './owner.ts';

// Longer than the token request may take: a lease never lapses under a request in flight.
const LEASE_MS = 20_000;
// Clocks of two machines differ, but not by as much: such a lease would never end.
const LONGEST_LEASE_MS = 2 * LEASE_MS;
const POLL_MS = 50;

/**
 * Renews the credentials of a row, once however many ask: in this process they share one promise,
 * across processes one holds the row's lease and the others wait for its result. Answers the row
 * as it is afterwards; with an unchanged generation where there was nothing to refresh with.
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

async function refreshOnce(
  engine: Engine,
  integration: Integration,
  row: ConnectionRow,
): Promise<ConnectionRow> {
  const { refreshes } = engine;
  const key = JSON.stringify([row.tenantId, row.id]);
  const running = refreshes.get(key);
  if (running !== undefined) {
    const result = await running;
    if (result.generation > row.generation) return result;
  }
  const joined = refreshes.get(key);
  if (joined !== undefined) return joined;
  const started = claimAndSpend(engine, integration, row).finally(() => refreshes.delete(key));
  refreshes.set(key, started);
  // Who closes the client waits for the token that is on its way.
  engine.background(started.catch(() => {}));
  return started;
}

async function claimAndSpend(
  engine: Engine,
  integration: Integration,
  used: ConnectionRow,
): Promise<ConnectionRow> {
  const { runtime, store } = engine;
  const owner = randomToken(runtime);
  for (;;) {
    const row = await store.getConnection(used.tenantId, used.id);
    if (row === null || !sameOwner(row, used)) throw gone(used);
    if (row.status !== 'ACTIVE') throw notActive(row);
    if (row.generation !== used.generation) return row;
    if (isLeased(row, runtime.now())) {
      await runtime.delay(POLL_MS);
      continue;
    }
    const until = runtime.now() + LEASE_MS;
    const claimed = { ...row, lease: { owner, until } };
    if (!(await store.updateConnection(claimed))) continue;
    // Held up for longer than that, it may find that somebody else has spent the token by now.
    if (until > runtime.now()) {
      return spend(engine, integration, { ...claimed, version: claimed.version + 1 }, owner);
    }
  }
}

function isLeased({ lease }: ConnectionRow, now: number): boolean {
  return lease !== null && lease.until > now && lease.until <= now + LONGEST_LEASE_MS;
}

/** Sends the refresh token and writes what comes back, before anybody uses it. */
async function spend(
  engine: Engine,
  { scheme, client }: Integration,
  row: ConnectionRow,
  owner: string,
): Promise<ConnectionRow> {
  let grant: Grant | null;
  try {
    grant = (await scheme.refresh?.(await openGrant(engine, row), client(engine.runtime))) ?? null;
  } catch (error) {
    const current = await release(engine, row, owner);
    // Newer credentials came from elsewhere meanwhile: that these were refused is no news.
    if (current.generation !== row.generation) return current;
    if (findOnBehalfError(error)?.code !== 'reauth_required') throw error;
    throw await expire(engine, row, 'revoked');
  }
  if (grant === null) return release(engine, row, owner);
  const renewed = await keepGrant(engine, row, grant);
  if (renewed !== null) return renewed;
  // Deleted meanwhile, or made another's: the deletion could only revoke the token before this one.
  if (scheme.revoke !== undefined) engine.background(scheme.revoke(grant, client(engine.runtime)));
  throw gone(row);
}

/** Gives the lease back. Answers the row as it is afterwards. */
async function release(
  { store }: Engine,
  claimed: ConnectionRow,
  owner: string,
): Promise<ConnectionRow> {
  let row = claimed;
  while (row.lease?.owner === owner) {
    const released = { ...row, lease: null };
    if (await store.updateConnection(released)) return { ...released, version: row.version + 1 };
    const current = await store.getConnection(row.tenantId, row.id);
    if (current === null) throw gone(row);
    row = current;
  }
  return row;
}
