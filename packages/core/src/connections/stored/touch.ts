import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';

/**
 * Has whoever is deleting a disabled integration look at its connections once more: it is removed
 * only as it was before they were counted.
 */
export async function touchDisabled(
  { store }: Engine,
  { tenantId, integrationId }: Pick<ConnectionRow, 'tenantId' | 'integrationId'>,
): Promise<void> {
  for (;;) {
    const row = await store.getIntegration(tenantId, integrationId);
    if (row?.status !== 'DISABLED' || (await store.updateIntegration(row))) return;
  }
}
