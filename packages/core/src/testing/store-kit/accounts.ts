import { deepEqual, equal } from 'node:assert/strict';

import type { ConnectionRow } from '../../store/store.ts';
import { atOnce, winnersOf } from './at-once.ts';
import type { Cases } from './case.ts';
import { emptyConnection } from './sample-rows.ts';

const octocat = { id: '583231', label: 'octocat' };
const hubot = { id: '480938', label: 'hubot' };

const first = (changes: Partial<ConnectionRow> = {}) =>
  emptyConnection({ id: 'con_1', account: octocat, ...changes });
const second = (changes: Partial<ConnectionRow> = {}) =>
  emptyConnection({ id: 'con_2', ...changes });

export const accountCases: Cases = {
  'an entity has one connection to an account through an integration': async (store) => {
    await store.insertConnection(first());
    await store.insertConnection(second());
    const renamed = { ...octocat, label: 'renamed' };
    const isWritten = await store.updateConnection(second({ account: renamed }));
    equal(isWritten, false, 'Two connections of one entity have the same account.');
    deepEqual(await store.getConnection('acme', 'con_2'), second());
    deepEqual(await store.getConnection('acme', 'con_1'), first());
  },

  'an account that is taken cannot be inserted either': async (store) => {
    await store.insertConnection(first());
    const taken = second({ account: octocat });
    equal(await store.insertConnection(taken), false, 'The account was inserted twice.');
    equal(await store.getConnection('acme', 'con_2'), null);
  },

  'of many that get the same account at once, one does': async (store) => {
    const row = (index: number) => emptyConnection({ id: `con_${index}` });
    await atOnce(20, (index) => store.insertConnection(row(index)));
    const winners = await winnersOf(20, (index) =>
      store.updateConnection({ ...row(index), account: octocat }),
    );
    equal(winners.length, 1, `${winners.length} connections got the account.`);
    const rows = await store.listConnections({ tenantId: 'acme', limit: 20 });
    const holders = rows.filter(({ account }) => account !== null).map(({ id }) => id);
    deepEqual(holders, [`con_${winners[0]}`]);
  },

  'of many that are inserted with the same account at once, one is': async (store) => {
    const winners = await winnersOf(20, (index) =>
      store.insertConnection(first({ id: `con_${index}` })),
    );
    equal(winners.length, 1, `${winners.length} connections were inserted with the account.`);
    const rows = await store.listConnections({ tenantId: 'acme', limit: 20 });
    deepEqual(rows, [first({ id: `con_${winners[0]}` })]);
  },

  'a connection keeps its own account, and may get another': async (store) => {
    await store.insertConnection(first());
    equal(await store.updateConnection(first({ alias: 'work' })), true);
    equal(await store.updateConnection(first({ version: 1, account: hubot })), true);
    deepEqual((await store.getConnection('acme', 'con_1'))?.account, hubot);
  },

  'another tenant, entity or integration may have the same account': async (store) => {
    await store.insertConnection(first());
    const others = [{ tenantId: 'globex' }, { entityId: 'bob' }, { integrationId: 'github-token' }];
    for (const [index, other] of others.entries()) {
      const row = second({ id: `con_${index + 2}`, ...other });
      await store.insertConnection(row);
      const isWritten = await store.updateConnection({ ...row, account: octocat });
      equal(isWritten, true, `The account was taken for ${JSON.stringify(other)} too.`);
    }
  },

  'any number of connections have no account yet': async (store) => {
    await store.insertConnection(first({ account: null }));
    await store.insertConnection(second());
    equal(await store.updateConnection(second()), true, 'Having no account was taken for one.');
  },

  'an account is free again when its connection is deleted or gets another': async (store) => {
    await store.insertConnection(first());
    await store.insertConnection(second());
    await store.updateConnection(first({ account: hubot }));
    equal(await store.updateConnection(second({ account: octocat })), true, 'octocat is not free.');
    await store.deleteConnection('acme', 'con_1');
    equal(await store.updateConnection(second({ version: 1, account: hubot })), true);
  },
};
