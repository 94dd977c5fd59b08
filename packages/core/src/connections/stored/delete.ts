import { boolean, optional, optionsOf } from '../../check-options.ts';
import { OnBehalfError } from '../../errors.ts';
import type { ConnectionStatus } from '../../model.ts';
import { revokeAll, type RevokeAllResult, revokingChecks } from '../end/revoke-all.ts';
import type { RevokeAllOptions } from '../end/revoker.ts';
import type { Engine } from '../engine.ts';
import { CONNECTED } from '../row/row.ts';
import { removeConnections } from './remove-connections.ts';
import { setIntegrationStatus } from './update.ts';

/** Of connections that somebody has, or is about to have. */
const IN_USE: readonly ConnectionStatus[] = [...CONNECTED, 'UNCONFIRMED'];

export interface DeleteIntegrationOptions extends Omit<RevokeAllOptions, 'dryRun'> {
  /** Revokes its connections and deletes them; the other options are of this. Default false. */
  readonly deleteConnections?: boolean | undefined;
}

export interface DeletedIntegration {
  /**
   * False when there is none, or when connections are left: the signal ended it, or they could not be
   * revoked. Then it stays, disabled, and another call goes on.
   */
  readonly deleted: boolean;
  /** What became of its connections at the provider; null where none were to be deleted. */
  readonly connections: RevokeAllResult | null;
}

const { dryRun: _dryRun, ...revoking } = revokingChecks;

const checkOptions = optionsOf<DeleteIntegrationOptions>({
  deleteConnections: optional(boolean),
  ...revoking,
});

/**
 * Removes an integration once nothing is left that only its client can revoke. It is disabled
 * first: who is about to connect through it is either seen here, or sees that.
 *
 * @throws OnBehalfError `denied` when it has connections that are not to be deleted
 */
export async function deleteIntegration(
  engine: Engine,
  tenantId: string,
  id: string,
  options: DeleteIntegrationOptions = {},
): Promise<DeletedIntegration> {
  checkOptions(options, 'integrations.delete');
  const { store } = engine;
  const { deleteConnections = false, ...revokes } = options;
  const mayGo = (status: ConnectionStatus): boolean =>
    deleteConnections || !IN_USE.includes(status);
  let connections: RevokeAllResult | null = null;
  for (;;) {
    const before = await store.getIntegration(tenantId, id);
    if (before === null) return { deleted: false, connections };
    if (!deleteConnections && (await isInUse(engine, tenantId, id))) throw inUse(id);
    const { version } = await setIntegrationStatus(engine, tenantId, id, 'DISABLED');
    if (deleteConnections) {
      connections = await revokeAll(engine, tenantId, { integrationId: id }, revokes);
      if (!connections.complete) return { deleted: false, connections };
    }
    const isEmpty = await removeConnections(engine, { tenantId, integrationId: id }, mayGo);
    if (!isEmpty && !deleteConnections) {
      await setIntegrationStatus(engine, tenantId, id, before.status);
      throw inUse(id);
    }
    // Somebody may have enabled it meanwhile, and others may have connected: then all of it again.
    const isDeleted = isEmpty && (await store.deleteIntegration(tenantId, id, version));
    if (isDeleted) return { deleted: true, connections };
    const current = await store.getIntegration(tenantId, id);
    if (current?.version === version) return { deleted: false, connections };
  }
}

async function isInUse({ store }: Engine, tenantId: string, id: string): Promise<boolean> {
  const query = { tenantId, integrationId: id, statuses: IN_USE, limit: 1 };
  return (await store.listConnections(query)).length > 0;
}

function inUse(id: string): OnBehalfError {
  return new OnBehalfError(
    'denied',
    `The integration "${id}" has connections, which only its client can revoke: delete it with ` +
      '{ deleteConnections: true }, or disable it.',
    { reason: 'in_use' },
  );
}
