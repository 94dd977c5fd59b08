import { once } from '../../actions/once.ts';
import { OnBehalfError } from '../../errors.ts';
import type { Account } from '../../model.ts';
import { hashToken } from '../../runtime.ts';
import type { ConnectionRow } from '../../store/store.ts';
import { assertSameFields } from '../connect/fields-for.ts';
import { mismatch } from '../connect/reconnect.ts';
import type { Engine } from '../engine.ts';
import { chooseIntegration } from '../integration/choose-integration.ts';
import type { Integration } from '../integration/integration.ts';
import { openGrant } from '../row/credentials.ts';
import { asRefusal } from './as-refusal.ts';
import { findImported, importedId } from './find-imported.ts';
import { askAccount, heldAccount, heldGrant } from './held-grant.ts';
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
  const integration = await asRefusal(() => chooseIntegration(engine, tenantId, connection));
  const { entityId, externalId, credentials } = connection;
  const owner = { tenantId, entityId, integrationId: integration.id };
  const id = externalId === null ? null : await importedId(engine, owner, externalId);
  const hash = await hashToken(engine.runtime, canonical(credentials));
  const grant = once(async () => heldGrant(engine, integration, connection, look.signal));
  const find = async (account: Account | null): Promise<ConnectionRow | null> =>
    findImported(engine, owner, { accountId: account?.id ?? null, id });

  const said = heldAccount(integration, connection);
  const account = look.verify
    ? await verified(engine, integration, { said, known: await find(said), grant }, look.signal)
    : said;
  if (account === null && id === null) throw unidentified();

  return place(engine, {
    find: async () => find(account),
    create: async () =>
      importedRow(
        engine,
        integration,
        { ...connection, tenantId, id, account, hash },
        await grant(),
      ),
    async merge(existing) {
      assertAccount(existing, account);
      // What was ended from here stays ended.
      if (existing.status === 'REVOKED') return null;
      const current = await openGrant(engine, existing);
      if (current.imported?.hash !== hash) {
        const arriving = await grant();
        await assertSameFields(engine, existing, arriving);
        if (replaces(existing, current, arriving)) {
          return renewedRow(
            engine,
            { ...existing, account: existing.account ?? account },
            arriving,
            hash,
          );
        }
      }
      const isNamed = existing.account === null && account !== null;
      return isNamed ? { ...existing, account, updatedAt: engine.runtime.now() } : null;
    },
  });
}

interface Asked {
  readonly said: Account | null;
  readonly known: ConnectionRow | null;
  grant(): Promise<Parameters<typeof askAccount>[2]>;
}

/** Whose account it is by the provider's own word, unless nothing that lives can be asked with. */
async function verified(
  engine: Engine,
  integration: Integration,
  { said, known, grant }: Asked,
  signal: AbortSignal | undefined,
): Promise<Account | null> {
  if (known !== null && known.account !== null) return said ?? known.account;
  // What it was renewed to here is what still works.
  const current = known?.status === 'ACTIVE' ? await openGrant(engine, known) : await grant();
  return (await askAccount(engine, integration, current, signal)) ?? said;
}

/** RFC 8785 in short: the same credentials are the same text, in whatever order they come. */
function canonical(credentials: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(credentials, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function assertAccount({ id, account: before }: ConnectionRow, account: Account | null): void {
  if (before === null || account === null || before.id === account.id) return;
  throw mismatch(`Connection ${id} belongs to another account than the one that is imported.`);
}

function unidentified(): OnBehalfError {
  const message = 'is needed, or an externalId: otherwise the next import would not find it again';
  return new OnBehalfError('invalid_params', `"account" ${message}.`, {
    fields: [{ path: 'account', message }],
  });
}
