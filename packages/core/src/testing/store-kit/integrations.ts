import { deepEqual, equal, rejects } from 'node:assert/strict';

import type { IntegrationQuery, IntegrationRow, Store, WalkQuery } from '../../store/store.ts';
import { winnersOf } from './at-once.ts';
import type { Cases } from './case.ts';
import { allBytes, FAR, scribble } from './sample-rows.ts';
import { UNSTORABLE, UNUSUAL_IDS } from './unusual-ids.ts';

const tenant = 'acme';

function integration(changes: Partial<IntegrationRow> = {}): IntegrationRow {
  return {
    tenantId: tenant,
    id: 'int_1',
    app: 'github',
    status: 'ENABLED',
    sealed: allBytes(),
    sealedSecrets: allBytes().toReversed(),
    version: 3,
    createdAt: FAR + 1,
    updatedAt: FAR + 2,
    ...changes,
  };
}

/** Created in another order than that of their ids. */
const ROWS: readonly IntegrationRow[] = [
  integration({ id: 'd', createdAt: 1 }),
  integration({ id: 'b', createdAt: 2, app: 'slack' }),
  integration({ id: 'c', createdAt: 2 }),
  integration({ id: 'a', createdAt: FAR }),
  integration({ id: 'e', createdAt: 1, tenantId: 'globex' }),
];

async function list(store: Store, query: Partial<IntegrationQuery> = {}): Promise<string> {
  const rows = await store.listIntegrations({ tenantId: tenant, limit: 100, ...query });
  return rows.map(({ id }) => id).join('');
}

