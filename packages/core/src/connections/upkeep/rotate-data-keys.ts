import { isOnBehalfError, type OnBehalfError } from '../../errors.ts';
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
    while (row !== null && !(await dataKeys.isCurrent(row, current))) {
      const outcome = await rewrap(dataKeys, row);
      if (isOnBehalfError(outcome)) {
        const { tenantId: owner, entityId: id, wrappedBy } = row;
        pass.hangsOn(wrappedBy);
        pass.failed({ kind: 'data_key', tenantId: owner, id, message: outcome.message });
        return;
      }
      if (outcome) {
        pass.counts.rewrapped++;
        break;
      }
      row = await store.getDataKey(row.tenantId, row.entityId);
    }
    if (row !== null) pass.hangsOn(current);
  });
}

/** An error when it cannot be unwrapped, and never will with this wrapper. */
async function rewrap(dataKeys: DataKeys, row: DataKeyRow): Promise<boolean | OnBehalfError> {
  try {
    return await dataKeys.rewrap(row);
  } catch (error) {
    if (isOnBehalfError(error) && !error.retryable) return error;
    throw error;
  }
}
