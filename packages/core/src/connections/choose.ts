import type { App } from '../actions/app.ts';
import { OnBehalfError } from '../errors.ts';
import type { ConnectionRow } from '../store/store.ts';
import type { Engine } from './engine.ts';
import { notActive } from './expire.ts';
import { CONNECTED, MAX_ACCOUNTS } from './row.ts';

export interface Choice {
  readonly tenantId: string;
  /** With a connection id alone, whoever it belongs to: for the product's own code only. */
  readonly entityId: string | null;
  readonly connectionId?: string | undefined;
  readonly app: App;
}

/**
 * The connection a call goes through. It is still sealed.
 *
 * @throws OnBehalfError `connection_required`, `ambiguous_connection`, `reauth_required`, `denied`
 */
export async function chooseConnection(
  { store }: Engine,
  { tenantId, entityId, connectionId, app }: Choice,
): Promise<ConnectionRow> {
  if (connectionId !== undefined) {
    const row = await store.getConnection(tenantId, connectionId);
    const isTheirs = entityId === null || row?.entityId === entityId;
    // One answer for all three: another entity's id reads like one that does not exist.
    if (row === null || !isTheirs || row.app !== app.slug) {
      throw required(app, `There is no connection ${connectionId} to ${app.name} here.`);
    }
    if (row.status !== 'ACTIVE') throw notActive(row);
    return row;
  }
  if (entityId === null)
    throw new TypeError('Say on whose behalf: { entityId } or { connectionId }.');
  const rows = await store.listConnections({
    tenantId,
    entityId,
    app: app.slug,
    // Links that came to nothing must not crowd out what is connected.
    statuses: CONNECTED,
    limit: MAX_ACCOUNTS,
  });
  const active = rows.filter(({ status }) => status === 'ACTIVE');
  const [only, second] = active;
  if (only !== undefined && second === undefined) return only;
  if (only !== undefined) throw ambiguous(app, active);
  const unusable = rows.at(-1);
  throw unusable === undefined
    ? required(app, `The user has not connected ${app.name} yet.`)
    : notActive(unusable);
}

function required({ slug }: App, message: string): OnBehalfError {
  return new OnBehalfError('connection_required', message, { app: slug });
}

function ambiguous({ name }: App, rows: readonly ConnectionRow[]): OnBehalfError {
  const candidates = rows.map(({ id, alias, account }) => ({
    connectionId: id,
    alias,
    account: account?.label ?? null,
  }));
  const names = candidates.map(
    ({ alias, account, connectionId }) => alias ?? account ?? connectionId,
  );
  return new OnBehalfError(
    'ambiguous_connection',
    `There are several ${name} accounts: ${names.join(', ')}. Say which one to use.`,
    { candidates },
  );
}
