import { readFileSync } from 'node:fs';

import { createOnBehalf, envelopeVault } from '@onbehalf/core';
import { keyFile } from '@onbehalf/core/node';
import { postgresStore, sqliteStore, type SqlStore } from '@onbehalf/store-sql';
import { Pool } from 'pg';
import { expect, test } from 'vitest';

import { closing } from '../../../../../test/peers/closing.ts';
import {
  query,
  temporaryPostgres,
  untilUnused,
} from '../../../../../test/peers/postgres/database.ts';
import { copyStore } from '../copy-example.ts';
import { desk } from '../desk.ts';
import { openOver } from '../kysely-example.ts';
import { migrate, openStore } from '../postgres-example.ts';
import { connection, flow } from '../rows.ts';
import { temporaryDatabase } from '../temporary-folder.ts';
import { readyProcesses } from './processes/start.ts';

/** Every table, index and sequence, and where it is. */
const relations = (url: string) =>
  query<{ name: string; schema: string }>(
    url,
    `select relname as name, relnamespace::regnamespace::text as schema from pg_class
     where relname like 'onbehalf%' order by 1, 2`,
  );

const steps = (url: string, table = 'onbehalf_migrations') =>
  query(url, `select name from ${table} order by name`);

test('ten processes that start at once make one schema, every time', async () => {
  const program = import.meta.resolve('./processes/open-postgres.ts');
  const start = await readyProcesses(10, program);
  const made: unknown[] = [];
  for (let round = 0; round < 3; round++) {
    const url = await temporaryPostgres();
    expect(await start(url)).toEqual(Array.from({ length: 10 }, () => null));
    expect(await steps(url, 'acme.onbehalf_migrations')).toHaveLength(7);
    made.push(await relations(url));
  }
  expect(made).toEqual([made[0], made[0], made[0]]);
});

test('a schema of its own has everything in it', async () => {
  const connectionString = await temporaryPostgres();
  const store = closing(postgresStore({ connectionString, schema: 'acme' }));
  await store.insertConnection(connection());
  const made = await relations(connectionString);
  expect(made.length).toBeGreaterThanOrEqual(10);
  expect(made.filter(({ schema }) => schema !== 'acme')).toEqual([]);

  const other = closing(postgresStore({ connectionString, schema: 'globex' }));
  expect(await other.getConnection('', 'con_1')).toBeNull();
  expect(await store.getConnection('', 'con_1')).toEqual(connection());
});

test('a role that may not create schemas may use one that is there', async () => {
  const url = await temporaryPostgres();
  const role = `modest_${process.pid}`;
  await query(url, `create role ${role} login`);
  await query(url, `create schema acme authorization ${role}`);
  const address = new URL(url);
  address.username = role;
  const store = postgresStore({ connectionString: address.href, schema: 'acme' });
  await store.insertConnection(connection());
  expect(await store.getConnection('', 'con_1')).toEqual(connection());
  await store.close();
  await query(url, `drop owned by ${role}`);
  await query(url, `drop role ${role}`);
});

