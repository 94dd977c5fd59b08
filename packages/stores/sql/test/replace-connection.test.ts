import { DatabaseSync } from 'node:sqlite';

import type { ConnectionRow } from '@onbehalf/core';
import { kyselyStore } from '@onbehalf/store-sql';
import { Kysely } from 'kysely';
import { expect, test } from 'vitest';

import { connectionQueries } from '../src/connection-queries.ts';
import { nodeSqliteDialect } from '../src/node-sqlite-dialect.ts';
import type { Database } from '../src/schema.ts';
import { isUniqueViolation } from '../src/sqlite-errors.ts';
import { connection } from './rows.ts';

async function open() {
  const native = new DatabaseSync(':memory:');
  const sent: string[] = [];
  const database = new Kysely<Database>({
    dialect: nodeSqliteDialect(native),
    log: ({ query }) => void sent.push(query.sql),
  });
  await kyselyStore(database, { dialect: 'sqlite', isUniqueViolation }).migrate();
  const queries = connectionQueries(database, { isUniqueViolation, rewritesIndexes: true });
  await queries.insertConnection(connection());
  sent.length = 0;
  return { ...queries, native, sent };
}

const lease = { owner: 'process-1', until: 2000 };
const renewed = { expiresAt: 5000, nextRefreshAt: 4000 };

// Everything but its key, its version among it.
const CHANGES: readonly Partial<ConnectionRow>[] = [
  {},
  { entityId: 'bob' },
  { integrationId: 'github-2' },
  { app: 'gitlab' },
  { alias: 'work' },
  { status: 'EXPIRED' },
  { statusReason: 'revoked' },
  { account: null },
  { account: { id: '1', label: 'octocat' } },
  { account: { id: '583231', label: 'octocat-2' } },
  { scopes: { requested: [], granted: null } },
  { sealed: null },
  { sealed: new Uint8Array([4]) },
  { generation: 2 },
  { expiresAt: 5000 },
  { nextRefreshAt: 4000 },
  { lease },
  { startedBy: 'agent' },
  { createdAt: 2000 },
  { updatedAt: 2000 },
  { lastUsedAt: 2000 },
  { ...renewed, lease, status: 'EXPIRED', entityId: 'bob', account: null },
];

test.each(CHANGES)('replaces a row by one with %o', async (change) => {
  const { updateConnection, getConnection } = await open();
  expect(await updateConnection(connection(change))).toBe(true);
  const stored = { ...connection(change), version: 2 };
  expect(await getConnection('', 'con_1')).toEqual(stored);
  // And back again: what was there may be null now.
  expect(await updateConnection({ ...connection(), version: 2 })).toBe(true);
  expect(await getConnection('', 'con_1')).toEqual({ ...connection(), version: 3 });
});

test.each(CHANGES)('leaves a row of another version alone: %o', async (change) => {
  const { updateConnection, getConnection } = await open();
  expect(await updateConnection({ ...connection(change), version: 7 })).toBe(false);
  expect(await updateConnection({ ...connection(change), tenantId: 'acme' })).toBe(false);
  expect(await getConnection('', 'con_1')).toEqual(connection());
});

test.each([
  ['a lease', { lease }, 1, []],
  ['a refresh', renewed, 1, ['expiry', 'refresh']],
  [
    'an end',
    { status: 'EXPIRED' } as const,
    2,
    ['account', 'app', 'creation', 'expiry', 'integration', 'refresh'],
  ],
] as const)(
  '%s writes no index that it leaves as it was',
  async (_, change, statements, written) => {
    const { updateConnection, native, sent } = await open();
    await updateConnection(connection(change));
    expect(sent).toHaveLength(statements);
    expect(indexesWrittenBy(native, sent.at(-1) ?? '').toSorted()).toEqual(written);
  },
);

/** The indexes of which the plan of a statement writes entries. */
function indexesWrittenBy(native: DatabaseSync, sql: string): string[] {
  const steps = native.prepare(`explain ${sql}`).all();
  const opened = new Map(
    steps.flatMap(({ opcode, p1, p2 }) => (opcode === 'OpenWrite' ? [[p1, p2] as const] : [])),
  );
  const roots = steps.flatMap(({ opcode, p1 }) => (opcode === 'IdxInsert' ? [opened.get(p1)] : []));
  const nameOf = native.prepare('select name from sqlite_schema where rootpage = ?');
  return roots.map((root) =>
    String(nameOf.get(root ?? null)?.['name']).replace('onbehalf_connections_by_', ''),
  );
}
