import type { Store } from '@onbehalf/core';
import { memoryStore } from '@onbehalf/core';
import { sqliteStore } from '@onbehalf/store-sql';
import { expect, test } from 'vitest';

import { lazyStore } from '../src/lazy-store.ts';
import { connection } from './rows.ts';
import { temporaryDatabase } from './temporary-folder.ts';

/** A store that opens when the test says so. */
function gated() {
  const attempts: PromiseWithResolvers<Store>[] = [];
  const store = lazyStore('sqlite', 'auto', () => {
    const attempt = Promise.withResolvers<Store>();
    attempts.push(attempt);
    return attempt.promise;
  });
  return { store, attempts };
}

test('nothing is opened before the first call, and everything once', async () => {
  const { store, attempts } = gated();
  expect(attempts).toHaveLength(0);
  const calls = [store.getConnection('', 'con_1'), store.getFlow('flow-1')];
  attempts[0]?.resolve(memoryStore());
  expect(await Promise.all(calls)).toEqual([null, null]);
  await store.getConnection('', 'con_1');
  expect(attempts).toHaveLength(1);
});

test('an attempt that failed is told to everybody who waited, and not remembered', async () => {
  const { store, attempts } = gated();
  const calls = [store.getConnection('', 'con_1'), store.getFlow('flow-1')];
  attempts[0]?.reject(new Error('The disk is not there yet.'));
  for (const call of calls) await expect(call).rejects.toThrow('not there yet');

  const next = store.getConnection('', 'con_1');
  attempts[1]?.resolve(memoryStore());
  expect(await next).toBeNull();
});

test('a store can be closed twice, and says so when it is used afterwards', async () => {
  const store = sqliteStore({ path: temporaryDatabase() });
  await store.insertConnection(connection());
  await Promise.all([store.close(), store.close()]);
  await store.close();
  await expect(store.getConnection('', 'con_1')).rejects.toThrow('The sqlite store is closed.');
  await expect(store.insertConnection(connection())).rejects.toThrow('The sqlite store is closed.');
});

test('closing a store that was never used opens nothing', async () => {
  const { store, attempts } = gated();
  await store.close();
  expect(attempts).toHaveLength(0);
});

test('closing while it opens waits, and closes what was opened once', async () => {
  const { store, attempts } = gated();
  const call = store.getConnection('', 'con_1');
  let closed = 0;
  const closing = [store.close(), store.close()];
  attempts[0]?.resolve({ ...memoryStore(), close: async () => void (closed += 1) });
  await Promise.all([call, ...closing]);
  expect(closed).toBe(1);
});

test('closing after an attempt that failed is no error', async () => {
  const { store, attempts } = gated();
  const call = store.getConnection('', 'con_1');
  const closing = store.close();
  attempts[0]?.reject(new Error('The disk is not there.'));
  await expect(call).rejects.toThrow('not there');
  await expect(closing).resolves.toBeUndefined();
});
