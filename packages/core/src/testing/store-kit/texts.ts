import { deepEqual, equal, rejects } from 'node:assert/strict';

import type { ConnectionRow, FlowRow, Store } from '../../store/store.ts';
import type { Cases } from './case.ts';
import { boundFlow, emptyConnection, emptyFlow, FAR, fullConnection } from './sample-rows.ts';
import { UNSTORABLE } from './unusual-ids.ts';

/** What is left of such a text when it is cut at the NUL or its halves are replaced. */
const REMAINS = ['', 'a', 'ab', '\ufffd', 'a\ufffd', '\ufffd\ufffd'];

const keysWith = (text: string): Partial<ConnectionRow>[] => [{ tenantId: text }, { id: text }];

const columnsWith = (text: string): Partial<ConnectionRow>[] => [
  { entityId: text },
  { integrationId: text },
  { app: text },
  { alias: text },
  { account: { id: text, label: 'octocat' } },
  { account: { id: '1', label: text } },
  { lease: { owner: text, until: FAR } },
  { startedBy: text },
];

const flowColumnsWith = (text: string): Partial<FlowRow>[] => [
  { tenantId: text },
  { id: text },
  { connectionId: text },
  { entityId: text },
  { integrationId: text },
  { app: text },
  { linkHash: text },
  { stateHash: text },
  { browserHash: text },
  { returnTo: text },
  { resultId: text },
];

export const textCases: Cases = {
  'a connection with a NUL or half a surrogate pair is refused whole': async (store) => {
    await store.insertConnection(fullConnection());
    for (const text of UNSTORABLE) {
      for (const change of [...keysWith(text), ...columnsWith(text)]) {
        const row = emptyConnection({ id: 'con_2', ...change });
        await rejects(store.insertConnection(row), `It was inserted: ${JSON.stringify(change)}`);
      }
      for (const change of columnsWith(text)) {
        const update = store.updateConnection(fullConnection(change));
        await rejects(update, `It was written: ${JSON.stringify(change)}`);
      }
    }
    deepEqual(await store.listConnections({ tenantId: 'acme', limit: 10 }), [fullConnection()]);
  },

  'a flow with a NUL or half a surrogate pair is refused whole': async (store) => {
    await store.insertFlow(boundFlow());
    for (const text of UNSTORABLE) {
      for (const change of flowColumnsWith(text)) {
        const flow = emptyFlow({ id: 'flow-2', linkHash: 'link-hash-2', ...change });
        await rejects(store.insertFlow(flow), `It was inserted: ${JSON.stringify(change)}`);
      }
      const binding = { stateHash: 'state', browserHash: 'browser', sealed: new Uint8Array() };
      for (const change of [{ stateHash: text }, { browserHash: text }]) {
        const bound = store.bindFlow('flow-1', { ...binding, ...change });
        await rejects(bound, `It was bound: ${JSON.stringify(change)}`);
      }
      const result = store.setFlowResult('flow-1', text);
      await rejects(result, `It was set: ${JSON.stringify(text)}`);
    }
    deepEqual(await store.getFlow('flow-1'), boundFlow());
    equal(await store.getFlow('flow-2'), null);
  },

  'nothing is found by a NUL or half a surrogate pair': async (store) => {
    for (const text of REMAINS) {
      await store.insertConnection(namedBy(text));
      await store.insertFlow(flowNamedBy(text));
    }
    for (const text of UNSTORABLE) {
      for (const answer of await answersTo(store, text)) {
        equal(answer, NOTHING, `${JSON.stringify(text)} stands for another text.`);
      }
    }
    for (const text of REMAINS) {
      deepEqual(await store.getConnection(text, text), namedBy(text));
      deepEqual(await store.getFlow(text), flowNamedBy(text));
    }
  },
};

function namedBy(id: string): ConnectionRow {
  return emptyConnection({ tenantId: id, id, entityId: id, integrationId: id, app: id });
}

function flowNamedBy(id: string): FlowRow {
  return boundFlow({ tenantId: id, id, connectionId: id, linkHash: id, stateHash: id });
}

const NOTHING = 'nothing';

/** What every call says that is told of a text; to refuse it is as good as to find nothing. */
async function answersTo(store: Store, text: string): Promise<readonly unknown[]> {
  const binding = { stateHash: 'state', browserHash: 'browser', sealed: new Uint8Array() };
  const list = (query: object) => store.listConnections({ tenantId: 'a', limit: 10, ...query });
  const calls = [
    () => store.getConnection(text, text),
    () => store.getConnection('a', text),
    () => store.getConnection(text, 'a'),
    () => list({ tenantId: text }),
    () => store.walkConnections({ tenantId: text, limit: 10 }),
    () => list({ entityId: text }),
    () => list({ app: text }),
    () => list({ integrationId: text }),
    () => store.updateConnection(namedBy(text)),
    () => store.deleteConnection('a', text),
    () => store.deleteConnection(text, 'a'),
    () => store.getFlow(text),
    () => store.getFlowByLink(text),
    () => store.getFlowOfConnection('a', text),
    () => store.getFlowOfConnection(text, 'a'),
    () => store.bindFlow(text, binding),
    () => store.takeFlow('a', text, 1000),
    () => store.takeFlow(text, 'a', 1000),
    () => store.deleteFlow(text),
  ];
  const isNothing = (answer: unknown): boolean =>
    !answer || (Array.isArray(answer) && answer.length === 0);
  return Promise.all(
    calls.map((call) =>
      call().then(
        (answer) => (isNothing(answer) ? NOTHING : answer),
        () => NOTHING,
      ),
    ),
  );
}
