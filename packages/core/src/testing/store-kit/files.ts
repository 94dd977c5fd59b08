import { deepEqual, equal, rejects } from 'node:assert/strict';

import type { FileRow, Store } from '../../store/store.ts';
import type { Cases } from './case.ts';
import { allBytes, FAR, scribble } from './sample-rows.ts';
import { UNSTORABLE, UNUSUAL_IDS } from './unusual-ids.ts';

function file(changes: Partial<FileRow> = {}): FileRow {
  return {
    tenantId: 'acme',
    entityId: 'alice',
    id: 'file_1',
    sealed: allBytes(),
    size: 200,
    createdAt: FAR,
    expiresAt: FAR + 1,
    ...changes,
  };
}

/** Files of the same id, and one of another. */
const PLACES = [
  ['acme', 'alice', 'file_1'],
  ['acme', 'bob', 'file_1'],
  ['globex', 'alice', 'file_1'],
  ['', '', 'file_1'],
  ['acme', 'alice', 'file_2'],
] as const;

async function insertPlaces(store: Store): Promise<void> {
  for (const [tenantId, entityId, id] of PLACES) {
    await store.insertFile(file({ tenantId, entityId, id }));
  }
}

async function placesLeft(store: Store): Promise<readonly string[]> {
  const found = await Promise.all(
    PLACES.map(([tenant, entity, id]) => store.getFile(tenant, entity, id)),
  );
  return PLACES.filter((_, index) => found[index] !== null).map((place) => place.join('/'));
}

export const fileCases: Cases = {
  'a file reads back exactly as it was written': async (store) => {
    await store.insertFile(file());
    deepEqual(await store.getFile('acme', 'alice', 'file_1'), file());
    // As much as one may hold, and what sealing adds.
    const sealed = new Uint8Array(10 * 1024 * 1024 + 500).fill(0x5c);
    await store.insertFile(file({ id: 'file_2', sealed }));
    const large = await store.getFile('acme', 'alice', 'file_2');
    equal(large?.sealed.length, sealed.length);
    equal(
      large.sealed.every((byte) => byte === 0x5c),
      true,
    );
  },

  'a file id is taken for its entity, and the file stays': async (store) => {
    await store.insertFile(file());
    await rejects(store.insertFile(file({ size: 1, sealed: new Uint8Array([1]) })));
    deepEqual(await store.getFile('acme', 'alice', 'file_1'), file());
  },

  'a file is found by its own tenant, entity and id alone': async (store) => {
    await insertPlaces(store);
    for (const [tenantId, entityId, id] of PLACES) {
      deepEqual(await store.getFile(tenantId, entityId, id), file({ tenantId, entityId, id }));
    }
    for (const [tenantId, entityId, id] of [
      ['globex', 'bob', 'file_1'],
      ['globex', 'alice', 'file_2'],
      ['Acme', 'alice', 'file_1'],
      ['acme', '', 'file_1'],
      ['', 'alice', 'file_1'],
    ] as const) {
      const place = `${tenantId}/${entityId}/${id}`;
      equal(await store.getFile(tenantId, entityId, id), null, `There is a file at ${place}.`);
      equal(await store.deleteFile(tenantId, entityId, id), false, `One was deleted at ${place}.`);
    }
    equal((await placesLeft(store)).length, PLACES.length);
  },

  'the files of an entity are counted and added up until they expire': async (store) => {
    await insertPlaces(store);
    await store.insertFile(file({ id: 'file_3', size: 0, expiresAt: 1000 }));
    await store.insertFile(file({ id: 'file_4', size: 7, expiresAt: 2000 }));
    deepEqual(await store.measureFiles('acme', 'alice', 1000), { count: 4, bytes: 407 });
    deepEqual(await store.measureFiles('acme', 'alice', 1001), { count: 3, bytes: 407 });
    deepEqual(await store.measureFiles('acme', 'alice', 2001), { count: 2, bytes: 400 });
    deepEqual(await store.measureFiles('globex', 'bob', 0), { count: 0, bytes: 0 });
  },

  'a file that is deleted is gone, and no other': async (store) => {
    await insertPlaces(store);
    equal(await store.deleteFile('acme', 'alice', 'file_1'), true);
    equal(await store.deleteFile('acme', 'alice', 'file_1'), false);
    deepEqual(
      await placesLeft(store),
      PLACES.slice(1).map((place) => place.join('/')),
    );
  },

  'files that expired before a time are deleted, in all tenants': async (store) => {
    for (const [index, [tenantId, entityId, id]] of PLACES.entries()) {
      await store.insertFile(file({ tenantId, entityId, id, expiresAt: FAR + index }));
    }
    await store.deleteFiles(FAR + 2);
    deepEqual(
      await placesLeft(store),
      PLACES.slice(2).map((place) => place.join('/')),
    );
  },

  'the files of an entity are deleted, and no others': async (store) => {
    await insertPlaces(store);
    await store.deleteFilesOf('acme', 'nobody');
    await store.deleteFilesOf('acme', 'alice');
    deepEqual(await placesLeft(store), ['acme/bob/file_1', 'globex/alice/file_1', '//file_1']);
  },

  'any text is the place of a file, and only that one': async (store) => {
    const named = (id: string) => file({ tenantId: id, entityId: id, id });
    for (const id of UNUSUAL_IDS) await store.insertFile(named(id));
    for (const id of UNUSUAL_IDS) {
      deepEqual(await store.getFile(id, id, id), named(id));
      deepEqual(await store.measureFiles(id, id, 0), { count: 1, bytes: 200 });
    }
  },

  'a file with a NUL or half a surrogate pair is refused, and none is found by it': async (
    store,
  ) => {
    for (const id of ['', 'a', '\ufffd', 'a\ufffd']) {
      await store.insertFile(file({ tenantId: id, entityId: id, id }));
    }
    for (const text of UNSTORABLE) {
      for (const change of [{ tenantId: text }, { entityId: text }, { id: text }]) {
        const what = JSON.stringify(change);
        await rejects(store.insertFile(file(change)), `It was inserted: ${what}`);
      }
      for (const answer of [
        store.getFile(text, text, text),
        store.getFile('a', 'a', text),
        store.deleteFile(text, text, text),
        store.deleteFile('a', text, 'a'),
      ]) {
        const found = await answer.catch(() => null);
        equal(found || null, null, `${JSON.stringify(text)} stands for another text.`);
      }
      await store.deleteFilesOf(text, text).catch(() => {});
    }
    for (const id of ['', 'a', '\ufffd', 'a\ufffd']) {
      equal((await store.measureFiles(id, id, 0)).count, 1);
    }
  },

  'changing a file that was given or returned changes nothing': async (store) => {
    const given = file();
    await store.insertFile(given);
    scribble(given);
    scribble(await store.getFile('acme', 'alice', 'file_1'));
    deepEqual(await store.getFile('acme', 'alice', 'file_1'), file());
  },
};
