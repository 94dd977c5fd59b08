export type { SqlDialect } from './engine.ts';
export { kyselyStore, type KyselyStoreOptions } from './kysely-store.ts';
export type { PostgresClient, PostgresPool, PostgresResult } from './postgres-pool.ts';
export { postgresStore, type PostgresStoreOptions } from './postgres-store.ts';
export type { MigrateMode, SqlStore } from './sql-store.ts';
export { sqliteStore, type SqliteStoreOptions } from './sqlite-store.ts';
