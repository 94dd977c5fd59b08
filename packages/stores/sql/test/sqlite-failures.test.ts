import { chmodSync, copyFileSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getuid, platform } from 'node:process';

import {
  aesGcmVault,
  bearerToken,
  createOnBehalf,
  defineAction,
  defineApp,
  type Store,
} from '@onbehalf/core';
import { sqliteStore } from '@onbehalf/store-sql';
import { describe, expect, onTestFinished, test, type TestContext } from 'vitest';

import { sqliteEngine } from '../src/open-sqlite.ts';
import { openStore } from '../src/open-store.ts';
import { openFile } from '../src/sqlite-file.ts';
import { connection } from './rows.ts';
import { temporaryDatabase, temporaryFolder } from './temporary-folder.ts';

const desk = defineApp({
  slug: 'desk',
  name: 'Desk',
  hosts: ['api.desk.example'],
  auth: [bearerToken()],
  actions: [
    defineAction({
      slug: 'DESK_GET_TICKET',
      description: 'Get a ticket.',
      input: { type: 'object' } as const,
      annotations: { readOnly: true, destructive: false, idempotent: true },
      execute: async (_, { fetch }) => (await fetch('/ticket')).json() as Promise<object>,
    }),
  ],
});

/** A store with a row, and its driver's own handle. */
async function openedStore() {
  const path = temporaryDatabase();
  const native = await openFile(path);
  const store = await openStore(sqliteEngine(path, native), 'auto');
  await store.insertConnection(connection());
  onTestFinished(() => store.close());
  return { path, native, store };
}

const large = (id: string) =>
  connection({ id, account: null, sealed: new Uint8Array(100_000).fill(1) });

async function isRead(store: Store): Promise<void> {
  expect(await store.getConnection('', 'con_1')).toEqual(connection());
  expect(await store.listConnections({ tenantId: '', limit: 10 })).toEqual([connection()]);
}

test('a full disk fails writes, spares reads, and is forgotten when it has room', async () => {
  const { path, native, store } = await openedStore();
  const { page_count: pages } = native.prepare('pragma page_count').get() ?? {};
  native.exec(`pragma max_page_count = ${Number(pages)}`);
  const refusal = `${path} has no room to grow: make some on the disk.`;
  await expect(store.insertConnection(large('con_2'))).rejects.toThrow(refusal);
  const update = { ...large('con_1'), version: 1 };
  await expect(store.updateConnection(update)).rejects.toThrow(refusal);
  await isRead(store);
  native.exec('pragma max_page_count = 100000');
  await store.insertConnection(large('con_2'));
  expect(await store.getConnection('', 'con_2')).toEqual(large('con_2'));
});

test('a call whose token works goes on with a full disk, and one that has to write says so', async () => {
  const { path, native, store } = await openedStore();
  const log: string[] = [];
  const onbehalf = createOnBehalf({
    apps: [desk],
    integrations: [{ app: 'desk' }],
    store,
    vault: aesGcmVault({ keys: `k:${btoa('0123456789abcdef0123456789abcdef')}` }),
    fetch: async () => Response.json({ subject: 'It works' }),
    logger: { error: (message) => log.push(message) },
  });
  const alice = onbehalf.entity('alice');
  const connect = () =>
    alice.initiateConnection({ app: 'desk', credentials: { token: 'a'.repeat(40_000) } });
  await connect();
  const { page_count: pages } = native.prepare('pragma page_count').get() ?? {};
  native.exec(`pragma max_page_count = ${Number(pages)}`);
  const call = { action: 'DESK_GET_TICKET' } as const;
  expect(await alice.executeAction(call)).toMatchObject({ data: { subject: 'It works' } });
  await expect(
    onbehalf
      .entity('bob')
      .initiateConnection({ app: 'desk', credentials: { token: 'b'.repeat(40_000) } }),
  ).rejects.toMatchObject({
    code: 'internal',
    message: 'The store "sqlite" failed.',
    retryable: true,
  });
  expect(log.join()).toContain(`${path} has no room to grow`);
  native.exec('pragma max_page_count = 100000');
  expect((await connect()).status).toBe('ACTIVE');
  expect(await alice.executeAction(call)).toMatchObject({ successful: true });
});

test('a file that cannot be written any more is still read', async () => {
  const { path, native, store } = await openedStore();
  native.exec('pragma query_only = on');
  const refusal = `${path} cannot be written: see to the permissions of the file`;
  await expect(store.insertConnection(large('con_2'))).rejects.toThrow(refusal);
  await expect(store.updateConnection(connection())).rejects.toThrow(refusal);
  await expect(store.deleteConnection('', 'con_1')).rejects.toThrow(refusal);
  await isRead(store);
  native.exec('pragma query_only = off');
  expect(await store.updateConnection(connection())).toBe(true);
});

