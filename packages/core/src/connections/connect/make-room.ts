import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { lapse } from '../row/row.ts';

const DAY_MS = 24 * 3600_000;
// An agent that keeps asking must not fill the store: RFC 6819 §4.4.1.11 is about such floods.
const PENDING_LIMIT = 10;
const SWEEP = 50;

/** Ends what has lapsed in this tenant, forgets it a day later, and drops the oldest of too many. */
export async function makeRoom(engine: Engine, wanted: ConnectionRow): Promise<void> {
  const { store, runtime, wakeups } = engine;
  const { tenantId } = wanted;
  const now = runtime.now();
  await store.deleteFlows(now - DAY_MS);
  const failed = { tenantId, statuses: ['FAILED'], expiresBefore: now - DAY_MS } as const;
  const forgotten = await store.listConnections({ ...failed, limit: SWEEP });
  for (const { id, version } of forgotten) await store.deleteConnection(tenantId, id, version);

  const pending = { tenantId, statuses: ['INITIATED', 'UNCONFIRMED'] } as const;
  const lapsed = await store.listConnections({ ...pending, expiresBefore: now, limit: SWEEP });
  for (const row of lapsed) await lapse(engine, row);

  const links = await pendingRows(engine, wanted);
  const [oldest] = links;
  if (links.length === PENDING_LIMIT && oldest !== undefined) {
    // By its version: it may have become a connection just now.
    const isDropped = await store.deleteConnection(tenantId, oldest.id, oldest.version);
    if (isDropped) await dropFlow(engine, oldest);
    wakeups.wake(oldest.id);
  }
}

/** The flow of a link that came to nothing, which nobody waits for any more. */
async function dropFlow({ store }: Engine, { tenantId, id }: ConnectionRow): Promise<void> {
  const flow = await store.getFlowOfConnection(tenantId, id);
  if (flow !== null) await store.deleteFlow(flow.id);
}

/** The links of this user and integration that wait to be opened, oldest first. */
export async function pendingRows(
  { store }: Engine,
  { tenantId, entityId, integrationId }: ConnectionRow,
): Promise<readonly ConnectionRow[]> {
  const theirs = { tenantId, entityId, integrationId, statuses: ['INITIATED'] } as const;
  return store.listConnections({ ...theirs, limit: PENDING_LIMIT });
}
