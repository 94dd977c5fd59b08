import type { Grant } from '../../auth/scheme.ts';
import type { Connection, StatusReasons } from '../../model.ts';
import { randomToken } from '../../runtime.ts';
import type { ConnectionRow } from '../../store/store.ts';
import { isoTime } from '../../transport/retry-after.ts';
import type { Engine, Scope } from '../engine.ts';
import type { Integration } from '../integration/integration.ts';
import { nextRefreshAt } from '../refresh/due.ts';
import { aliasOf, isDefault } from './alias.ts';
import { writeRow } from './write-row.ts';

/** How long a link, and all that hangs on it, is good for. */
export const LINK_LIFETIME_MS: number = 10 * 60_000;

/** So many accounts of an entity are looked through where one is to be chosen. */
export const MAX_ACCOUNTS = 100;

/** The statuses of a connection that has been usable. */
export const CONNECTED = ['ACTIVE', 'EXPIRED', 'REVOKED', 'DISABLED'] as const;

export function newRow(
  { runtime }: Engine,
  integration: Integration,
  {
    tenantId,
    entityId,
    alias,
    requested,
  }: Pick<ConnectionRow, 'tenantId' | 'entityId' | 'alias'> & {
    readonly requested: readonly string[];
  },
): ConnectionRow {
  const now = runtime.now();
  return {
    tenantId,
    id: `con_${randomToken(runtime)}`,
    entityId,
    integrationId: integration.id,
    app: integration.app.slug,
    alias,
    status: 'INITIATED',
    statusReason: null,
    account: null,
    scopes: { requested, granted: null },
    sealed: null,
    version: 0,
    generation: 0,
    expiresAt: now + LINK_LIFETIME_MS,
    nextRefreshAt: null,
    lease: null,
    startedBy: entityId,
    createdAt: now,
    updatedAt: now,
    lastUsedAt: null,
  };
}

/** The fields that change with the credentials. */
export function grantFields(
  { runtime }: Engine,
  row: ConnectionRow,
  grant: Grant,
  sealed: Uint8Array,
): Partial<ConnectionRow> {
  const now = runtime.now();
  return {
    sealed,
    generation: row.generation + 1,
    expiresAt: grant.expiresAt,
    nextRefreshAt: nextRefreshAt(grant, now),
    lease: null,
    scopes: { requested: row.scopes.requested, granted: grant.scopes },
    updatedAt: now,
  };
}

/** A row as everybody may see it: no sealed bytes, times as ISO 8601. A copy, frozen. */
export function publicConnection(row: ConnectionRow): Connection {
  const { tenantId, id, entityId, integrationId, app, status, statusReason } = row;
  const { requested, granted } = row.scopes;
  const time = (ms: number | null): string | null => (ms === null ? null : isoTime(ms));
  return Object.freeze({
    tenantId,
    id,
    entityId,
    integrationId,
    app,
    alias: aliasOf(row),
    isDefault: isDefault(row),
    status,
    statusReason,
    account: row.account && Object.freeze({ ...row.account }),
    scopes: Object.freeze({
      requested: Object.freeze([...requested]),
      granted: granted && Object.freeze([...granted]),
    }),
    expiresAt: time(row.expiresAt),
    createdAt: time(row.createdAt) ?? '',
    updatedAt: time(row.updatedAt) ?? '',
    lastUsedAt: time(row.lastUsedAt),
  });
}

/** The row, if the caller may see it. Another entity's reads like one that does not exist. */
export async function findRow(
  engine: Engine,
  { tenantId, entityId }: Scope,
  id: string,
): Promise<ConnectionRow | null> {
  const row = await engine.store.getConnection(tenantId, id);
  if (row === null || (entityId !== null && row.entityId !== entityId)) return null;
  return lapse(engine, row);
}

/**
 * Ends a pending connection whose link has lapsed, and wipes what was granted through it. It has
 * lapsed whether or not that can be written: who reads it can do so where nothing is written.
 */
export async function lapse(engine: Engine, row: ConnectionRow): Promise<ConnectionRow> {
  const { runtime, store, wakeups } = engine;
  const isPending = row.status === 'INITIATED' || row.status === 'UNCONFIRMED';
  if (!isPending || row.expiresAt === null || row.expiresAt > runtime.now()) return row;
  const failed = failedRow(engine, row, 'link_expired');
  try {
    const written = await writeRow(engine, failed, 'failed');
    wakeups.wake(row.id);
    return written ?? (await store.getConnection(row.tenantId, row.id)) ?? failed;
  } catch {
    return failed; // the log has it, and the next reader tries again
  }
}

export function failedRow(
  { runtime }: Engine,
  row: ConnectionRow,
  statusReason: StatusReasons['FAILED'],
): ConnectionRow {
  return {
    ...row,
    status: 'FAILED',
    statusReason,
    sealed: null,
    account: null,
    lease: null,
    updatedAt: runtime.now(),
  };
}
