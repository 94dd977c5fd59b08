import { deepEqual, equal } from 'node:assert/strict';

import type { ConnectionRow, Store } from '../../store/store.ts';
import type { Cases } from './case.ts';
import { emptyConnection } from './sample-rows.ts';
import { UNUSUAL_IDS } from './unusual-ids.ts';

const COUNT = 30;
const LIMITS = [3, 10];
const END = 10_000;

interface Page {
  readonly tenantId: string;
  readonly after: ConnectionRow | undefined;
  readonly limit: number;
}

/** A way to read rows page by page. */
interface Pager {
  read(store: Store, page: Page): Promise<readonly ConnectionRow[]>;
  /** What comes first in its order; the id comes next. */
  readonly time: 'createdAt' | 'nextRefreshAt';
  /** A change of a row that is ahead, and whether it is still to be read. */
  readonly change: Partial<ConnectionRow>;
  readonly isKept: boolean;
}

const lists: readonly Pager[] = [
  {
    read: (store, page) => store.listConnections(page),
    time: 'createdAt',
    change: { alias: 'changed' },
    isKept: true,
  },
  {
    read: (store, page) => store.listConnections({ ...page, entityId: 'alice', app: 'github' }),
    time: 'createdAt',
    change: { lease: { owner: 'process-1', until: END } },
    isKept: true,
  },
  {
    read: (store, page) =>
      store.listConnections({ ...page, statuses: ['ACTIVE', 'EXPIRED'], expiresBefore: END }),
    time: 'createdAt',
    change: { status: 'REVOKED' },
    isKept: false,
  },
];

const due: Pager = {
  read: (store, { after, ...page }) =>
    store.listDueConnections({
      ...page,
      before: END,
      after: after && { nextRefreshAt: after.nextRefreshAt ?? 0, id: after.id },
    }),
  time: 'nextRefreshAt',
  change: { nextRefreshAt: END },
  isKept: false,
};

export const pageCases: Cases = {
  'pages of a list stay in step while rows come, change and go': async (store) => {
    for (const pager of lists) await eachLimit(store, pager, 'between the pages');
  },

  'pages of a list miss nothing while others write': async (store) => {
    await eachLimit(store, lists[0] as Pager, 'at the same moment');
  },

  'pages of what is due stay in step while rows come, change and go': async (store) => {
    await eachLimit(store, due, 'between the pages');
  },

  'pages of what is due miss nothing while others write': async (store) => {
    await eachLimit(store, due, 'at the same moment');
  },

  'pages have every id once, however unusual': async (store) => {
    const tenantId = 'acme';
    for (const id of UNUSUAL_IDS) await store.insertConnection(rowAt(1000, { tenantId, id }));
    for (const pager of [...lists, due]) {
      for (const limit of [1, 7]) {
        const ids = await pagesOf(async (after) => pager.read(store, { tenantId, after, limit }));
        deepEqual(ids.toSorted(), UNUSUAL_IDS.toSorted());
      }
    }
  },
};

type Moment = 'between the pages' | 'at the same moment';

async function eachLimit(store: Store, pager: Pager, moment: Moment): Promise<void> {
  for (const limit of LIMITS) {
    const tenantId = `${lists.indexOf(pager)} ${limit}`;
    await inStep(store, pager, { tenantId, limit, moment });
  }
}

/** Reads all pages while rows come, change and go before and behind the place it has come to. */
async function inStep(
  store: Store,
  pager: Pager,
  { tenantId, limit, moment }: { tenantId: string; limit: number; moment: Moment },
): Promise<void> {
  // Seven have the same time, and the ids are in another order.
  const rows = Array.from({ length: COUNT }, (_, index) =>
    rowAt(1000 + Math.floor(index / 7), { tenantId, id: `row-${10 + ((index * 37) % COUNT)}` }),
  );
  for (const row of rows) await store.insertConnection(row);
  const inOrder = rows.toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  const toGo = inOrder.filter((_, index) => index % 5 === 1);
  const toChange = inOrder.filter((_, index) => index % 5 === 3);
  const untouched = inOrder.filter((row) => !toGo.includes(row) && !toChange.includes(row));
  const seen = new Set<string>();
  const [come, gone] = [new Set<string>(), new Set<string>()];

  const insert = async (time: number, id: string, isAhead: boolean): Promise<void> => {
    if (isAhead) come.add(id);
    await store.insertConnection(rowAt(time, { tenantId, id }));
  };
  const change = async (row: ConnectionRow | undefined): Promise<void> => {
    if (row === undefined) return;
    if (!pager.isKept && !seen.has(row.id)) gone.add(row.id);
    const isWritten = await store.updateConnection({ ...row, ...pager.change });
    equal(isWritten, true, `The update of ${row.id} was refused.`);
  };
  const remove = async (row: ConnectionRow | undefined): Promise<void> => {
    if (row === undefined) return;
    if (!seen.has(row.id)) gone.add(row.id);
    const isGone = await store.deleteConnection(tenantId, row.id, row.version);
    equal(isGone, true, `The deletion of ${row.id} was refused.`);
  };
  const others = (last: ConnectionRow, page: number) => [
    () => insert(last[pager.time] ?? 0, `a-${page}`, false),
    () => insert(last[pager.time] ?? 0, `${last.id}-next`, true),
    () => insert(2000 + page, `new-${page}`, true),
    () => change(page % 2 === 0 ? toChange.shift() : toChange.pop()),
    () => remove(page % 2 === 0 ? toGo.shift() : toGo.pop()),
  ];

  const ids = await pagesOf(async (after, page) => {
    const read = () => pager.read(store, { tenantId, after, limit });
    // They end before the pages do, which would have no end either.
    const writes = after === undefined || toGo.length === 0 ? [] : others(after, page);
    if (moment === 'between the pages') for (const write of writes) await write();
    const [found] = await Promise.all(
      moment === 'between the pages' ? [read()] : [read(), ...writes.map((write) => write())],
    );
    for (const { id } of found) seen.add(id);
    return found;
  });

  const missed = untouched.filter(({ id }) => !seen.has(id)).map(({ id }) => id);
  deepEqual(missed, [], 'Rows that nobody touched were missed.');
  equal(seen.size, ids.length, `A row came twice: ${ids.join(', ')}`);
  const untouchedIds = untouched.map(({ id }) => id);
  const order = ids.filter((id) => untouchedIds.includes(id));
  deepEqual(order, untouchedIds, 'The order is another.');
  if (moment === 'at the same moment') return;
  deepEqual(
    [...come].filter((id) => !seen.has(id)),
    [],
    'Rows that had come ahead were missed.',
  );
  deepEqual(
    [...gone].filter((id) => seen.has(id)),
    [],
    'Rows that had gone were read.',
  );
}

function rowAt(time: number, changes: Partial<ConnectionRow>): ConnectionRow {
  return emptyConnection({
    status: 'ACTIVE',
    createdAt: time,
    nextRefreshAt: time,
    expiresAt: time,
    ...changes,
  });
}

/** The ids of all pages; an error, should a store never end. */
async function pagesOf(
  read: (after: ConnectionRow | undefined, page: number) => Promise<readonly ConnectionRow[]>,
): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: ConnectionRow | undefined;
  for (let page = 0; page < 200; page++) {
    const rows = await read(after, page);
    if (rows.length === 0) return ids;
    ids.push(...rows.map(({ id }) => id));
    after = rows.at(-1);
  }
  throw new Error('The pages have no end.');
}
