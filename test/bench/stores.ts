import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { type ConnectionRow, memoryStore, type Store } from '@onbehalf/core';
import { sqliteStore } from '@onbehalf/store-sql';

import type { Effort, Row } from './row.ts';
import { median, race } from './samples.ts';

const USERS = 1000;
const alice = { tenantId: 'acme', entityId: 'user-500', app: 'github', limit: 100 };

/** One read of a table with 1,000 connections: by id, and as a call chooses among a user's. */
export async function benchStores({ isQuick }: Effort): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'onbehalf-bench-'));
  const path = join(folder, 'bench.db');
  const memory = memoryStore();
  const sqlite = sqliteStore({ path });
  try {
    for (const store of [memory, sqlite]) await fill(store);
    const bare = new DatabaseSync(path);
    const byId = bare.prepare('select * from onbehalf_connections where tenant_id = ? and id = ?');
    const rows = new Map(Array.from({ length: USERS }, (_, index) => [`con_${index}`, row(index)]));
    const samples = await race(
      {
        map: () => rows.get('con_500'),
        memoryGet: () => memory.getConnection('acme', 'con_500'),
        memoryList: () => memory.listConnections(alice),
        statement: () => byId.get('acme', 'con_500'),
        sqliteGet: () => sqlite.getConnection('acme', 'con_500'),
        sqliteList: () => sqlite.listConnections(alice),
      },
      { timeMs: isQuick ? 2000 : 8000, batch: 50 },
    );
    bare.close();
    const line = (what: string, floor: readonly number[], ours: readonly number[]): Row => ({
      what,
      unit: 'µs',
      floor: median(floor),
      ours: median(ours),
    });
    return [
      line('memoryStore: read by id', samples.map, samples.memoryGet),
      line("memoryStore: a user's rows of an app", samples.map, samples.memoryList),
      line('sqliteStore: read by id', samples.statement, samples.sqliteGet),
      line("sqliteStore: a user's rows of an app", samples.statement, samples.sqliteList),
    ];
  } finally {
    await sqlite.close();
    await rm(folder, { recursive: true });
  }
}

async function fill(store: Store): Promise<void> {
  for (let index = 0; index < USERS; index++) await store.insertConnection(row(index));
  const found = await store.listConnections(alice);
  if (found.length !== 1) throw new Error(`${store.name} found ${found.length} rows of one user.`);
}

function row(index: number): ConnectionRow {
  return {
    tenantId: 'acme',
    id: `con_${index}`,
    entityId: `user-${index}`,
    integrationId: 'github',
    app: 'github',
    alias: null,
    status: 'ACTIVE',
    statusReason: null,
    account: { id: String(index), label: `login-${index}` },
    scopes: { requested: ['repo'], granted: ['repo'] },
    sealed: new Uint8Array(200).fill(index),
    version: 1,
    generation: 1,
    expiresAt: null,
    nextRefreshAt: null,
    lease: null,
    startedBy: 'entity',
    createdAt: index,
    updatedAt: index,
    lastUsedAt: null,
  };
}
