import type { FlowRow } from '@onbehalf/core';

import { type BrokenStore, tick } from './broken-store.ts';

export const BROKEN_FLOWS: readonly BrokenStore[] = [
  {
    breaks: 'forgets when a flow was taken',
    change: (store) => ({
      insertFlow: (flow) => store.insertFlow({ ...flow, takenAt: flow.takenAt || null }),
      getFlow: async (id) => {
        const flow = await store.getFlow(id);
        return flow && { ...flow, takenAt: null };
      },
    }),
    caughtBy: [
      'a flow reads back exactly as it was written',
      'time 0 is a time: a flow taken then is taken',
    ],
  },
  {
    breaks: 'replaces a flow that is inserted again',
    change: (store) => ({
      async insertFlow(flow) {
        await store.deleteFlow(flow.id);
        await store.insertFlow(flow);
      },
    }),
    caughtBy: ['a flow id that is taken is refused, and its flow stays'],
  },
  {
    breaks: 'looks whether the id of a flow is free, then inserts',
    change: (store) => ({
      async insertFlow(flow) {
        if ((await store.getFlow(flow.id)) !== null) throw new Error('The id is taken.');
        await tick();
        await store.deleteFlow(flow.id);
        await store.insertFlow(flow);
      },
    }),
    caughtBy: ['of many insertions of one flow id at once, one happens'],
  },
  {
    breaks: 'finds links in one tenant only',
    change: (store) => ({
      async getFlowByLink(linkHash) {
        const flow = await store.getFlowByLink(linkHash);
        return flow?.tenantId === '' ? flow : null;
      },
    }),
    caughtBy: ['a link finds its own flow, in any tenant'],
  },
  {
    breaks: 'finds the first flow of a connection',
    change: (store) => {
      const first = new Map<string, string>();
      return {
        async insertFlow(flow) {
          const key = JSON.stringify([flow.tenantId, flow.connectionId]);
          first.set(key, first.get(key) ?? flow.id);
          await store.insertFlow(flow);
        },
        getFlowOfConnection: (tenantId, id) =>
          store.getFlow(first.get(JSON.stringify([tenantId, id])) ?? ''),
      };
    },
    caughtBy: ['the newest flow of a connection is the one written last'],
  },
  {
    breaks: 'binds a flow once',
    change: (store) => ({
      bindFlow: async (id, binding) =>
        (await store.getFlow(id))?.stateHash === null && store.bindFlow(id, binding),
    }),
    caughtBy: ['a flow is bound to the browser that opened its link last'],
  },
  {
    breaks: 'binds a flow piece by piece',
    change: (store) => {
      let calls = 0;
      return {
        async bindFlow(id, binding) {
          const before = (await store.getFlow(id)) as FlowRow;
          const { browserHash, sealed } = before;
          const old = { browserHash: browserHash ?? '', sealed: sealed ?? new Uint8Array() };
          await store.bindFlow(id, { ...binding, ...old });
          if (calls++ % 2 === 0) await tick();
          const { stateHash } = (await store.getFlow(id)) as FlowRow;
          return store.bindFlow(id, { ...binding, stateHash: stateHash ?? '' });
        },
      };
    },
    caughtBy: ['of many browsers that are bound at once, one is bound whole'],
  },
  {
    breaks: 'binds whatever it is told',
    change: () => ({ bindFlow: async () => true }),
    caughtBy: [
      'a flow that does not exist cannot be bound or taken',
      'a flow that was taken stays bound as it was',
    ],
  },
  {
    breaks: 'looks whether a flow is taken, then binds it',
    change: (store) => ({
      async bindFlow(id, binding) {
        const flow = await store.getFlow(id);
        if (flow === null || flow.takenAt !== null) return false;
        await tick();
        await store.bindFlow(id, binding);
        return true;
      },
    }),
    caughtBy: ['of binding and taking at once, one happens'],
  },
  {
    breaks: 'takes a flow whatever the state',
    change: (store) => ({
      async takeFlow(id, _, takenAt) {
        const flow = await store.getFlow(id);
        return store.takeFlow(id, flow?.stateHash ?? '', takenAt);
      },
    }),
    caughtBy: ['a flow is taken once, with its state only'],
  },
  {
    breaks: 'takes no state for a word',
    change: (store) => ({
      async takeFlow(id, stateHash, takenAt) {
        const flow = await store.getFlow(id);
        if (flow !== null && `${flow.stateHash}` === stateHash) return true;
        return store.takeFlow(id, stateHash, takenAt);
      },
    }),
    caughtBy: ['a flow that was never opened cannot be taken'],
  },
  {
    breaks: 'looks at a flow, then takes it',
    change: (store) => {
      const taken = new Set<string>();
      return {
        async takeFlow(id, stateHash, takenAt) {
          const isFree = !taken.has(id) && (await store.getFlow(id))?.stateHash === stateHash;
          await tick();
          taken.add(id);
          await store.takeFlow(id, stateHash, takenAt);
          return isFree;
        },
      };
    },
    caughtBy: ['of many who take a flow at once, one gets it'],
  },
  {
    breaks: 'forgets what came of a flow',
    change: () => ({ setFlowResult: async () => {} }),
    caughtBy: ['the result of a flow is kept; that of an unknown flow is nothing'],
  },
  {
    breaks: 'deletes the flow with its connection',
    change: (store) => ({
      async deleteConnection(tenantId, id, version) {
        const isDeleted = await store.deleteConnection(tenantId, id, version);
        await store.deleteFlows(Number.MAX_SAFE_INTEGER);
        return isDeleted;
      },
    }),
    caughtBy: ['a flow outlives its connection, and says what came of it'],
  },
  {
    breaks: 'deletes all flows of a connection with one',
    change: (store) => ({
      async deleteFlow(id) {
        if ((await store.getFlow(id)) !== null) await store.deleteFlows(Number.MAX_SAFE_INTEGER);
      },
    }),
    caughtBy: ['a flow that is deleted is gone, and no other'],
  },
  {
    breaks: 'deletes flows that expire at the very time',
    change: (store) => ({ deleteFlows: (time) => store.deleteFlows(time + 1) }),
    caughtBy: ['flows that expired before a time are counted and deleted, in all tenants'],
  },
  {
    breaks: 'hands out the flow it keeps',
    change: () => {
      const kept = new Map<string, FlowRow>();
      return {
        insertFlow: async (flow) => void kept.set(flow.id, flow),
        getFlow: async (id) => kept.get(id) ?? null,
      };
    },
    caughtBy: ['changing a flow that was given or returned changes nothing'],
  },
];
