import type { App } from '../actions/app.ts';
import { OnBehalfError } from '../errors.ts';
import type { ConnectionRow } from '../store/store.ts';
import type { Engine } from './engine.ts';
import { notActive } from './refresh/expire.ts';
import { aliasOf, isConnectionId, isDefault } from './row/alias.ts';
import { CONNECTED, MAX_ACCOUNTS } from './row/row.ts';

export interface Choice {
  readonly tenantId: string;
  /** With a connection id alone, whoever it belongs to: for the product's own code only. */
  readonly entityId: string | null;
  /** Or, with an entity, the alias of one of its connections to the app. */
  readonly connectionId?: string | undefined;
  readonly app: App;
}

/**
 * The connection a call goes through: the one that is named, else the entity's default, else the
 * only active one. It is still sealed.
 *
 * @throws OnBehalfError `connection_required`, `ambiguous_connection`, `reauth_required`, `denied`
 */
export async function chooseConnection(engine: Engine, choice: Choice): Promise<ConnectionRow> {
  const { tenantId, entityId, connectionId: name, app } = choice;
  if (name !== undefined && (entityId === null || isConnectionId(name))) {
    return byId(engine, choice, name);
  }
  if (entityId === null)
    throw new TypeError('Say on whose behalf: { entityId } or { connectionId }.');
  const all = await engine.store.listConnections({
    tenantId,
    entityId,
    app: app.slug,
    // Links that came to nothing must not crowd out what is connected.
    statuses: CONNECTED,
    limit: MAX_ACCOUNTS,
  });
  const candidates =
    name === undefined ? byDefault(all) : all.filter((row) => aliasOf(row) === name);
  const active = candidates.filter(({ status }) => status === 'ACTIVE');
  const [only, second] = active;
  if (only !== undefined && second === undefined) return only;
  if (only !== undefined) throw ambiguous(app, active);
  const unusable = candidates.at(-1);
  if (unusable !== undefined) throw notActive(unusable);
  throw name === undefined
    ? required(app, `The user has not connected ${app.name} yet.`)
    : unknown(app, name);
}

async function byId(
  { store }: Engine,
  { tenantId, entityId, app }: Choice,
  id: string,
): Promise<ConnectionRow> {
  const row = await store.getConnection(tenantId, id);
  const isTheirs = entityId === null || row?.entityId === entityId;
  // One answer for all three: another entity's id reads like one that does not exist.
  if (row === null || !isTheirs || row.app !== app.slug) throw unknown(app, id);
  if (row.status !== 'ACTIVE') throw notActive(row);
  return row;
}

/** The default alone, even if it cannot be used: what was meant for it goes nowhere else. */
function byDefault(rows: readonly ConnectionRow[]): readonly ConnectionRow[] {
  const defaults = rows.filter(isDefault);
  return defaults.length === 1 ? defaults : rows;
}

function required({ slug }: App, message: string): OnBehalfError {
  return new OnBehalfError('connection_required', message, { app: slug });
}

function unknown(app: App, name: string): OnBehalfError {
  return required(app, `There is no connection ${name} to ${app.name} here.`);
}

function ambiguous({ name }: App, rows: readonly ConnectionRow[]): OnBehalfError {
  const candidates = rows.map((row) => ({
    connectionId: row.id,
    alias: aliasOf(row),
    account: row.account?.label ?? null,
  }));
  const names = candidates.map(
    ({ alias, account, connectionId }) => alias ?? account ?? connectionId,
  );
  return new OnBehalfError(
    'ambiguous_connection',
    `There are several ${name} accounts: ${names.join(', ')}. Say which one to use, or let the user choose a default.`,
    { candidates },
  );
}
