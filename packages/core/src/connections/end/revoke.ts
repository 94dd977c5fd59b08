import type { ConnectionStatus, StatusReasons } from '../../model.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { openGrant, sealGrant } from '../row/credentials.ts';
import { sameOwner } from '../row/owner.ts';
import { writeRow } from '../row/write-row.ts';
import { type Revocation, revokeGrant } from './revoke-grant.ts';

/** The statuses of a connection that may have a grant to revoke, and is kept afterwards. */
export const REVOCABLE: readonly ConnectionStatus[] = ['ACTIVE', 'EXPIRED', 'DISABLED', 'REVOKED'];

/** What came of it, and the row as it is afterwards. */
export interface Revoked extends Revocation {
  readonly row: ConnectionRow;
}

/** Asked of a row each time it was read: whoever has connected again may not be meant any more. */
export type IsMeant = (row: ConnectionRow) => Promise<boolean>;

/**
 * Ends a connection here at once, then at the provider, and keeps it as `REVOKED`. Its credentials
 * are wiped, unless they could not be revoked: then the next attempt needs them, and nothing else
 * may use them. Null when it is gone, or is not meant any more.
 */
export async function revokeConnection(
  engine: Engine,
  found: ConnectionRow,
  isMeant: IsMeant = async () => true,
): Promise<Revoked | null> {
  let row = await stop(engine, found, isMeant);
  let revocation: Revocation | null = null;
  let generation: number | null = null;
  while (row?.status === 'REVOKED') {
    // Once per grant: what a refresh on its way has brought meanwhile goes, too.
    if (revocation === null || row.generation !== generation) {
      revocation = await revokeGrant(engine, row);
    }
    ({ generation } = row);
    const written = await finish(engine, row, revocation, found);
    if (written !== null) return { row: written, ...revocation };
    row = await reread(engine, row);
  }
  return null;
}

/** Before the provider is asked: from here on nobody gets the credentials, whatever it answers. */
async function stop(
  engine: Engine,
  found: ConnectionRow,
  isMeant: IsMeant,
): Promise<ConnectionRow | null> {
  // Whoever has connected again since must not lose the new grant by the revocation of the old one.
  let row = await reread(engine, found);
  while (row !== null && REVOCABLE.includes(row.status)) {
    if (row.status === 'REVOKED' || !(await isMeant(row))) break;
    const written: ConnectionRow | null = await writeRow(engine, {
      ...row,
      status: 'REVOKED',
      statusReason: 'revocation_failed',
      sealed: await sealedToRevoke(engine, row),
      lease: null,
      nextRefreshAt: null,
      updatedAt: engine.runtime.now(),
    });
    engine.wakeups.wake(found.id);
    if (written !== null) return written;
    row = await reread(engine, row);
  }
  return row;
}

/** Good for nothing else from here on. A vault that fails must not keep it from being stopped. */
async function sealedToRevoke(engine: Engine, row: ConnectionRow): Promise<Uint8Array | null> {
  if (row.sealed === null) return null;
  try {
    return await sealGrant(engine, row, await openGrant(engine, row), 'revoked');
  } catch {
    return row.sealed;
  }
}

async function finish(
  engine: Engine,
  row: ConnectionRow,
  { outcome }: Revocation,
  before: ConnectionRow,
): Promise<ConnectionRow | null> {
  const statusReason: StatusReasons['REVOKED'] = outcome;
  const isNews = before.status !== 'REVOKED' || statusReason !== before.statusReason;
  const revoked: ConnectionRow = {
    ...row,
    statusReason,
    sealed: outcome === 'revocation_failed' ? row.sealed : null,
    expiresAt: null,
    updatedAt: engine.runtime.now(),
  };
  return writeRow(engine, revoked, isNews ? 'revoked' : null);
}

async function reread({ store }: Engine, row: ConnectionRow): Promise<ConnectionRow | null> {
  const current = await store.getConnection(row.tenantId, row.id);
  return current !== null && sameOwner(current, row) ? current : null;
}
