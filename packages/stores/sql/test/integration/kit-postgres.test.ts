import { sharedStoreKit, storeKit } from '@onbehalf/core/testing';
import { postgresStore } from '@onbehalf/store-sql';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

const schema = `kit_${process.pid}`;
let pool: Pool;

beforeAll(async () => {
  pool = new Pool({ connectionString: inject('postgresUrl') });
  await postgresStore({ pool, schema }).migrate();
});
afterAll(async () => {
  await pool.query(`drop schema ${schema} cascade`);
  await pool.end();
});

const TABLES = ['connections', 'flows', 'integrations', 'data_keys', 'files'];

const emptied = () =>
  pool.query(TABLES.map((name) => `delete from ${schema}.onbehalf_${name}`).join(';'));

describe('a PostgreSQL database keeps every promise of a store', () => {
  const cases = storeKit(async () => {
    await emptied();
    return postgresStore({ pool, schema });
  });
  test('has a contract', () => expect(cases.length).toBeGreaterThanOrEqual(85));
  test.each(cases)('$name', ({ run }) => expect(run()).resolves.toBeUndefined());
});

describe('so does one whose transactions are serializable', () => {
  const cases = storeKit(async () => {
    await emptied();
    return postgresStore({ pool: strict, schema });
  });
  const options = '-c default_transaction_isolation=serializable';
  let strict: Pool;
  beforeAll(() => {
    strict = new Pool({ connectionString: inject('postgresUrl'), options });
  });
  afterAll(() => strict.end());
  test.each(cases)('$name', ({ run }) => expect(run()).resolves.toBeUndefined());
});

describe('several stores on one, each with connections of its own, keep every promise of one', () => {
  const cases = sharedStoreKit(async () => {
    await emptied();
    return () => postgresStore({ connectionString: inject('postgresUrl'), schema });
  });
  test('has a contract', () => expect(cases.length).toBeGreaterThanOrEqual(90));
  test.each(cases)('$name', ({ run }) => expect(run()).resolves.toBeUndefined());
});
