import { isOnBehalfError } from '../../errors.ts';
import type { DataKeyRow } from '../../store/store.ts';
import type { DataKeys } from '../../vault/vault.ts';
import type { Pass, Rotation } from './rotation.ts';
import { walk } from './walk.ts';

/** Wraps every data key anew that is not wrapped by the key that wraps now. */
export async function rotateDataKeys(
  rotation: Rotation,
  dataKeys: DataKeys,
  pass: Pass,
): Promise<void> {
  const { engine, tenantId } = rotation;
  const { store } = engine;
  const current = await dataKeys.wrappingKey();
  const page = (after: DataKeyRow | undefined, limit: number) =>
    store.walkDataKeys({ tenantId: tenantId ?? undefined, after, limit });
  await walk(page, rotation, async (found) => {
    let row: DataKeyRow | null = found;
    while (row !== null && row.wrappedBy !== current) {
      const isRewrapped = await rewrap(dataKeys, row);
      if (isRewrapped === null) {
        pass.hangsOn(row.wrappedBy);
        pass.failed({ kind: 'data_key', tenantId: row.tenantId, id: row.entityId });
        return;
      }
      if (isRewrapped) {
        pass.counts.rewrapped++;
        break;
      }
      row = await store.getDataKey(row.tenantId, row.entityId);
    }
    if (row !== null) pass.hangsOn(current);
  });
}

/** Null when it cannot be unwrapped, and never will with this wrapper. */
async function rewrap(dataKeys: DataKeys, row: DataKeyRow): Promise<boolean | null> {
  try {
    return await dataKeys.rewrap(row);
  } catch (error) {
    if (isOnBehalfError(error) && !error.retryable) return null;
    throw error;
  }
}
