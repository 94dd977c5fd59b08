import { deepEqual, equal } from 'node:assert/strict';

import type { Store } from '../../store/store.ts';
import { atOnce } from './at-once.ts';
import { boundFlow, emptyConnection, FAR, fullConnection } from './sample-rows.ts';

/** What stores over the same data owe each other; `open` gives one more of them. */
export type SharedCases = Readonly<Record<string, (open: () => Promise<Store>) => Promise<void>>>;

const tenantId = 'acme';

export const sharedCases: SharedCases = {
  'what was written is there when the data is opened again': async (open) => {
    const first = await open();
    await first.insertConnection(emptyConnection({ version: 3 }));
    await first.updateConnection(fullConnection());
    await first.insertFlow(boundFlow());
    await first.takeFlow('flow-1', 'state-hash', 1000);
    await first.close();
    const second = await open();
    deepEqual(await second.getConnection(tenantId, 'con_1'), fullConnection({ version: 4 }));
    deepEqual(await second.getFlow('flow-1'), boundFlow({ takenAt: 1000 }));
    equal(await second.takeFlow('flow-1', 'state-hash', 2000), false, 'It was taken again.');
    await second.close();
    const third = await open();
    deepEqual(await third.getConnection(tenantId, 'con_1'), fullConnection({ version: 4 }));
  },

  'what was deleted is gone when the data is opened again': async (open) => {
    const first = await open();
    await first.insertConnection(fullConnection());
    await first.insertFlow(boundFlow());
    await first.deleteConnection(tenantId, 'con_1');
    await first.deleteFlow('flow-1');
    await first.close();
    const second = await open();
    equal(await second.getConnection(tenantId, 'con_1'), null);
    equal(await second.getFlow('flow-1'), null);
  },

  'what one store writes, another reads at once': async (open) => {
    const [writer, reader] = [await open(), await open()];
    const listed = async () => {
      const due = { tenantId, before: FAR + 10 };
      equal(await reader.countDueConnections(due), 1);
      const lists = [
        await reader.listConnections({ tenantId, limit: 10 }),
        await reader.listDueConnections({ ...due, limit: 10 }),
      ];
      return [await reader.getConnection(tenantId, 'con_1'), ...lists.flat()];
    };
    await writer.insertConnection(fullConnection({ version: 0 }));
    for (let version = 0; version < 5; version++) {
      deepEqual(await listed(), Array(3).fill(fullConnection({ version })));
      equal(await writer.updateConnection(fullConnection({ version })), true);
    }
    await writer.deleteConnection(tenantId, 'con_1');
    equal(await reader.getConnection(tenantId, 'con_1'), null);
    deepEqual(await reader.listConnections({ tenantId, limit: 10 }), []);
    await writer.insertFlow(boundFlow());
    deepEqual(await reader.getFlow('flow-1'), boundFlow());
    await writer.takeFlow('flow-1', 'state-hash', 1000);
    equal((await reader.getFlow('flow-1'))?.takenAt, 1000);
  },

  'stores that open empty data at the same moment can all be used': async (open) => {
    const row = (index: number) => emptyConnection({ id: `con_${index}` });
    await atOnce(5, async (index) => {
      const store = await open();
      await store.insertConnection(row(index));
    });
    const store = await open();
    const rows = await store.listConnections({ tenantId, limit: 10 });
    deepEqual(rows, [0, 1, 2, 3, 4].map(row));
  },

  'closing one store leaves the others open': async (open) => {
    const [first, second] = [await open(), await open()];
    await first.insertConnection(fullConnection());
    await second.getConnection(tenantId, 'con_1');
    await first.close();
    deepEqual(await second.getConnection(tenantId, 'con_1'), fullConnection());
    equal(await second.updateConnection(fullConnection()), true, 'The update was refused.');
  },
};
