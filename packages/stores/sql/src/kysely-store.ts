import type { Store } from '@onbehalf/core';
import type { Kysely } from 'kysely';

import { connectionQueries, type IsAccountTaken } from './connection-queries.ts';
import { dueQueries } from './due-queries.ts';
import { flowQueries } from './flow-queries.ts';
import type { Database } from './schema.ts';
import { walkQueries } from './walk-queries.ts';

/** A store over a database whose tables are there. Closing it closes the database. */
export function kyselyStore(
  name: string,
  database: Kysely<Database>,
  isAccountTaken: IsAccountTaken,
): Store {
  return {
    name,
    ...connectionQueries(database, isAccountTaken),
    ...dueQueries(database),
    ...walkQueries(database),
    ...flowQueries(database),
    close: () => database.destroy(),
  };
}
