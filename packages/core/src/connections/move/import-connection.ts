import { once } from '../../actions/once.ts';
import { OnBehalfError } from '../../errors.ts';
import type { Account } from '../../model.ts';
import type { ConnectionRow } from '../../store/store.ts';
import { assertSameFields } from '../connect/fields-for.ts';
import { mismatch } from '../connect/reconnect.ts';
import type { Engine } from '../engine.ts';
import { chooseIntegration } from '../integration/choose-integration.ts';
import { openGrant } from '../row/credentials.ts';
import { sameOwner } from '../row/owner.ts';
import { asRefusal } from './as-refusal.ts';
import { credentialsHash } from './credentials-hash.ts';
import { findImported, importedId } from './find-imported.ts';
import { assertSameAccount, saidAccount, verifiedAccount } from './held-account.ts';
import { heldGrant } from './held-grant.ts';
import { importedRow, renewedRow, replaces } from './imported-row.ts';
import { place, type Placed } from './place.ts';
import type { ReadConnection } from './read-imported.ts';

export interface Look {
  /** Whether the provider is asked whose account it is. */
  readonly verify: boolean;
  readonly signal: AbortSignal | undefined;
}

/**
 * Brings in one connection with plain credentials, which are sealed for its row. The same one again
 * changes nothing, whatever has become of it; see {@link replaces} for another one.
 *
 * @throws OnBehalfError what is wrong with it, or with what was connected before
 */
export async function importConnection(
  engine: Engine,
  tenantId: string,
  connection: ReadConnection,
  look: Look,
): Promise<Placed> {
  const { runtime } = engine;
  const { signal, verify } = look;
  const integration = await asRefusal(() => chooseIntegration(engine, tenantId, connection));
  const { entityId, externalId, credentials } = connection;
  const { id: integrationId, app } = integration;
  const owner = { tenantId, entityId, integrationId, app: app.slug };
  const id = externalId === null ? null : await importedId(engine, owner, externalId);
  const hash = await asRefusal(() => credentialsHash(runtime, credentials));
  const grant = once(async () => heldGrant(engine, integration, connection, signal));
  const find = async (account: Account | null): Promise<ConnectionRow | null> =>
    findImported(engine, owner, { accountId: account?.id ?? null, id });

  const said = saidAccount(integration, connection.account);
  const asked = { said, grant, signal };
  const account = verify
    ? await verifiedAccount(engine, integration, { ...asked, known: await find(said) })
    : said;
  if (account === null && id === null) throw unidentified();

  return place(engine, {
    find: async () => find(account),
    async create() {
      const wanted = { ...connection, tenantId, id, account, hash };
      return importedRow(engine, integration, wanted, await grant());
    },
    async merge(existing) {
      if (!sameOwner(existing, owner)) throw mismatch(`Connection ${existing.id} is another one.`);
      assertSameAccount(existing, account);
      // What was ended from here stays ended.
      if (existing.status === 'REVOKED') return null;
      const named: ConnectionRow = { ...existing, account: existing.account ?? account };
      const current = await openGrant(engine, existing);
      if (current.imported?.hash !== hash) {
        const arriving = await grant();
        await assertSameFields(engine, existing, arriving);
        if (replaces(existing, current, arriving)) {
          return renewedRow(engine, named, arriving, hash);
        }
      }
      return named.account === existing.account ? null : { ...named, updatedAt: runtime.now() };
    },
  });
}

function unidentified(): OnBehalfError {
  const message = 'is needed, or an externalId: otherwise the next import would not find it again';
  return new OnBehalfError('invalid_params', `"account" ${message}.`, {
    fields: [{ path: 'account', message }],
  });
}
