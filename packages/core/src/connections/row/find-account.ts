import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';

const PAGE = 100;

type Owner = Pick<ConnectionRow, 'tenantId' | 'id' | 'entityId' | 'integrationId'>;

/** Another connection of the same entity and integration that has an account; null for none. */
export async function findAccount(
  { store }: Engine,
  { tenantId, id, entityId, integrationId }: Owner,
  accountId: string,
): Promise<ConnectionRow | null> {
  let after: { readonly createdAt: number; readonly id: string } | undefined;
  for (;;) {
    const query = { tenantId, entityId, integrationId, after, limit: PAGE };
    const rows = await store.listConnections(query);
    const match = rows.find((row) => row.id !== id && row.account?.id === accountId);
    if (match !== undefined) return match;
    after = rows.at(-1);
    if (rows.length < PAGE) return null;
  }
}
