import type { Store } from '@onbehalf/core';
import { postgresStore, sqliteStore } from '@onbehalf/store-sql';

/** Where a database is, so that every process can open it. */
export type StorePlace = { readonly path: string } | { readonly connectionString: string };

export function openStore(place: StorePlace): Store {
  return 'path' in place ? sqliteStore(place) : postgresStore(place);
}
