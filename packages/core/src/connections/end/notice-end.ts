import type { Grant } from '../../auth/scheme.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { integrationOf } from '../integration/integration-of.ts';
import type { Integration } from '../integration/integration.ts';
import { isDue } from '../refresh/due.ts';
import { openGrant } from '../row/credentials.ts';
import { writeRow } from '../row/write-row.ts';
import { isEndingSoon } from './grant-end.ts';

/**
 * What to write into a row of which it is noticed that its user will soon have to connect again;
 * null when there is nothing to say yet, or it was said before. Of all who notice, the first to
 * write tells it.
 */
export function endNotice(
  { runtime }: Engine,
  { scheme }: Integration,
  row: ConnectionRow,
  grant: Grant,
): Partial<ConnectionRow> | null {
  const now = runtime.now();
  if (row.status !== 'ACTIVE' || row.statusReason !== null || !isEndingSoon(grant, now))
    return null;
  // Nothing else moves the time on of what cannot be renewed.
  if (scheme.refresh === undefined) {
    return { statusReason: 'expiring_soon', nextRefreshAt: row.expiresAt };
  }
  // A refresh that is still to come, or under way, may put it off.
  return isDue(row, now) ? null : { statusReason: 'expiring_soon' };
}

/** Looks for it in a connection that a scheduler has tried to renew, as it is afterwards. */
export async function noticeEnd(engine: Engine, { tenantId, id }: ConnectionRow): Promise<void> {
  const row = await engine.store.getConnection(tenantId, id);
  if (row?.status !== 'ACTIVE' || row.statusReason !== null) return;
  const integration = await integrationOf(engine, row);
  const notice = endNotice(engine, integration, row, await openGrant(engine, row));
  if (notice !== null) await writeRow(engine, { ...row, ...notice }, 'expiring_soon');
}