describe('a file that is not where it was', () => {
  const moved = 'was deleted or replaced while it was open. Stop what uses it, and start it again.';

  test.each<[string, (path: string) => void]>([
    ['deleted', (path) => rmSync(path)],
    ['deleted with its folder', (path) => rmSync(dirname(path), { recursive: true })],
    ['moved away', (path) => renameSync(path, `${path}.old`)],
    [
      'replaced',
      (path) => {
        copyFileSync(path, `${path}.new`);
        renameSync(`${path}.new`, path);
      },
    ],
  ])('is written no more when it was %s: it would be lost', async (_, happen) => {
    const { path, store } = await openedStore();
    happen(path);
    await expect(store.updateConnection(connection())).rejects.toThrow(`${path} ${moved}`);
    await expect(store.insertConnection(large('con_2'))).rejects.toThrow(`${path} ${moved}`);
    // What is read is looked after once a second.
    await expect
      .poll(() => store.getConnection('', 'con_1').catch(({ message }: Error) => message))
      .toBe(`${path} ${moved}`);
  });

  test('is used again when it was put back', async () => {
    const { path, store } = await openedStore();
    renameSync(path, `${path}.old`);
    await expect(store.updateConnection(connection())).rejects.toThrow(moved);
    renameSync(`${path}.old`, path);
    expect(await store.updateConnection(connection())).toBe(true);
  });

  test('leaves alone what is there now', async () => {
    const { path, store } = await openedStore();
    rmSync(path);
    const other = sqliteStore({ path });
    await other.insertConnection(connection({ alias: 'of the new file' }));
    await expect(store.updateConnection(connection())).rejects.toThrow(moved);
    await store.close();
    expect((await other.getConnection('', 'con_1'))?.alias).toBe('of the new file');
    await other.close();
    const again = sqliteStore({ path });
    expect((await again.getConnection('', 'con_1'))?.alias).toBe('of the new file');
    await again.close();
  });
});

describe('a file that may not be written', () => {
  /** Permissions do not bind the root user: for a while this process is another one. */
  function asAnotherUser({ skip }: TestContext, folder: string): void {
    if (platform === 'win32') skip('Windows has no permissions of this kind.');
    if (getuid?.() !== 0) return;
    const { seteuid } = process;
    if (seteuid === undefined) return skip('A thread of the root user cannot become another one.');
    chmodSync(folder, 0o755);
    seteuid(65_534);
    onTestFinished(() => seteuid(0));
  }

  async function closedDatabase(): Promise<string> {
    const folder = join(temporaryFolder(), 'data');
    mkdirSync(folder);
    const path = join(folder, 'onbehalf.db');
    const store = sqliteStore({ path });
    await store.insertConnection(connection());
    await store.close();
    onTestFinished(() => chmodSync(folder, 0o700));
    return path;
  }

  const refusal = (path: string) => `${path} cannot be written: see to the permissions of the file`;

  test.for([
    ['', 0o666, 0o555],
    [' and the file', 0o444, 0o555],
  ] as const)('because of its folder%s is refused, and stays as it is', async (modes, context) => {
    const [, file, folder] = modes;
    const path = await closedDatabase();
    const before = readFileSync(path);
    chmodSync(path, file);
    chmodSync(dirname(path), folder);
    asAnotherUser(context, dirname(dirname(path)));
    const store = sqliteStore({ path });
    await expect(store.getConnection('', 'con_1')).rejects.toThrow(refusal(path));
    await expect(store.updateConnection(connection())).rejects.toThrow(refusal(path));
    await store.close();
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('itself is read, and not written', async (context) => {
    const path = await closedDatabase();
    const before = readFileSync(path);
    chmodSync(path, 0o444);
    chmodSync(dirname(path), 0o777);
    asAnotherUser(context, dirname(dirname(path)));
    const store = sqliteStore({ path });
    await isRead(store);
    await expect(store.updateConnection(connection())).rejects.toThrow(refusal(path));
    await isRead(store);
    await store.close();
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('cannot be made either', async (context) => {
    const folder = join(temporaryFolder(), 'data');
    mkdirSync(folder, { mode: 0o555 });
    asAnotherUser(context, dirname(folder));
    const path = join(folder, 'onbehalf.db');
    const store = sqliteStore({ path });
    await expect(store.getConnection('', 'con_1')).rejects.toThrow(refusal(path));
    await store.close();
  });
});
