import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { sqliteStore } from '@onbehalf/store-sql';
import { expect, test } from 'vitest';

import { connection, flow } from '../rows.ts';
import { temporaryDatabase, temporaryFolder } from '../temporary-folder.ts';
import { readyProcess, readyProcesses } from './processes/start.ts';

const PROCESSES = 4;

test('ten processes that start at once make one database, every time', async () => {
  const folder = temporaryFolder();
  const start = await readyProcesses(10, import.meta.resolve('./processes/open.ts'));
  for (let round = 0; round < 5; round++) {
    const path = join(folder, `${round}.db`);
    expect(await start(path)).toEqual(Array.from({ length: 10 }, () => null));
    const database = new DatabaseSync(path);
    const steps = database.prepare('select name from onbehalf_migrations order by name').all();
    expect(steps).toEqual([
      { name: '0001_connections' },
      { name: '0002_flows' },
      { name: '0003_due_connections' },
      { name: '0004_compatibility' },
      { name: '0005_integrations' },
      { name: '0006_data_keys' },
      { name: '0007_files' },
    ]);
    database.close();
  }
});

test('no update of one row by several processes is lost', async () => {
  const path = temporaryDatabase();
  const store = sqliteStore({ path });
  await store.insertConnection(connection({ version: 0, generation: 0 }));
  const start = await readyProcesses(
    PROCESSES,
    import.meta.resolve('./processes/count-up.ts'),
    path,
  );
  const refused = await start('50');
  expect(await store.getConnection('', 'con_1')).toMatchObject({ version: 200, generation: 200 });
  // Otherwise they ran one after the other, and nothing was shown.
  expect(refused.reduce((sum: number, count) => sum + Number(count), 0)).toBeGreaterThan(0);
  await store.close();
});

test('a flow is taken by one process', async () => {
  const path = temporaryDatabase();
  const store = sqliteStore({ path });
  const ids = Array.from({ length: 40 }, (_, index) => `flow-${index}`);
  for (const id of ids) await store.insertFlow(flow({ id, linkHash: id }));
  const start = await readyProcesses(
    PROCESSES,
    import.meta.resolve('./processes/take-flows.ts'),
    path,
  );
  const taken = (await start(...ids)) as string[][];
  expect(taken.flat().toSorted()).toEqual(ids.toSorted());
  await store.close();
});

test('a lease is claimed by one process', async () => {
  const path = temporaryDatabase();
  const store = sqliteStore({ path });
  const ids = Array.from({ length: 40 }, (_, index) => `con_${index}`);
  for (const id of ids) await store.insertConnection(connection({ id, account: null }));
  const program = import.meta.resolve('./processes/claim-leases.ts');
  const start = await readyProcesses(PROCESSES, program, path);
  const claimed = (await start(...ids)) as string[][];
  expect(claimed.flat().toSorted()).toEqual(ids.toSorted());
  await store.close();
});

test('an account of an entity is given to one connection, by one process', async () => {
  const path = temporaryDatabase();
  const program = import.meta.resolve('./processes/give-account.ts');
  const starts = await Promise.all(
    ['a', 'b', 'c', 'd'].map((name) => readyProcess(program, path, name)),
  );
  const entities = Array.from({ length: 30 }, (_, index) => `entity-${index}`);
  const given = await Promise.all(starts.map((start) => start(...entities)));
  expect((given as string[][]).flat().toSorted()).toEqual(entities.toSorted());
  const store = sqliteStore({ path });
  const rows = await store.listConnections({ tenantId: '', limit: 1000 });
  expect(rows).toHaveLength(4 * entities.length);
  const holders = rows.filter(({ account }) => account !== null).map(({ entityId }) => entityId);
  expect(holders.toSorted()).toEqual(entities.toSorted());
  await store.close();
});

test('what a process wrote before it was killed is there', async () => {
  const path = temporaryDatabase();
  const start = await readyProcess(import.meta.resolve('./processes/write-and-die.ts'), path);
  await expect(start()).rejects.toThrow('ended without an answer');
  const store = sqliteStore({ path });
  const written = connection({ alias: 'the last write', version: 2 });
  expect(await store.getConnection('', 'con_1')).toEqual(written);
  await store.close();
});
