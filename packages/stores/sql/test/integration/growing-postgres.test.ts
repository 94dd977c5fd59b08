import { readFileSync } from 'node:fs';

import { postgresStore } from '@onbehalf/store-sql';
import { expect, test } from 'vitest';

import { closing } from '../../../../../test/peers/closing.ts';
import {
  query,
  temporaryPostgres,
  untilUnused,
} from '../../../../../test/peers/postgres/database.ts';
import { openPooled } from '../pool-example.ts';
import { migrate } from '../postgres-example.ts';
import { connection } from '../rows.ts';
import { openShards } from '../shards-example.ts';

const KEYS = `k1:${btoa('0123456789abcdef0123456789abcdef')}`;
const growing = readFileSync(new URL('../../GROWING.md', import.meta.url), 'utf8');

test('what is unique is so within a tenant, but for what the page names', async () => {
  const url = await temporaryPostgres();
  await closing(postgresStore({ connectionString: url })).migrate();
  const indexes = await query<{ table: string; columns: string[] }>(
    url,
    `select indrelid::regclass::text as table, array(
       select attname::text from unnest(indkey) with ordinality as key (number, place)
       join pg_attribute on attrelid = indrelid and attnum = number order by place
     ) as columns
     from pg_index where indisunique and indrelid::regclass::text like 'onbehalf%'`,
  );
  const ofAllTenants = indexes
    .filter(({ columns }) => columns[0] !== 'tenant_id')
    .map(({ table, columns }) => `${table}.${columns.join('+')}`);
  expect(ofAllTenants.toSorted()).toEqual([
    'onbehalf_flows.id',
    'onbehalf_flows.link_hash',
    'onbehalf_flows.sequence',
    'onbehalf_integrations.id',
    'onbehalf_migrations.name',
  ]);
  for (const name of ofAllTenants) expect(growing).toContain(`\`${name}\``);
});

test('a tenant is in the database of its shard, and moves to another one as it is', async () => {
  const [first, second] = [await temporaryPostgres(), await temporaryPostgres()];
  const shards = openShards({ first, second }, KEYS);
  const clientOf = (shard: string, tenant: string) => {
    const client = shards.get(shard);
    if (client === undefined) throw new Error(`There is no shard ${shard}.`);
    return client.tenant(tenant);
  };
  const connected = { app: 'helpdesk', credentials: { token: 'a-token' } };
  await clientOf('first', 'acme').entity('alice').initiateConnection(connected);
  await clientOf('second', 'globex').entity('bob').initiateConnection(connected);
  const tenants = async (url: string) =>
    (await query<{ tenant_id: string }>(url, 'select tenant_id from onbehalf_connections')).map(
      (row) => row.tenant_id,
    );
  expect(await tenants(first)).toEqual(['acme']);
  expect(await tenants(second)).toEqual(['globex']);

  const [from, to] = [first, second].map((url) =>
    closing(postgresStore({ connectionString: url })),
  );
  for (const row of (await from?.walkConnections({ tenantId: 'acme', limit: 100 })) ?? []) {
    expect(await to?.insertConnection(row)).toBe(true);
  }
  expect(await clientOf('second', 'acme').doctor()).toMatchObject({ ok: true, checked: 1 });
  for (const client of shards.values()) await client.close();
});

test('a pool of your own serves the store, and is closed by you', async () => {
  const url = await temporaryPostgres();
  await migrate(url);
  const { store, pool } = openPooled(url);
  expect(await store.insertConnection(connection())).toBe(true);
  await Promise.all(Array.from({ length: 50 }, () => store.getConnection('', 'con_1')));
  expect(pool.totalCount).toBeLessThanOrEqual(4);
  await store.close();
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await pool.end();
  await untilUnused(url);
});

test('a database that may only be read is one to look at', async () => {
  const url = await temporaryPostgres();
  const [first] = openShards({ first: url }, KEYS).values();
  await first?.entity('alice').initiateConnection({
    app: 'helpdesk',
    credentials: { token: 'a-token' },
  });
  await first?.close();
  const replica = new URL(url);
  replica.searchParams.set('options', '-c default_transaction_read_only=on');

  const [client] = openShards({ first: replica.href }, KEYS).values();
  expect(await client?.doctor()).toMatchObject({ ok: true, checked: 1 });
  expect((await client?.connections.list())?.items).toHaveLength(1);
  const connecting = client?.entity('bob').initiateConnection({
    app: 'helpdesk',
    credentials: { token: 'a-token' },
  });
  await expect(connecting).rejects.toMatchObject({ code: 'internal', retryable: true });
  await client?.close();
});
