import type { Store } from '@onbehalf/core';

/**
 * Who brings the tables up to date: the first call of each process (`auto`), or you, by calling
 * `migrate()` (`manual`). With `manual` a store refuses a database that is behind, and creates
 * nothing.
 */
export type MigrateMode = 'auto' | 'manual';

/** A store in a SQL database. */
export interface SqlStore extends Store {
  /**
   * Creates the tables, or brings them up to date. Of many processes that do so at once one does
   * it, and the others wait.
   */
  migrate(): Promise<void>;
}
