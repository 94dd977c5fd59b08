import type { Grant } from '../../auth/scheme.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import type { Integration } from '../integration/integration.ts';
import { sealGrant } from '../row/credentials.ts';
import { grantFields, newRow } from '../row/row.ts';
import type { ReadConnection } from './read-imported.ts';

type Wanted = Pick<ConnectionRow, 'tenantId' | 'account'> &
  Pick<ReadConnection, 'entityId' | 'alias' | 'scopes' | 'createdAt'> & {
    /** Null for a random one. */
    readonly id: string | null;
    /** Of the credentials, by which the same import is known again. */
    readonly hash: string;
  };

/** The row of a connection that nobody has here yet. */
export async function importedRow(
  engine: Engine,
  integration: Integration,
  { tenantId, entityId, alias, scopes, createdAt, id, account, hash }: Wanted,
  grant: Grant,
): Promise<ConnectionRow> {
  const requested = scopes ?? integration.scopes;
  const row = newRow(engine, integration, { tenantId, entityId, alias, requested });
  // Another machine's clock may be ahead.
  const since = Math.min(createdAt ?? row.createdAt, row.createdAt);
  const named = { ...row, id: id ?? row.id, account, createdAt: since };
  return renewedRow(engine, { ...named, status: 'ACTIVE' }, grant, hash);
}

/** A row with the credentials that came. One that had expired works again. */
export async function renewedRow(
  engine: Engine,
  row: ConnectionRow,
  grant: Grant,
  hash: string,
): Promise<ConnectionRow> {
  const imported = { hash, generation: row.generation + 1 };
  const sealed = await sealGrant(engine, row, { ...grant, imported });
  const isExpired = row.status === 'EXPIRED';
  return {
    ...row,
    ...grantFields(engine, row, grant, sealed),
    status: isExpired ? 'ACTIVE' : row.status,
    statusReason: null,
  };
}

/**
 * Whether credentials that arrive are to replace those that a connection has: not while these work
 * and the user has given them here; otherwise if they live longer. Where nobody knows how long, what
 * was renewed here stays, and only what an import had brought, or what no longer works, is replaced.
 */
export function replaces(row: ConnectionRow, current: Grant, arriving: Grant): boolean {
  const works = row.status !== 'EXPIRED';
  if (works && current.imported === undefined) return false;
  if (arriving.expiresAt !== null && current.expiresAt !== null) {
    return arriving.expiresAt > current.expiresAt;
  }
  return !works || current.imported?.generation === row.generation;
}