export const integrationCases: Cases = {
  'an integration reads back exactly as it was written': async (store) => {
    const bare = integration({ id: 'int_2', status: 'DISABLED', sealedSecrets: null, version: 0 });
    equal(await store.insertIntegration(integration()), true, 'The insertion was refused.');
    equal(await store.insertIntegration(bare), true, 'The insertion was refused.');
    deepEqual(await store.getIntegration(tenant, 'int_1'), integration());
    deepEqual(await store.getIntegration(tenant, 'int_2'), bare);
    equal(await store.getIntegration(tenant, 'int_3'), null);
  },

  'an integration id is taken for every tenant, and its row stays': async (store) => {
    await store.insertIntegration(integration());
    for (const tenantId of [tenant, 'globex', '']) {
      const second = integration({ tenantId, app: 'slack' });
      equal(await store.insertIntegration(second), false, `"${tenantId}" got the id, too.`);
    }
    deepEqual(await store.getIntegration(tenant, 'int_1'), integration());
    equal(await store.getIntegration('globex', 'int_1'), null);
  },

  'of many that want one integration id at once, one gets it': async (store) => {
    const winners = await winnersOf(10, (index) =>
      store.insertIntegration(integration({ tenantId: `tenant-${index}` })),
    );
    equal(winners.length, 1, `${winners.length} of 10 tenants got the id.`);
    const tenantId = `tenant-${winners[0]}`;
    deepEqual(await store.getIntegration(tenantId, 'int_1'), integration({ tenantId }));
  },

  "another tenant's integration is neither read, listed, changed nor deleted": async (store) => {
    await store.insertIntegration(integration());
    equal(await store.getIntegration('globex', 'int_1'), null);
    equal(await list(store, { tenantId: 'globex' }), '');
    const theirs = integration({ tenantId: 'globex' });
    equal(await store.updateIntegration(theirs), false, 'It was changed.');
    equal(await store.deleteIntegration('globex', 'int_1', 3), false, 'It was deleted.');
    deepEqual(await store.getIntegration(tenant, 'int_1'), integration());
  },

  'an update of an integration replaces every field, and counts the version up': async (store) => {
    await store.insertIntegration(integration());
    const changed = integration({
      status: 'DISABLED',
      sealed: new Uint8Array([1]),
      sealedSecrets: null,
      updatedAt: 7,
    });
    equal(await store.updateIntegration(changed), true, 'The update was refused.');
    deepEqual(await store.getIntegration(tenant, 'int_1'), { ...changed, version: 4 });
  },

  'an update of another version of an integration changes nothing': async (store) => {
    await store.insertIntegration(integration());
    for (const version of [2, 4]) {
      const isWritten = await store.updateIntegration(integration({ version, status: 'DISABLED' }));
      equal(isWritten, false, `An update of version ${version} replaced version 3.`);
    }
    deepEqual(await store.getIntegration(tenant, 'int_1'), integration());
  },

  'of many updates of one integration at once, one is written': async (store) => {
    await store.insertIntegration(integration());
    const winners = await winnersOf(20, (index) =>
      store.updateIntegration(integration({ updatedAt: index })),
    );
    equal(winners.length, 1, `${winners.length} of 20 writers were told that they had written.`);
    equal((await store.getIntegration(tenant, 'int_1'))?.updatedAt, winners[0]);
  },

  'a deletion of an integration spares any other version': async (store) => {
    await store.insertIntegration(integration({ version: 0 }));
    equal(await store.deleteIntegration(tenant, 'int_1', 1), false, 'Version 0 was deleted for 1.');
    equal(await store.deleteIntegration(tenant, 'int_1', 0), true, 'The deletion was refused.');
    equal(await store.deleteIntegration(tenant, 'int_1', 0), false, 'Nothing was deleted twice.');
    equal(await store.getIntegration(tenant, 'int_1'), null);
    equal(await store.updateIntegration(integration({ version: 0 })), false, 'It came back.');
  },

  'integrations are listed oldest first, of an app or all': async (store) => {
    for (const row of ROWS) await store.insertIntegration(row);
    equal(await list(store), 'dbca');
    equal(await list(store, { app: 'github' }), 'dca');
    equal(await list(store, { app: 'jira' }), '');
    equal(await list(store, { tenantId: 'globex' }), 'e');
    deepEqual(await store.listIntegrations({ tenantId: tenant, limit: 1 }), [ROWS[0]]);
  },

  'pages of integrations have every row once, whatever their size': async (store) => {
    for (const row of ROWS) await store.insertIntegration(row);
    for (const limit of [1, 2, 3, 4]) {
      let [found, after]: [string, IntegrationQuery['after']] = ['', undefined];
      for (let page = 0; page < 20; page++) {
        const rows = await store.listIntegrations({ tenantId: tenant, after, limit });
        found += rows.map(({ id }) => id).join('');
        after = rows.at(-1);
        if (after === undefined) break;
      }
      equal(found, 'dbca', `Pages of ${limit} had "${found}".`);
    }
    equal(await list(store, { after: { createdAt: 1, id: 'z' } }), 'bca');
  },

  'a walk passes every integration once, of a tenant or of all': async (store) => {
    for (const row of ROWS) await store.insertIntegration(row);
    deepEqual(await store.walkIntegrations({ tenantId: 'globex', limit: 1 }), [ROWS[4]]);
    for (const [tenantId, ids] of [
      [tenant, 'abcd'],
      ['globex', 'e'],
      ['', ''],
      [undefined, 'abcde'],
    ] as const) {
      for (const limit of [1, 2, 5, 6]) {
        const passed: string[] = [];
        let after: WalkQuery['after'];
        for (let page = 0; page < 20; page++) {
          const rows = await store.walkIntegrations({ tenantId, after, limit });
          passed.push(...rows.map(({ id }) => id));
          after = rows.at(-1);
          if (after === undefined) break;
          // What is written on the way moves nobody.
          for (const row of rows) await store.updateIntegration({ ...row, createdAt: FAR + 9 });
        }
        equal(passed.toSorted().join(''), ids, `Pages of ${limit} had "${passed.join('')}".`);
      }
    }
  },

  'any text is an integration, and only that one': async (store) => {
    const named = (id: string) => integration({ tenantId: id, id, app: id });
    for (const id of UNUSUAL_IDS) {
      equal(await store.insertIntegration(named(id)), true, `The insertion of ${id} was refused.`);
    }
    for (const id of UNUSUAL_IDS) {
      deepEqual(await store.getIntegration(id, id), named(id));
      deepEqual(await store.listIntegrations({ tenantId: id, app: id, limit: 9 }), [named(id)]);
    }
  },

  'an integration with a NUL or half a surrogate pair is refused, and none is found by it': async (
    store,
  ) => {
    for (const id of ['', 'a', 'ab', '\ufffd', 'a\ufffd', '\ufffd\ufffd']) {
      await store.insertIntegration(integration({ tenantId: id, id }));
    }
    const nothing = async (answer: Promise<unknown>): Promise<boolean> =>
      answer.then(
        (found) => !found || (Array.isArray(found) && found.length === 0),
        () => true,
      );
    for (const text of UNSTORABLE) {
      for (const change of [{ tenantId: text }, { id: text }, { app: text }]) {
        const row = integration({ id: 'int_2', ...change });
        await rejects(store.insertIntegration(row), `It was inserted: ${JSON.stringify(change)}`);
      }
      for (const answer of [
        store.getIntegration(text, text),
        store.getIntegration('a', text),
        store.getIntegration(text, 'a'),
        store.listIntegrations({ tenantId: text, limit: 9 }),
        store.listIntegrations({ tenantId: 'a', app: text, limit: 9 }),
        store.walkIntegrations({ tenantId: text, limit: 9 }),
        store.updateIntegration(integration({ tenantId: text, id: text })),
        store.deleteIntegration(text, text, 3),
        store.deleteIntegration('a', text, 3),
      ]) {
        equal(await nothing(answer), true, `${JSON.stringify(text)} stands for another text.`);
      }
    }
    equal(await store.getIntegration(tenant, 'int_2'), null);
  },

  'changing an integration that was given or returned changes nothing': async (store) => {
    const given = integration();
    await store.insertIntegration(given);
    scribble(given);
    const update = integration();
    await store.updateIntegration(update);
    scribble(update);
    for (const row of await store.listIntegrations({ tenantId: tenant, limit: 9 })) scribble(row);
    scribble(await store.getIntegration(tenant, 'int_1'));
    deepEqual(await store.getIntegration(tenant, 'int_1'), integration({ version: 4 }));
  },
};
