import { deepEqual, equal } from 'node:assert/strict';

import type { Cases } from './case.ts';
import { allBytes, emptyConnection, emptyFlow, FAR, fullConnection } from './sample-rows.ts';
import { UNUSUAL_IDS } from './unusual-ids.ts';

const tenant = 'acme';

export const valueCases: Cases = {
  'a connection reads back exactly as it was written': async (store) => {
    await store.insertConnection(fullConnection());
    deepEqual(await store.getConnection(tenant, 'con_1'), fullConnection());
  },

  'a connection keeps its nulls': async (store) => {
    await store.insertConnection(emptyConnection());
    deepEqual(await store.getConnection(tenant, 'con_1'), emptyConnection());
  },

  'no granted scopes are not the same as unknown ones': async (store) => {
    const scopes = { requested: ['a "quoted" scope', 'https://x.example/auth/a.b'], granted: [] };
    await store.insertConnection(emptyConnection({ scopes }));
    deepEqual((await store.getConnection(tenant, 'con_1'))?.scopes, scopes);
  },

  'sealed bytes come back one by one, none, few or many': async (store) => {
    const many = new Uint8Array(1_000_000).map((_, index) => (index * 31) % 256);
    const seals = [new Uint8Array(), allBytes(), many, null];
    for (const [index, sealed] of seals.entries()) {
      await store.insertConnection(emptyConnection({ id: `con_${index}`, sealed }));
      const row = await store.getConnection(tenant, `con_${index}`);
      // Not deepEqual: it would show how a million bytes differ, one in a line.
      const isSame =
        row?.sealed?.length === sealed?.length &&
        (sealed ?? []).every((byte, at) => byte === row?.sealed?.[at]);
      equal(isSame, true, `${sealed?.length ?? 'No'} bytes came back as others.`);
      equal(row?.sealed === null, sealed === null, 'No bytes came back as null, or null as none.');
    }
  },

  'numbers keep their 53 bits, their zero and their sign': async (store) => {
    const most = Number.MAX_SAFE_INTEGER;
    for (const time of [most, -most, 0, -1, 2 ** 31, 2 ** 32]) {
      const row = fullConnection({
        id: `con_${time}`,
        account: null,
        generation: Math.abs(time),
        expiresAt: time,
        nextRefreshAt: time,
        lease: { owner: 'process-1', until: time },
        createdAt: time,
        updatedAt: time,
        lastUsedAt: time,
      });
      await store.insertConnection(row);
      deepEqual(await store.getConnection(tenant, row.id), row);
      const flow = emptyFlow({ id: row.id, linkHash: row.id, expiresAt: time, takenAt: time });
      await store.insertFlow(flow);
      deepEqual(await store.getFlow(row.id), flow);
    }
  },

  'a version counts as far as numbers do': async (store) => {
    const row = emptyConnection({ version: Number.MAX_SAFE_INTEGER - 1 });
    await store.insertConnection(row);
    equal(await store.updateConnection(row), true, 'The update was refused.');
    const version = Number.MAX_SAFE_INTEGER;
    deepEqual(await store.getConnection(tenant, 'con_1'), { ...row, version });
  },

  'any text comes back as it was written, wherever it stands': async (store) => {
    for (const [index, text] of UNUSUAL_IDS.entries()) {
      const row = fullConnection({
        id: `con_${index}`,
        alias: text,
        account: { id: text, label: text },
        scopes: { requested: [text, text], granted: [text] },
        lease: { owner: text, until: FAR },
        startedBy: text,
      });
      await store.insertConnection(row);
      deepEqual(await store.getConnection(tenant, row.id), row);
      const flow = emptyFlow({
        id: row.id,
        linkHash: row.id,
        stateHash: text,
        browserHash: text,
        returnTo: text,
        resultId: text,
      });
      await store.insertFlow(flow);
      deepEqual(await store.getFlow(row.id), flow);
    }
  },

  'scopes keep their number and their order': async (store) => {
    const many = Array.from({ length: 500 }, (_, index) => `scope-${(index * 7) % 500}`);
    const lists = [
      { requested: [], granted: [] },
      { requested: many, granted: [...many, 'a', 'a'] },
    ];
    for (const [index, scopes] of lists.entries()) {
      await store.insertConnection(emptyConnection({ id: `con_${index}`, scopes }));
      deepEqual((await store.getConnection(tenant, `con_${index}`))?.scopes, scopes);
    }
  },
};
