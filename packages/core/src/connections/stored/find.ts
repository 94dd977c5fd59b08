import { OnBehalfError } from '../../errors.ts';
import type { IntegrationRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';

/**
 * A tenant's own integration.
 *
 * @throws OnBehalfError `misconfigured` for one that the store does not have, or another tenant's
 * @throws TypeError for one that is configured
 */
export async function findIntegration(
  { store, integrations }: Engine,
  tenantId: string,
  id: string,
): Promise<IntegrationRow> {
  const row = await store.getIntegration(tenantId, id);
  if (row !== null) return row;
  if (integrations.configured?.has(id) === true) {
    throw new TypeError(`The integration "${id}" is configured: change it there.`);
  }
  throw new OnBehalfError('misconfigured', `There is no integration "${id}".`);
}
