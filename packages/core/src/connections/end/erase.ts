import { OnBehalfError } from '../../errors.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { disconnect, type DisconnectResult } from './disconnect.ts';

/** What came of erasing an entity. */
export interface EraseResult {
  /** How many connections there were, pending ones among them. */
  readonly connections: number;
  /** Grants that may still work at their provider, where the user can end them. */
  readonly notRevoked: readonly NotRevoked[];
  /**
   * Whether the entity had a data key, which is destroyed: no copy of its rows can be read any more.
   * False without an `envelopeVault`, and when there was none.
   */
  readonly dataKeyDestroyed: boolean;
}

export interface NotRevoked {
  readonly connectionId: string;
  readonly integrationId: string;
  readonly app: string;
  /** Whether it failed, or the provider offers no way. */
  readonly revoked: Exclude<DisconnectResult['revoked'], 'revoked'>;
}

interface Erased {
  readonly tenantId: string;
  readonly entityId: string;
}

// Rows that are held at a time.
const PAGE = 100;
// What is connected meanwhile goes, too: but not for ever.
const ROUNDS = 10;

/**
 * Ends an entity's connections at their providers and here, forgets its flows and files, and destroys its data
 * key. Whoever still writes for it meanwhile finds no row to write into, and has no key.
 *
 * @throws OnBehalfError `internal`, retryable, when connections keep coming
 */
export async function erase(engine: Engine, entity: Erased): Promise<EraseResult> {
  const { store, vault } = engine;
  const { tenantId, entityId } = entity;
  const notRevoked: NotRevoked[] = [];
  let connections = 0;
  let dataKeyDestroyed = false;
  for (let round = 0; round < ROUNDS; round++) {
    connections += await endAll(engine, entity, notRevoked);
    await store.deleteFlowsOf(tenantId, entityId);
    await store.deleteFilesOf(tenantId, entityId);
    // Last: what is revoked is opened with it.
    const isDestroyed = await vault.dataKeys?.destroy(tenantId, entityId);
    dataKeyDestroyed ||= isDestroyed === true;
    const [left] = await store.listConnections({ ...entity, limit: 1 });
    if (left === undefined) return { connections, notRevoked, dataKeyDestroyed };
  }
  throw new OnBehalfError('internal', 'Connections were made faster than they could be erased.', {
    retryable: true,
  });
}

/** Answers how many there were. */
async function endAll(engine: Engine, entity: Erased, notRevoked: NotRevoked[]): Promise<number> {
  let count = 0;
  let after: ConnectionRow | undefined;
  for (;;) {
    const rows = await engine.store.listConnections({ ...entity, after, limit: PAGE });
    for (const row of rows) {
      const { deleted, revoked } = await disconnect(engine, row);
      if (deleted) count++;
      // One that never had a grant has none to revoke.
      if (!deleted || revoked === 'revoked' || row.sealed === null) continue;
      const { id: connectionId, integrationId, app } = row;
      notRevoked.push({ connectionId, integrationId, app, revoked });
    }
    after = rows.at(-1);
    if (rows.length < PAGE) return count;
  }
}
