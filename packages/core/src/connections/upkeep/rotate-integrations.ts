import { isOnBehalfError } from '../../errors.ts';
import type { IntegrationRow } from '../../store/store.ts';
import { whyClosed } from '../row/credentials.ts';
import { sealIntegrationAnew, type SealedColumns } from '../stored/sealed.ts';
import type { Pass, Rotation } from './rotation.ts';
import type { SealedKeys } from './sealed-keys.ts';
import { walk } from './walk.ts';

/** Seals every stored integration anew of which something is not sealed by the first key. */
export async function rotateIntegrations(
  rotation: Rotation,
  keys: SealedKeys,
  pass: Pass,
): Promise<void> {
  const { engine, tenantId } = rotation;
  const { store } = engine;
  const page = (after: IntegrationRow | undefined, limit: number) =>
    store.walkIntegrations({ tenantId: tenantId ?? undefined, after, limit });
  await walk(page, rotation, async (found) => {
    pass.counts.checked++;
    let row: IntegrationRow | null = found;
    while (row !== null && !sealedIn(row).every(keys.isCurrent)) {
      const columns = await anew(rotation, row);
      if (columns === null) {
        for (const sealed of sealedIn(row)) pass.hangsOn(keys.keyOf(sealed));
        const message = whyClosed(keys.vault, row.sealed);
        pass.failed({ kind: 'integration', tenantId: row.tenantId, id: row.id, message });
        return;
      }
      if (await store.updateIntegration({ ...row, ...columns })) {
        pass.counts.resealed++;
        break;
      }
      row = await store.getIntegration(row.tenantId, row.id);
    }
    if (row !== null) for (const _ of sealedIn(row)) pass.hangsOn(keys.current);
  });
}

function sealedIn({ sealed, sealedSecrets }: SealedColumns): readonly Uint8Array[] {
  return sealedSecrets === null ? [sealed] : [sealed, sealedSecrets];
}

/** Null when it does not open, and never will with these keys. */
async function anew({ engine }: Rotation, row: IntegrationRow): Promise<SealedColumns | null> {
  try {
    return await sealIntegrationAnew(engine, row);
  } catch (error) {
    if (isOnBehalfError(error) && error.retryable) throw error;
    return null;
  }
}
