import type { Store } from '@onbehalf/core';

import { connectionQueries } from './connection-queries.ts';
import { dataKeyQueries } from './data-key-queries.ts';
import { dueQueries } from './due-queries.ts';
import type { Engine } from './engine.ts';
import { fileQueries } from './file-queries.ts';
import { flowQueries } from './flow-queries.ts';
import { integrationQueries } from './integration-queries.ts';
import { assertMigrated, migrate } from './migrate.ts';
import { repeating } from './repeating.ts';
import type { MigrateMode } from './sql-store.ts';
import { storable } from './storable.ts';
import { walkQueries } from './walk-queries.ts';

/** A store over an open database, which it closes; when it cannot be used, right away. */
export async function openStore(engine: Engine, mode: MigrateMode): Promise<Store> {
  try {
    await (mode === 'auto' ? migrate(engine) : assertMigrated(engine));
  } catch (error) {
    await engine.close();
    throw error;
  }
  return storeOf(engine);
}

/** A store over a database whose tables are there. */
function storeOf(engine: Engine): Store {
  const { name, database, isConflict, close } = engine;
  const store: Store = {
    name,
    ...connectionQueries(database, engine),
    ...dueQueries(database),
    ...walkQueries(database),
    ...flowQueries(database),
    ...integrationQueries(database),
    ...dataKeyQueries(database),
    ...fileQueries(database),
    close,
  };
  return storable(isConflict === undefined ? store : repeating(store, isConflict));
}