test('a role that may use the tables and own none serves the processes', async () => {
  const url = await temporaryPostgres();
  const role = `worker_${process.pid}`;
  await query(url, `create role ${role} login`);
  const address = new URL(url);
  address.username = role;
  await migrate(url);
  const store = openStore(address.href);
  await expect(store.insertConnection(connection())).rejects.toMatchObject({
    retryable: false,
    message: expect.stringMatching(/permission denied.*the role needs USAGE/) as string,
  });
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, granted = ''] = /```sql\n(grant[^`]*)```/.exec(readme) ?? [];
  await query(url, granted.replaceAll('my_role', role));
  await store.insertConnection(connection());
  expect(await store.getConnection('', 'con_1')).toEqual(connection());
  expect(await store.updateConnection(connection())).toBe(true);
  await store.insertFlow(flow());
  await store.deleteFlows(Date.now());
  expect(await store.deleteConnection('', 'con_1', connection().version + 1)).toBe(true);
  await store.close();
  // What a later step creates is granted, too.
  await query(url, 'create table onbehalf.later (id text)');
  await query(address.href, `insert into onbehalf.later values ('x')`);
  await query(url, `drop owned by ${role}`);
  await query(url, `drop role ${role}`);
});

test('what is in one store is copied to another of another kind, as it is', async () => {
  const from = closing(sqliteStore({ path: temporaryDatabase() }));
  const url = await temporaryPostgres();
  const to = closing(postgresStore({ connectionString: url }));
  const vault = envelopeVault({ wrapper: keyFile({ path: `${temporaryDatabase()}.keys` }) });
  const open = (store: SqlStore) =>
    closing(
      createOnBehalf({
        apps: [desk],
        integrations: [],
        store,
        vault,
        fetch: async () => Response.json({ on: 'desk' }),
      }),
    );
  const before = open(from);
  for (const tenant of ['acme', 'globex']) {
    const client = before.tenant(tenant);
    const { id: integrationId } = await client.integrations.create({ app: 'desk' });
    for (let i = 0; i < 150; i++) {
      await client
        .entity(`user-${i}`)
        .initiateConnection({ integrationId, credentials: { token: `token-of-${i}` } });
    }
  }
  // Two integrations and two keys of tenants, and for each user a key and a connection.
  expect(await copyStore(from, to)).toBe(2 + 2 + 300 + 300);
  expect(await copyStore(from, to)).toBe(0);
  const after = open(to);
  expect(await after.doctor()).toMatchObject({ ok: true, checked: 302 });
  const call = { action: 'DESK_GET', params: {} };
  expect(await after.tenant('globex').entity('user-149').executeAction(call)).toMatchObject({
    successful: true,
  });
});

test('the program over a Kysely of your own keeps what the kit asks for', async () => {
  const url = await temporaryPostgres();
  const { store, database } = openOver(url);
  await store.insertConnection(connection());
  const other = connection({ id: 'con_2' });
  expect(await store.insertConnection(other)).toBe(false);
  expect(await store.getConnection('', 'con_1')).toEqual(connection());
  await store.close();
  await database.destroy();
  await untilUnused(url);
});

test.each(['Acme', 'a-b', 'a"b', 'pg_temp', '', '1a', 'x'.repeat(64), 7])(
  'the schema %j is refused before anything is connected',
  (schema) => {
    const make = () => postgresStore({ connectionString: 'postgres://', schema: schema as string });
    expect(make).toThrow(/^`schema` is a name of up to 63 small letters/);
  },
);

test('it takes one of a connection string and a pool', () => {
  const pool = closing({ pool: new Pool(), close: async () => {} }).pool;
  const given = [{}, { connectionString: '' }, { connectionString: 'postgres://', pool }];
  for (const options of given) {
    expect(() => postgresStore(options as { connectionString: string })).toThrow(TypeError);
  }
});

test('texts are in the order of their bytes, whatever the language of the database', async () => {
  const connectionString = await temporaryPostgres();
  const [language] = await query(connectionString, `select 'a' < 'B' as "isEnglish"`);
  expect(language).toEqual({ isEnglish: true });
  const store = closing(postgresStore({ connectionString }));
  for (const id of ['b', 'B', 'a', '_', 'é', '\u{1f469}', '\uffee']) {
    await store.insertConnection(connection({ id, account: null }));
  }
  const rows = await store.listConnections({ tenantId: '', limit: 10 });
  expect(rows.map(({ id }) => id)).toEqual(['B', '_', 'a', 'b', 'é', '\uffee', '\u{1f469}']);
});

test('a database that answers before it has written is refused', async () => {
  const connectionString = await temporaryPostgres();
  const name = new URL(connectionString).pathname.slice(1);
  await query(connectionString, `alter database ${name} set synchronous_commit = off`);
  const store = closing(postgresStore({ connectionString }));
  await expect(store.insertConnection(connection())).rejects.toThrow('synchronous_commit is off');
  expect(await relations(connectionString)).toEqual([]);

  await query(connectionString, `alter database ${name} set synchronous_commit = local`);
  expect(await store.getConnection('', 'con_1')).toBeNull();
});

test('a store that may not migrate creates nothing, not even its schema', async () => {
  const connectionString = await temporaryPostgres();
  const options = { connectionString, schema: 'acme', migrate: 'manual' } as const;
  const store = closing(postgresStore(options));
  await expect(store.getConnection('', 'con_1')).rejects.toThrow(
    /The PostgreSQL schema acme has no 0001_connections yet.*call migrate\(\)/,
  );
  const schemas = `select from pg_namespace where nspname = 'acme'`;
  expect(await query(connectionString, schemas)).toEqual([]);

  await store.migrate();
  expect(await store.getConnection('', 'con_1')).toBeNull();
});

test('the program of the README migrates ahead, and its processes do not', async () => {
  const connectionString = await temporaryPostgres();
  const store = closing(openStore(connectionString));
  await expect(store.getConnection('', 'con_1')).rejects.toThrow('has no 0001_connections yet');
  await migrate(connectionString);
  expect(await store.getConnection('', 'con_1')).toBeNull();
});

test('a step that fails leaves nothing behind, and the next attempt begins again', async () => {
  const connectionString = await temporaryPostgres();
  await query(connectionString, 'create table onbehalf_flows (yours text)');
  const store = closing(postgresStore({ connectionString }));
  await expect(store.getConnection('', 'con_1')).rejects.toThrow('"onbehalf_flows" already exists');
  expect(await relations(connectionString)).toEqual([{ name: 'onbehalf_flows', schema: 'public' }]);

  await query(connectionString, 'drop table onbehalf_flows');
  expect(await store.getConnection('', 'con_1')).toBeNull();
});

test('a schema of a newer release is used, or refused, as it says', async () => {
  const connectionString = await temporaryPostgres();
  const store = () => closing(postgresStore({ connectionString }));
  await store().insertConnection(connection());
  await query(
    connectionString,
    'alter table onbehalf_connections add column colour text not null default $$blue$$',
  );
  await query(connectionString, `insert into onbehalf_migrations values ('0099_teams', '', 4)`);
  expect(await store().updateConnection(connection())).toBe(true);

  await query(connectionString, 'update onbehalf_migrations set oldest_code = 99');
  await expect(store().getConnection('', 'con_1')).rejects.toThrow('Update this package');
});

test('columns that appear while a process runs do not disturb what it has prepared', async () => {
  const connectionString = await temporaryPostgres();
  const pool = new Pool({ connectionString, max: 1 });
  const store = postgresStore({ pool });
  await store.insertConnection(connection());
  await store.getConnection('', 'con_1');
  const { rows } = await pool.query('select name from pg_prepared_statements');
  expect(rows.length).toBeGreaterThanOrEqual(2);

  await query(connectionString, 'alter table onbehalf_connections add column colour text');
  expect(await store.getConnection('', 'con_1')).toEqual(connection());
  expect(await store.updateConnection(connection())).toBe(true);
  await store.close();
  await pool.end();
});

test('a pooler that forgets what was prepared is served without', async () => {
  const connectionString = await temporaryPostgres();
  const pool = new Pool({ connectionString, max: 1 });
  const store = postgresStore({ pool });
  await store.insertConnection(connection());
  await store.getConnection('', 'con_1');
  await pool.query('deallocate all');
  expect(await store.getConnection('', 'con_1')).toEqual(connection());
  expect(await store.updateConnection(connection())).toBe(true);
  expect(await store.getConnection('', 'con_1')).toEqual(connection({ version: 2 }));
  expect((await pool.query('select name from pg_prepared_statements')).rows).toEqual([]);
  await store.close();
  await pool.end();
});
