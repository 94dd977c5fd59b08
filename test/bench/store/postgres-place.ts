import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { postgresStore } from '@onbehalf/store-sql';
import { Client } from 'pg';

import { startPostgres } from '../../peers/postgres/server.ts';
import type { Place } from './place.ts';

/** A database of its own on the server at TEST_POSTGRES_URL, or on one from npm that waits for the disk. */
export async function openPostgresPlace(): Promise<Place> {
  const given = process.env['TEST_POSTGRES_URL'];
  const server = given === undefined ? await startPostgres({ isDurable: true }) : null;
  const url = new URL(given ?? server?.url ?? '');
  const name = `onbehalf_bench_${randomBytes(4).toString('hex')}`;
  const admin = await connected(url.href);
  await admin.query(`create database ${name}`);
  url.pathname = name;
  const store = postgresStore({ connectionString: url.href });
  await store.migrate();
  const bare = await connected(url.href);
  const typeOf = new Map(
    (
      await bare.query<{ name: string; type: string }>(
        `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
         where attrelid = 'onbehalf_connections'::regclass and attnum > 0`,
      )
    ).rows.map((column) => [column.name, column.type]),
  );
  const one = async <Row extends object>(sql: string): Promise<Row> => {
    const { rows } = await bare.query<Row>(sql);
    return rows[0] ?? ({} as Row);
  };
  return {
    name: 'postgres',
    at: { connectionString: url.href },
    store,
    async durability() {
      const settings = await one<Record<string, string>>(
        `select current_setting('fsync') as "fsync",
           current_setting('synchronous_commit') as "synchronous_commit",
           current_setting('shared_buffers') as "shared_buffers"`,
      );
      return Object.entries(settings)
        .map(([setting, value]) => `${setting} = ${value}`)
        .join(', ');
    },
    async ping() {
      await bare.query({ name: 'ping', text: 'select 1' });
    },
    async readConnection(id) {
      const { rows } = await bare.query<Record<string, unknown>>(
        'select * from onbehalf_connections where id = $1',
        [id],
      );
      return rows[0] ?? {};
    },
    async insertConnections(columns) {
      const names = Object.keys(columns);
      const arrays = names.map((column, index) => `$${index + 1}::${typeOf.get(column)}[]`);
      await bare.query(
        `insert into onbehalf_connections (${names.join(', ')})
         select * from unnest(${arrays.join(', ')})`,
        Object.values(columns),
      );
    },
    async settle() {
      await bare.query('vacuum (analyze) onbehalf_connections');
      await bare.query('checkpoint');
    },
    async writeSealed(id, sealed) {
      await bare.query({
        name: 'floor',
        text: `update onbehalf_connections set sealed = $1, version = version + 1
               where tenant_id = $2 and id = $3`,
        values: [sealed, '', id],
      });
    },
    async weigh() {
      const { rows } = await bare.query<{ name: string; bytes: string }>(
        `select indexrelid::regclass::text as name, pg_relation_size(indexrelid) as bytes
         from pg_index where indrelid = 'onbehalf_connections'::regclass`,
      );
      const { table, disk } = await one<{ table: string; disk: string }>(
        `select pg_table_size('onbehalf_connections') as "table",
           pg_database_size(current_database()) as disk`,
      );
      const { rows: processes } = await bare.query<{ pid: number }>(
        'select pid from pg_stat_activity',
      );
      return {
        table: Number(table),
        indexes: Object.fromEntries(rows.map((index) => [index.name, Number(index.bytes)])),
        disk: Number(disk),
        server: server === null ? null : heldBy(processes.map(({ pid }) => pid)),
      };
    },
    async close() {
      try {
        await bare.end();
        await store.close();
        await admin.query(`drop database ${name} with (force)`);
        await admin.end();
      } finally {
        await server?.close();
      }
    },
  };
}

async function connected(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  // When it is lost the query under way says so.
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** Linux counts each page that is shared in parts. */
function heldBy(processes: readonly number[]): number | null {
  try {
    const sizes = processes.map((pid) => {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0) * 1024;
    });
    return sizes.reduce((sum, bytes) => sum + bytes, 0);
  } catch {
    return null;
  }
}
