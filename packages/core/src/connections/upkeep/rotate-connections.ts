import type { ConnectionRow } from '../../store/store.ts';
import { whyClosed } from '../row/credentials.ts';
import { reseal, type Resealing } from './reseal.ts';
import type { Pass, Rotation } from './rotation.ts';
import type { SealedKeys } from './sealed-keys.ts';
import { walk } from './walk.ts';

// Longer than a refresh holds a row.
const LONGEST_WAIT_MS = 60_000;
const POLL_MS = 500;

/** Seals every connection anew that is not sealed by the first key. */
export async function rotateConnections(
  rotation: Rotation,
  keys: SealedKeys,
  pass: Pass,
): Promise<void> {
  const { engine, tenantId, signal } = rotation;
  const { store, runtime } = engine;
  const leased: ConnectionRow[] = [];
  const page = (after: ConnectionRow | undefined, limit: number) =>
    store.walkConnections({ tenantId: tenantId ?? undefined, after, limit });
  await walk(page, rotation, async (row) => {
    pass.counts.checked++;
    const outcome = await reseal(engine, keys.isCurrent, row);
    if (outcome === 'leased') leased.push(row);
    else note(pass, keys, row, outcome);
  });
  const giveUpAt = runtime.now() + LONGEST_WAIT_MS;
  for (const row of leased) {
    if (signal?.aborted === true) return;
    note(pass, keys, row, await afterRefresh(rotation, keys, row, giveUpAt));
  }
}

function note(
  pass: Pass,
  { current, keyOf, vault }: SealedKeys,
  { tenantId, id, sealed }: ConnectionRow,
  outcome: Resealing,
): void {
  if (outcome === 'resealed') pass.counts.resealed++;
  if (outcome === 'resealed' || outcome === 'current') pass.hangsOn(current);
  else if (outcome !== 'none' && sealed !== null) pass.hangsOn(keyOf(sealed));
  if (outcome === 'failed' && sealed !== null) {
    pass.failed({ kind: 'connection', tenantId, id, message: whyClosed(vault, sealed) });
  }
}

/** Comes back to a row that somebody was refreshing, which mostly seals it anew. */
async function afterRefresh(
  { engine, signal }: Rotation,
  { isCurrent }: SealedKeys,
  { tenantId, id }: ConnectionRow,
  giveUpAt: number,
): Promise<Resealing> {
  const { store, runtime } = engine;
  for (;;) {
    const row = await store.getConnection(tenantId, id);
    const force = runtime.now() >= giveUpAt;
    const outcome = row === null ? 'none' : await reseal(engine, isCurrent, row, { force });
    if (outcome !== 'leased' || signal?.aborted === true) return outcome;
    await runtime.delay(POLL_MS, signal).catch(() => {}); // the signal is asked next
  }
}
