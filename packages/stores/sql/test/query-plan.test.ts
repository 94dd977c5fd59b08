import { DatabaseSync } from 'node:sqlite';

import { kyselyStore, type SqlStore } from '@onbehalf/store-sql';
import { Kysely } from 'kysely';
import { expect, test } from 'vitest';

import { nodeSqliteDialect } from '../src/node-sqlite-dialect.ts';
import { INSERTS, STORE_CALLS, type StoreCall } from './store-calls.ts';

test.each(STORE_CALLS)('$name: one look into an index', async ({ call, lookup, sorts }) => {
  const { native, sent } = await statementsOf(call);
  const plan = native.prepare(`explain query plan ${sent.at(-1)}`).all();
  const [search, ...rest] = plan.map(({ detail }) => String(detail));
  expect(search).toMatch(/^SEARCH \w+ USING (COVERING )?INDEX /);
  expect(search).toContain(lookup);
  expect(rest).toEqual(sorts === undefined ? [] : ['USE TEMP B-TREE FOR ORDER BY']);
});

test.each(STORE_CALLS)('$name: of one tenant, or for a reason', async ({ call, ofAnyTenant }) => {
  const { sent } = await statementsOf(call);
  expect(sent).toHaveLength(1);
  const [, condition = ''] = sent.join().split(' where ');
  const isOfOneTenant = condition.includes('"tenant_id" = ?');
  expect(isOfOneTenant, ofAnyTenant).toBe(ofAnyTenant === undefined);
});

test.each(INSERTS)('$name is one statement, and says of which tenant', async ({ call }) => {
  const { sent } = await statementsOf(call);
  expect(sent).toHaveLength(1);
  expect(sent.join()).toMatch(/^insert into "\w+" \([^)]*"tenant_id"[^)]*\) values/);
});

test('no query is missing here', async () => {
  const called = new Set<string>();
  for (const { call } of [...STORE_CALLS, ...INSERTS]) {
    const { store } = await openLogged();
    const noting = new Proxy(store, {
      get(target, property) {
        called.add(String(property));
        return Reflect.get(target, property) as unknown;
      },
    });
    await call(noting);
  }
  const { store } = await openLogged();
  const methods = Object.keys(store).filter((key) => !['name', 'migrate', 'close'].includes(key));
  expect(called).toEqual(new Set(methods));
});

async function openLogged(): Promise<{
  store: SqlStore;
  native: DatabaseSync;
  sent: string[];
}> {
  const native = new DatabaseSync(':memory:');
  const sent: string[] = [];
  const database = new Kysely({
    dialect: nodeSqliteDialect(native),
    log({ query }) {
      sent.push(query.sql);
    },
  });
  const store = kyselyStore(database, { dialect: 'sqlite', isUniqueViolation: () => false });
  await store.migrate();
  sent.length = 0;
  return { store, native, sent };
}

/** What a call sends. */
async function statementsOf(call: StoreCall['call']) {
  const { store, native, sent } = await openLogged();
  await call(store);
  return { native, sent };
}
