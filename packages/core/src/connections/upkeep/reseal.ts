import { isOnBehalfError } from '../../errors.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { isLeased } from '../refresh/claim.ts';
import { sealAnew } from '../row/credentials.ts';

/**
 * What became of a row: it has nothing sealed, or by the right key; it was sealed anew; somebody
 * refreshes it; it cannot be opened.
 */
export type Resealing = 'none' | 'current' | 'resealed' | 'leased' | 'failed';

/**
 * Seals a row with the key that seals now, unless somebody has written it since it was read: then
 * what they wrote is looked at. Nothing else of the row changes. With `force`, also while somebody
 * refreshes it: they find out, and write once more.
 *
 * @throws OnBehalfError what may pass, such as a store that is out of reach
 */
export async function reseal(
  engine: Engine,
  isCurrent: (sealed: Uint8Array) => boolean,
  found: ConnectionRow,
  { force = false }: { readonly force?: boolean } = {},
): Promise<Resealing> {
  const { store, runtime } = engine;
  let row: ConnectionRow | null = found;
  while (row !== null && row.sealed !== null) {
    if (isCurrent(row.sealed)) return 'current';
    // Who is about to write newer credentials would have to begin anew.
    if (!force && isLeased(row, runtime.now())) return 'leased';
    const sealed = await anew(engine, row, row.sealed);
    if (sealed === null) return 'failed';
    if (await store.updateConnection({ ...row, sealed })) return 'resealed';
    row = await store.getConnection(row.tenantId, row.id);
  }
  return 'none';
}

/** Null when it does not open, and never will with these keys. */
async function anew(
  engine: Engine,
  row: ConnectionRow,
  sealed: Uint8Array,
): Promise<Uint8Array | null> {
  try {
    return await sealAnew(engine, row, sealed);
  } catch (error) {
    if (isOnBehalfError(error) && error.retryable) throw error;
    return null;
  }
}
