import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';

import type { Place } from './place.ts';
import { APPS, type Product } from './product.ts';

const ROWS_AT_ONCE = 5000;
const FIRST = Date.UTC(2026, 0);
const MINUTE = 60_000;

/** The connection of a number: as random as an id is, and the same each time. */
export function connectionOf(index: number): {
  readonly id: string;
  readonly entityId: string;
  readonly app: string;
  readonly createdAt: number;
} {
  const random = createHash('sha256').update(String(index)).digest().subarray(0, 16);
  return {
    id: `con_${random.toString('base64url')}`,
    entityId: `user-${Math.floor(index / APPS.length)}`,
    app: APPS[index % APPS.length] ?? '',
    createdAt: FIRST + index * 1000,
  };
}

interface FillOptions {
  readonly from: number;
  readonly to: number;
  readonly signal: AbortSignal;
  readonly onProgress: (count: number) => void;
}

/**
 * Writes connections beside the client, since that would wait for the disk each time: copies of one
 * that the client has made, each sealed for its own row.
 */
export async function fill(
  place: Place,
  { vault, connectionId }: Product,
  { from, to, signal, onProgress }: FillOptions,
): Promise<void> {
  const template = await place.readConnection(connectionId);
  const contextOf = (id: string, entityId: string, integrationId: string) => {
    const purpose = 'credentials';
    return { tenantId: '', connectionId: id, entityId, integrationId, purpose };
  };
  const grant = await vault.open(
    template['sealed'] as Uint8Array,
    contextOf(connectionId, String(template['entity_id']), String(template['integration_id'])),
  );
  for (let start = from; start < to; start += ROWS_AT_ONCE) {
    // Else nothing would hear of a signal: SQLite works in the same thread.
    await setImmediate();
    signal.throwIfAborted();
    const columns: Record<string, unknown[]> = {};
    for (const name of Object.keys(template)) columns[name] = [];
    for (let index = start; index < Math.min(start + ROWS_AT_ONCE, to); index++) {
      const { id, entityId, app, createdAt } = connectionOf(index);
      const expiresAt = Date.now() + 30 * MINUTE + (index % 1000) * 1000;
      const record = {
        ...template,
        id,
        entity_id: entityId,
        integration_id: app,
        app,
        account_id: String(10_000_000 + index),
        account_label: `login-${index}`,
        started_by: entityId,
        sealed: await vault.seal(grant, contextOf(id, entityId, app)),
        expires_at: expiresAt,
        next_refresh_at: expiresAt - 5 * MINUTE,
        created_at: createdAt,
        updated_at: createdAt,
      };
      for (const [name, value] of Object.entries(record)) columns[name]?.push(value);
    }
    await place.insertConnections(columns);
    onProgress(Math.min(start + ROWS_AT_ONCE, to));
  }
  await place.settle();
}
