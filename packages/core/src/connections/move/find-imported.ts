import { base64url } from '../../runtime.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { findAccount } from '../row/find-account.ts';

type Owner = Pick<ConnectionRow, 'tenantId' | 'entityId' | 'integrationId'>;

/** What tells one imported connection from another: at least one of the two. */
export interface Identity {
  readonly accountId: string | null;
  /** Made of the external id: see {@link importedId}. */
  readonly id: string | null;
}

/** The connection that was imported or made before, by the account; else by the external id. */
export async function findImported(
  engine: Engine,
  owner: Owner,
  { accountId, id }: Identity,
): Promise<ConnectionRow | null> {
  const byAccount =
    accountId === null ? null : await findAccount(engine, { ...owner, id: '' }, accountId);
  if (byAccount !== null || id === null) return byAccount;
  return engine.store.getConnection(owner.tenantId, id);
}

/**
 * The id of what is imported under an external id: the same each time and in each process, so that
 * of two imports at once one inserts it. Whoever knows all its parts can tell it, which is why no id
 * opens anything by itself.
 */
export async function importedId(
  { runtime }: Pick<Engine, 'runtime'>,
  { tenantId, entityId, integrationId }: Owner,
  externalId: string,
): Promise<string> {
  const parts = ['imported', tenantId, integrationId, entityId, externalId];
  const digest = await runtime.digest(new TextEncoder().encode(JSON.stringify(parts)));
  return `con_${base64url(digest.subarray(0, 16))}`;
}
