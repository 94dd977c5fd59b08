import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { Client } from 'pg';

import { startPostgres } from '../peers/postgres/server.ts';
import type { StorePlace } from '../peers/store-place.ts';

/** A database that processes are killed on. */
export interface CrashEngine {
  readonly place: StorePlace;
  /** Kills the server with all its processes, and starts it again; null where there is none. */
  readonly crashServer: (() => Promise<void>) | null;
  /** What the database finds wrong with itself. */
  check(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export type EngineName = 'sqlite' | 'postgres';

export const engines: Readonly<Record<EngineName, () => Promise<CrashEngine>>> = {
  sqlite: startSqlite,
  postgres: startServer,
};

async function startSqlite(): Promise<CrashEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'onbehalf-crash-'));
  const path = join(folder, 'onbehalf.db');
  return {
    place: { path },
    crashServer: null,
    async check() {
      const database = new DatabaseSync(path);
      const found = database.prepare('PRAGMA integrity_check').all();
      database.close();
      const messages = found.map((row) => String(row['integrity_check']));
      return messages.filter((message) => message !== 'ok');
    },
    close: () => rm(folder, { recursive: true }),
  };
}

async function startServer(): Promise<CrashEngine> {
  const server = await startPostgres({ isDurable: true });
  return {
    place: { connectionString: server.url },
    crashServer: server.crash,
    check: () => damage(server.url),
    close: server.close,
  };
}

/** Compares every index with its table. */
async function damage(connectionString: string): Promise<readonly string[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query('create extension if not exists amcheck');
    const { rows } = await client.query<{ index: string }>(
      `select indexrelid::regclass::text as index from pg_stat_user_indexes`,
    );
    if (rows.length === 0) return ['There is no index.'];
    for (const { index } of rows) {
      await client.query('select bt_index_check($1::regclass, true)', [index]);
    }
    return [];
  } catch (error) {
    return [String(error)];
  } finally {
    await client.end();
  }
}
