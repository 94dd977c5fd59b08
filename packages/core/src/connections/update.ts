import { boolean, type Check, mustBe, optional, optionsOf } from '../check-options.ts';
import { OnBehalfError } from '../errors.ts';
import type { ConnectionRow } from '../store/store.ts';
import type { Engine } from './engine.ts';
import { aliasColumn, aliasOf, assertAlias, isDefault } from './row/alias.ts';
import { sameOwner } from './row/owner.ts';
import { CONNECTED, MAX_ACCOUNTS } from './row/row.ts';
import { unknownConnection } from './row/unknown-connection.ts';
import { writeRow } from './row/write-row.ts';

export interface ConnectionChanges {
  /** A name of your own, which no other connection of the entity and app has; null takes it away. */
  readonly alias?: string | null | undefined;
  /** Uses it for the entity and app wherever nothing else decides, instead of the one before. */
  readonly isDefault?: boolean | undefined;
}

export const checkChanges: Check = optionsOf<ConnectionChanges>({
  alias: optional(mustBe('a string or null', (it) => it === null || typeof it === 'string')),
  isDefault: optional(boolean),
});

/** @throws OnBehalfError `invalid_params` for an alias that another connection has */
export async function update(
  engine: Engine,
  found: ConnectionRow,
  changes: ConnectionChanges,
): Promise<ConnectionRow> {
  const { alias } = changes;
  if (typeof alias === 'string') {
    assertAlias(alias);
    const holder = (await siblings(engine, found)).find((row) => aliasOf(row) === alias);
    if (holder !== undefined) throw taken(alias);
  }
  const written = await rename(engine, found, changes);
  if (changes.isDefault === true) {
    // Afterwards: a crash in between leaves two, which decide as little as none.
    for (const row of await siblings(engine, found)) {
      if (isDefault(row)) await rename(engine, row, { isDefault: false });
    }
  }
  return written;
}

async function rename(
  engine: Engine,
  found: ConnectionRow,
  { alias, isDefault: asDefault }: ConnectionChanges,
): Promise<ConnectionRow> {
  let row: ConnectionRow | null = found;
  while (row !== null && sameOwner(row, found)) {
    const name: string | null = alias === undefined ? aliasOf(row) : alias;
    const column = aliasColumn(name, asDefault ?? isDefault(row));
    if (column === row.alias) return row;
    const changed = { ...row, alias: column, updatedAt: engine.runtime.now() };
    const written: ConnectionRow | null = await writeRow(engine, changed);
    if (written !== null) return written;
    row = await engine.store.getConnection(found.tenantId, found.id);
  }
  throw unknownConnection(found.id);
}

/** The other connections of the same entity and app. */
async function siblings(
  { store }: Engine,
  { tenantId, entityId, app, id }: ConnectionRow,
): Promise<readonly ConnectionRow[]> {
  const theirs = { tenantId, entityId, app, statuses: CONNECTED, limit: MAX_ACCOUNTS };
  return (await store.listConnections(theirs)).filter((row) => row.id !== id);
}

function taken(alias: string): OnBehalfError {
  const message = 'is the name of another connection of this user';
  return new OnBehalfError('invalid_params', `The alias "${alias}" ${message}.`, {
    fields: [{ path: 'alias', message }],
  });
}
