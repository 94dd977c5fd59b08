import { expect, test } from 'vitest';

import { alices, setMoveStage } from './held.ts';

test('an import that is stopped finishes what is on its way, and is continued by another', async () => {
  const stage = setMoveStage();
  const held = await stage.held();
  const rows = Array.from({ length: 60 }, (_, index) => alices(held, { externalId: `${index}` }));
  const stop = new AbortController();
  const progress: number[] = [];
  const first = await stage.bring(rows, {
    signal: stop.signal,
    concurrency: 3,
    onProgress({ imported }) {
      progress.push(imported);
      if (imported === 20) stop.abort();
    },
  });
  expect(first).toMatchObject({ complete: false, failed: [] });
  expect(first.imported).toBeGreaterThanOrEqual(20);
  expect(first.imported).toBeLessThan(30);
  expect(progress).toHaveLength(first.imported);
  const stored = await stage.store.listConnections({ tenantId: '', limit: 100 });
  expect(stored).toHaveLength(first.imported);

  const second = await stage.bring(rows);
  expect(second).toMatchObject({ unchanged: first.imported, failed: [], complete: true });
  expect(second.imported).toBe(60 - first.imported);
});

test('what is read from is told to end', async () => {
  const stage = setMoveStage();
  const stop = new AbortController();
  let isClosed = false;
  function* read() {
    try {
      for (let index = 0; ; index++) yield alices({ accessToken: `token-${index}` });
    } finally {
      isClosed = true;
    }
  }
  const onProgress = ({ index }: { readonly index: number }) => index === 10 && stop.abort();
  const options = { signal: stop.signal, onProgress };
  const { complete } = await stage.client.connections.import(read(), options);
  expect([complete, isClosed]).toEqual([false, true]);
});

test('an import is complete though it was stopped just when it was done', async () => {
  const stage = setMoveStage();
  const stop = new AbortController();
  const onProgress = () => stop.abort();
  const rows = [alices(await stage.held())];
  const result = await stage.bring(rows, { signal: stop.signal, onProgress });
  expect(result).toMatchObject({ imported: 1, complete: true });
});

test('a listener of the progress that throws stops nothing', async () => {
  const stage = setMoveStage();
  const held = await stage.held();
  const rows = [alices(held), alices(held, { externalId: 'row-2' })];
  const result = await stage.bring(rows, {
    onProgress() {
      throw new Error('The screen is gone.');
    },
  });
  expect(result).toMatchObject({ imported: 2, complete: true });
  expect(stage.log.join()).toMatch(/screen is gone/);
});
