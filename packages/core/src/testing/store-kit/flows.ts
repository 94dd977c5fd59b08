import { deepEqual, equal, rejects } from 'node:assert/strict';

import type { FlowRow } from '../../store/store.ts';
import { winnersOf } from './at-once.ts';
import type { Cases } from './case.ts';
import { allBytes, boundFlow, emptyConnection, emptyFlow, FAR, scribble } from './sample-rows.ts';

const newBinding = (name = 'new') => ({
  stateHash: `${name}-state-hash`,
  browserHash: `${name}-browser-hash`,
  sealed: new TextEncoder().encode(name),
});

export const flowCases: Cases = {
  'a flow reads back exactly as it was written': async (store) => {
    const full = boundFlow({ takenAt: FAR, resultId: 'con_2' });
    await store.insertFlow(full);
    await store.insertFlow(emptyFlow({ id: 'flow-2', linkHash: 'link-hash-2' }));
    deepEqual(await store.getFlow('flow-1'), full);
    deepEqual(await store.getFlow('flow-2'), emptyFlow({ id: 'flow-2', linkHash: 'link-hash-2' }));
  },

  'an unknown flow reads as null': async (store) => {
    equal(await store.getFlow('flow-1'), null);
    equal(await store.getFlowByLink('link-hash-1'), null);
    equal(await store.getFlowOfConnection('acme', 'con_1'), null);
  },

  'a flow id that is taken is refused, and its flow stays': async (store) => {
    await store.insertFlow(boundFlow());
    const second = emptyFlow({ linkHash: 'link-hash-2' });
    await rejects(store.insertFlow(second), 'A second flow was inserted under the same id.');
    deepEqual(await store.getFlow('flow-1'), boundFlow());
  },

  'a link finds its own flow, in any tenant': async (store) => {
    const flows = ['acme', 'globex', ''].map((tenantId, index) =>
      emptyFlow({ tenantId, id: `flow-${index}`, linkHash: `link-hash-${index}` }),
    );
    for (const flow of flows) await store.insertFlow(flow);
    for (const flow of flows) deepEqual(await store.getFlowByLink(flow.linkHash), flow);
  },

  'the newest flow of a connection is the one written last': async (store) => {
    const flow = (id: string, changes: Partial<FlowRow> = {}) =>
      emptyFlow({ id, linkHash: `link of ${id}`, ...changes });
    await store.insertFlow(flow('flow-b'));
    await store.insertFlow(flow('flow-c'));
    await store.insertFlow(flow('flow-a'));
    await store.insertFlow(flow('flow-d', { connectionId: 'con_2' }));
    await store.insertFlow(flow('flow-e', { tenantId: 'globex' }));
    await store.setFlowResult('flow-b', 'con_9');
    deepEqual(await store.getFlowOfConnection('acme', 'con_1'), flow('flow-a'));
    deepEqual(
      await store.getFlowOfConnection('globex', 'con_1'),
      flow('flow-e', { tenantId: 'globex' }),
    );
  },

  'a flow is bound to the browser that opened its link last': async (store) => {
    await store.insertFlow(emptyFlow());
    equal(await store.bindFlow('flow-1', newBinding('first')), true);
    equal(await store.bindFlow('flow-1', newBinding('second')), true);
    deepEqual(await store.getFlow('flow-1'), emptyFlow(newBinding('second')));
    const isTaken = await store.takeFlow('flow-1', 'first-state-hash', 1000);
    equal(isTaken, false, 'The state of a browser that was bound before was accepted.');
  },

  'a flow that does not exist cannot be bound or taken': async (store) => {
    equal(await store.bindFlow('flow-1', newBinding()), false);
    equal(await store.takeFlow('flow-1', 'state-hash', 1000), false);
    equal(await store.getFlow('flow-1'), null);
  },

  'a flow is taken once, with its state only': async (store) => {
    await store.insertFlow(boundFlow());
    equal(await store.takeFlow('flow-1', 'guessed', 1000), false, 'A wrong state was accepted.');
    deepEqual(await store.getFlow('flow-1'), boundFlow());
    equal(await store.takeFlow('flow-1', 'state-hash', 2000), true, 'The state was refused.');
    equal(await store.takeFlow('flow-1', 'state-hash', 3000), false, 'The state worked twice.');
    deepEqual(await store.getFlow('flow-1'), boundFlow({ takenAt: 2000 }));
  },

  'a flow that was never opened cannot be taken': async (store) => {
    await store.insertFlow(emptyFlow());
    for (const state of ['', 'null', 'undefined']) {
      equal(await store.takeFlow('flow-1', state, 1000), false, `"${state}" took the flow.`);
    }
    deepEqual(await store.getFlow('flow-1'), emptyFlow());
  },

  'time 0 is a time: a flow taken then is taken': async (store) => {
    await store.insertFlow(boundFlow({ takenAt: 0 }));
    equal(await store.takeFlow('flow-1', 'state-hash', 1000), false, 'It was taken again.');
    equal(await store.bindFlow('flow-1', newBinding()), false, 'It was bound again.');
  },

  'of many who take a flow at once, one gets it': async (store) => {
    await store.insertFlow(boundFlow());
    const winners = await winnersOf(50, (index) =>
      store.takeFlow('flow-1', 'state-hash', 1000 + index),
    );
    equal(winners.length, 1, `${winners.length} of 50 callers took the flow.`);
    equal((await store.getFlow('flow-1'))?.takenAt, 1000 + (winners[0] ?? 0));
  },

  'of many insertions of one flow id at once, one happens': async (store) => {
    const flow = (index: number) => boundFlow({ linkHash: `link-hash-${index}` });
    const winners = await winnersOf(20, (index) => isInserted(store.insertFlow(flow(index))));
    equal(winners.length, 1, `${winners.length} of 20 insertions of one id happened.`);
    deepEqual(await store.getFlow('flow-1'), flow(winners[0] ?? 0));
  },

  'of many browsers that are bound at once, one is bound whole': async (store) => {
    await store.insertFlow(emptyFlow());
    const names = Array.from({ length: 20 }, (_, index) => `browser-${index}`);
    const bound = await winnersOf(20, (index) =>
      store.bindFlow('flow-1', newBinding(names[index])),
    );
    equal(bound.length, 20, 'A browser was refused before the flow was taken.');
    const flow = await store.getFlow('flow-1');
    const last = names.find((name) => flow?.stateHash === newBinding(name).stateHash);
    deepEqual(flow, emptyFlow(newBinding(last)));
    const takers = await winnersOf(20, (index) =>
      store.takeFlow('flow-1', newBinding(names[index]).stateHash, 1000),
    );
    deepEqual(takers, [names.indexOf(last ?? '')], 'Another state than the last was accepted.');
  },

  'a flow that was taken stays bound as it was': async (store) => {
    await store.insertFlow(boundFlow());
    await store.takeFlow('flow-1', 'state-hash', 1000);
    equal(await store.bindFlow('flow-1', newBinding()), false, 'A used flow was bound again.');
    deepEqual(await store.getFlow('flow-1'), boundFlow({ takenAt: 1000 }));
  },

  'of binding and taking at once, one happens': async (store) => {
    for (const [index, order] of (['bind first', 'take first'] as const).entries()) {
      const id = `flow-${index}`;
      await store.insertFlow(boundFlow({ id, linkHash: id }));
      const bind = () => store.bindFlow(id, newBinding());
      const take = () => store.takeFlow(id, 'state-hash', 1000);
      const calls = order === 'bind first' ? [bind(), take()] : [take(), bind()];
      const happened = (await Promise.all(calls)).filter(Boolean).length;
      equal(happened, 1, `${happened} of the two happened (${order}).`);
    }
  },

  'the result of a flow is kept; that of an unknown flow is nothing': async (store) => {
    await store.insertFlow(boundFlow());
    await store.setFlowResult('flow-1', 'con_2');
    await store.setFlowResult('flow-2', 'con_3');
    deepEqual(await store.getFlow('flow-1'), boundFlow({ resultId: 'con_2' }));
    equal(await store.getFlow('flow-2'), null);
  },

  'a flow outlives its connection, and says what came of it': async (store) => {
    await store.insertConnection(emptyConnection());
    await store.insertFlow(emptyFlow());
    await store.setFlowResult('flow-1', 'con_2');
    await store.deleteConnection('acme', 'con_1');
    equal((await store.getFlowOfConnection('acme', 'con_1'))?.resultId, 'con_2');
  },

  'a flow that is deleted is gone, and no other': async (store) => {
    const other = emptyFlow({ id: 'flow-2', linkHash: 'link-hash-2' });
    await store.insertFlow(boundFlow());
    await store.insertFlow(other);
    await store.deleteFlow('flow-1');
    await store.deleteFlow('flow-3');
    equal(await store.getFlow('flow-1'), null);
    equal(await store.getFlowByLink('link-hash-1'), null);
    deepEqual(await store.getFlowOfConnection('acme', 'con_1'), other);
  },

  'flows that expired before a time are counted and deleted, in all tenants': async (store) => {
    const flow = (id: string, expiresAt: number, tenantId = 'acme') =>
      emptyFlow({ id, linkHash: id, expiresAt, tenantId });
    await store.insertFlow(flow('older', 999));
    await store.insertFlow(flow('older-elsewhere', 999, 'globex'));
    await store.insertFlow(flow('exact', 1000));
    await store.insertFlow(flow('newer', 1001));
    deepEqual(
      await Promise.all([999, 1000, 1002].map((time) => store.countFlows(time))),
      [0, 2, 4],
    );
    await store.deleteFlows(1000);
    equal(await store.countFlows(1002), 2);
    const left = await Promise.all(
      ['older', 'older-elsewhere', 'exact', 'newer'].map((id) => store.getFlow(id)),
    );
    deepEqual(
      left.map((found) => found?.id),
      [undefined, undefined, 'exact', 'newer'],
    );
    equal(await store.getFlowByLink('older'), null);
  },

  'changing a flow that was given or returned changes nothing': async (store) => {
    const given = boundFlow();
    await store.insertFlow(given);
    scribble(given);
    const sealed = allBytes();
    await store.bindFlow('flow-1', { stateHash: 's', browserHash: 'b', sealed });
    sealed.fill(0);
    scribble(await store.getFlow('flow-1'));
    scribble(await store.getFlowByLink('link-hash-1'));
    scribble(await store.getFlowOfConnection('acme', 'con_1'));
    deepEqual(await store.getFlow('flow-1'), boundFlow({ stateHash: 's', browserHash: 'b' }));
  },
};

/** Whether a flow was inserted: one that was not says so by an error. */
async function isInserted(insertion: Promise<void>): Promise<boolean> {
  return insertion.then(
    () => true,
    () => false,
  );
}
