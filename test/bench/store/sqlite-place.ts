import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

import { sqliteStore } from '@onbehalf/store-sql';

import type { Place } from './place.ts';

/** By how much a lease makes a row longer: its owner, and the mark sealed in it. */
const LEASE_BYTES = 170;
const SYNCHRONOUS = ['OFF', 'NORMAL', 'FULL', 'EXTRA'];

/** A file of its own, in the folder for temporary files. */
export async function openSqlitePlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'onbehalf-bench-'));
  const path = join(folder, 'onbehalf.db');
  const store = sqliteStore({ path });
  await store.migrate();
  const bare = new DatabaseSync(path, { timeout: 5000 });
  // As the store does.
  bare.exec('PRAGMA synchronous = FULL');
  const nothing = bare.prepare('select 1');
  const write = bare.prepare(
    'update onbehalf_connections set sealed = ?, version = version + 1 where tenant_id = ? and id = ?',
  );
  const mark = bare.prepare(
    `update onbehalf_connections set lease_owner = ?
     where rowid > (select max(rowid) from onbehalf_connections) - ?`,
  );
  const pragma = (name: string): string =>
    String(Object.values(bare.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
  return {
    name: 'sqlite',
    at: { path },
    store,
    durability: async () =>
      `journal_mode = ${pragma('journal_mode')}, ` +
      `synchronous = ${SYNCHRONOUS[Number(pragma('synchronous'))]}`,
    async ping() {
      nothing.get();
    },
    readConnection: async (id) =>
      bare.prepare('select * from onbehalf_connections where id = ?').get(id) ?? {},
    async insertConnections(columns) {
      const names = Object.keys(columns);
      const insert = bare.prepare(
        `insert into onbehalf_connections (${names.join(', ')})
         values (${names.map(() => '?').join(', ')})`,
      );
      const lists = Object.values(columns) as SQLInputValue[][];
      bare.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -500000; begin immediate');
      for (const index of lists[0]?.keys() ?? []) {
        insert.run(...lists.map((list) => list[index] ?? null));
      }
      // Each has been leased before, as any has that is older than its first token: its page has room.
      for (const lease of ['x'.repeat(LEASE_BYTES), null]) {
        mark.run(lease, columns['id']?.length ?? 0);
      }
      bare.exec('commit');
    },
    async settle() {
      bare.exec('PRAGMA synchronous = FULL; PRAGMA cache_size = -2000; PRAGMA shrink_memory');
      bare.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },
    async writeSealed(id, sealed) {
      write.run(sealed, '', id);
    },
    async weigh() {
      const sizes = bare
        .prepare(
          `select name, sum(pgsize) as bytes from dbstat
           where name like '%onbehalf_connections%' group by name`,
        )
        .all()
        .map(({ name, bytes }): [string, number] => [String(name), Number(bytes)]);
      const { onbehalf_connections: table = 0, ...indexes } = Object.fromEntries(sizes);
      const files = [path, `${path}-wal`].map(async (file) => (await stat(file)).size);
      const [file = 0, log = 0] = await Promise.all(files);
      return { table, indexes, disk: file + log, server: null };
    },
    async close() {
      bare.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
