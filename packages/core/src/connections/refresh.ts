import type { Grant } from '../auth/scheme.ts';
import { findOnBehalfError } from '../errors.ts';
import { randomToken } from '../runtime.ts';
import type { ConnectionRow } from '../store/store.ts';
import { openGrant, sealGrant } from './credentials.ts';
import type { Engine } from './engine.ts';
import { expire, gone, notActive } from './expire.ts';
import type { Integration } from './integration.ts';
import { grantFields } from './row.ts';

// Longer than the token request may take: a lease never lapses under a request in flight.
const LEASE_MS = 20_000;
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
  const { refreshes } = engine;
  const key = JSON.stringify([row.tenantId, row.id]);
  const running = refreshes.get(key);
  if (running !== undefined) {
    const result = await running;
    if (result.generation !== row.generation) return result;
  }
  const started =
    refreshes.get(key) ??
    claimAndSpend(engine, integration, row).finally(() => refreshes.delete(key));
  refreshes.set(key, started);
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
    if (row === null) throw gone(used);
    if (row.status !== 'ACTIVE') throw notActive(row);
    if (row.generation !== used.generation) return row;
    if (row.lease !== null && row.lease.until > runtime.now()) {
      await runtime.delay(POLL_MS);
      continue;
    }
    const claimed = { ...row, lease: { owner, until: runtime.now() + LEASE_MS } };
    if (await store.updateConnection(claimed)) {
      return spend(engine, integration, { ...claimed, version: claimed.version + 1 }, owner);
    }
  }
}

/** Sends the refresh token and writes what comes back, before anybody uses it. */
async function spend(
  engine: Engine,
  integration: Integration,
  row: ConnectionRow,
  owner: string,
): Promise<ConnectionRow> {
  const { scheme } = integration;
  let grant: Grant | null;
  try {
    grant =
      (await scheme.refresh?.(await openGrant(engine, row), integration.client(engine.runtime))) ??
      null;
  } catch (error) {
    const released = await writeAs(engine, owner, row, async () => ({ lease: null }));
    if (findOnBehalfError(error)?.code === 'reauth_required') {
      throw await expire(engine, released, 'revoked');
    }
    throw error;
  }
  if (grant === null) return writeAs(engine, owner, row, async () => ({ lease: null }));
  const fresh = grant;
  return writeAs(engine, owner, row, async (current) =>
    grantFields(engine, current, fresh, await sealGrant(engine, current, fresh)),
  );
}

/**
 * Changes a row whose lease `owner` holds, whatever else was changed in it meanwhile. When the
 * lease is another's by now, or the row is gone, the change is dropped.
 */
async function writeAs(
  { store }: Engine,
  owner: string,
  claimed: ConnectionRow,
  change: (row: ConnectionRow) => Promise<Partial<ConnectionRow>>,
): Promise<ConnectionRow> {
  let row = claimed;
  while (row.lease?.owner === owner) {
    const changed = { ...row, ...(await change(row)) };
    if (await store.updateConnection(changed)) return { ...changed, version: changed.version + 1 };
    const current = await store.getConnection(row.tenantId, row.id);
    if (current === null) throw gone(row);
    row = current;
  }
  return row;
}
