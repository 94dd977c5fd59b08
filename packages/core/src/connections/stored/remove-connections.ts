import type { ConnectionStatus } from '../../model.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { removeRow } from '../row/write-row.ts';

// Rows that are held at a time.
const PAGE = 100;

/**
 * Removes what an integration leaves behind, unless it has credentials, which somebody could revoke
 * still. Answers whether nothing is left.
 */
export async function removeConnections(
  engine: Engine,
  integration: { readonly tenantId: string; readonly integrationId: string },
  mayGo: (status: ConnectionStatus) => boolean,
): Promise<boolean> {
  let isEmpty = true;
  let after: ConnectionRow | undefined;
  for (;;) {
    const rows = await engine.store.listConnections({ ...integration, after, limit: PAGE });
    for (const row of rows) isEmpty = (await remove(engine, row, mayGo)) && isEmpty;
    after = rows.at(-1);
    if (rows.length < PAGE) return isEmpty;
  }
}

async function remove(
  engine: Engine,
  found: ConnectionRow,
  mayGo: (status: ConnectionStatus) => boolean,
): Promise<boolean> {
  let row: ConnectionRow | null = found;
  while (row !== null && row.sealed === null && mayGo(row.status)) {
    const isRemoved = await removeRow(engine, row);
    engine.wakeups.wake(row.id);
    if (isRemoved) return true;
    row = await engine.store.getConnection(row.tenantId, row.id);
  }
  return row === null;
}
