import { deepEqual, equal, ok } from 'node:assert/strict';

import type { Quirk } from '../quirk.ts';
import type { TokenScript } from '../server.ts';
import type { Stage } from '../stage.ts';
import { connected, endsForGood, issued, renewed } from '../steps.ts';

const MANY = 50;

/** What happens when several want a new token, and when the one who fetches it fails. */
export const concurrency: readonly Quirk[] = [
  {
    id: 'refresh/many-callers',
    name: 'fifty calls at the moment a token ends renew it once',
    source: 'agents call tools in parallel; a rotated refresh token is good for one of them',
    checks: {
      'in one process': async (open) => {
        const stage = await connected(open);
        await stage.makeDue();
        const calls = Array.from({ length: MANY }, () => stage.call());
        const answers = await stage.run(Promise.all(calls));
        equal(answers.filter(({ ok: isOk }) => isOk).length, MANY);
        equal(stage.server.count('refresh'), 1);
      },
      'after a 401 of each': {
        notFor: endsForGood,
        async run(open) {
          const stage = await connected(open);
          stage.server.endAccess();
          const calls = Array.from({ length: MANY }, () => stage.call());
          const answers = await stage.run(Promise.all(calls));
          equal(answers.filter(({ ok: isOk }) => isOk).length, MANY);
          equal(stage.server.count('refresh'), 1);
        },
      },
    },
  },
  {
    id: 'refresh/several-clients',
    name: 'clients that share a store send a refresh token once',
    source: 'providers that end the whole family of a token that is used twice: RFC 9700 §4.14.2',
    checks: {
      'three clients at once': async (open) => {
        const stage = await connected(open);
        const clients = [stage.client, stage.another(), stage.another()];
        await stage.makeDue();
        const calls = clients.flatMap((client) => [
          stage.call('/a', {}, client),
          stage.call('/b', {}, client),
        ]);
        const answers = await stage.run(Promise.all(calls));
        ok(answers.every(({ ok: isOk }) => isOk));
        deepEqual([stage.server.count('refresh'), stage.server.reuses], [1, 0]);
      },
      'each reads before another has written': async (open) => {
        const stage = await connected(open);
        const clients = [1, 2, 3].map(() => stage.another({ isFar: true }));
        await stage.makeDue();
        const calls = clients.map((client) => stage.call('/things', {}, client));
        const answers = await stage.run(Promise.all(calls));
        ok(answers.every(({ ok: isOk }) => isOk));
        deepEqual([stage.server.count('refresh'), stage.server.reuses], [1, 0]);
      },
    },
  },
  {
    id: 'refresh/crash',
    name: 'after a crash the next process tries the old token once, and asks the user only if it is refused',
    source: 'a process that dies between the provider’s rotation and its own write',
    checks: {
      'the provider never got the request': async (open) => {
        const stage = await connected(open);
        await stage.makeDue();
        const dying = stage.mortal();
        await diesAsking(stage, dying, () => {});
        stage.server.onToken = null;
        equal((await stage.run(stage.call('/things', {}, stage.another()))).status, 200);
        equal((await stage.row()).status, 'ACTIVE');
      },
      'the answer was lost, and the provider takes the old token again': {
        notFor: endsForGood,
        async run(open) {
          const stage = await connected(open, { rotates: false });
          await stage.makeDue();
          const dying = stage.mortal();
          await diesAsking(stage, dying, issued);
          stage.server.onToken = null;
          equal((await stage.run(stage.call('/things', {}, stage.another()))).status, 200);
          equal(stage.server.count('refresh'), 2);
        },
      },
      'the answer was lost, and the provider takes no token twice': {
        notFor: endsForGood,
        async run(open) {
          const stage = await connected(open);
          await stage.makeDue();
          const dying = stage.mortal();
          await diesAsking(stage, dying, issued);
          stage.server.onToken = null;
          const next = stage.another();
          const { code, details } = await stage.run(stage.failure(stage.call('/things', {}, next)));
          deepEqual([code, details.reason], ['reauth_required', 'rotated_away']);
          equal((await stage.row()).status, 'EXPIRED');
          equal(stage.server.count('refresh'), 2, 'The old token was not tried once.');
        },
      },
    },
  },
  {
    id: 'refresh/slow-endpoint',
    name: 'a token endpoint that takes nearly for ever is asked once',
    source: 'every provider, on a bad day',
    checks: {
      'others wait for the answer': async (open) => {
        const stage = await connected(open);
        await stage.makeDue();
        stage.server.onToken = async (issue) => {
          await stage.clock.delay(9_900);
          return stage.server.answer(issued(issue));
        };
        const calls = [stage.client, stage.another(), stage.another()].map((client) =>
          stage.call('/things', {}, client),
        );
        const answers = await stage.run(Promise.all(calls));
        ok(answers.every(({ ok: isOk }) => isOk));
        deepEqual([stage.server.count('refresh'), stage.server.reuses], [1, 0]);
      },
    },
  },
  {
    id: 'refresh/lost-race',
    name: 'who is refused because another was quicker uses what the other got',
    source: 'two processes, or a second product with the same database',
    checks: {
      'newer tokens are in the store by then': async (open) => {
        const stage = await connected(open);
        const old = await stage.row();
        await renewed(stage);
        const newer = await stage.row();
        const { version } = newer;
        await stage.store.updateConnection({ ...old, version });
        stage.server.onToken = async () => {
          stage.server.onToken = null;
          const current = await stage.row();
          await stage.store.updateConnection({ ...newer, version: current.version });
          return stage.server.refuse('invalid_grant');
        };
        await stage.run(renewed(stage));
        const { status, generation } = await stage.row();
        deepEqual([status, generation], ['ACTIVE', newer.generation]);
        equal((await stage.call()).status, 200);
      },
      'nothing newer is there: the connection is over': async (open) => {
        const stage = await connected(open);
        stage.server.onToken = () => stage.server.refuse('invalid_grant');
        equal((await stage.run(stage.failure(renewed(stage)))).code, 'reauth_required');
        equal((await stage.row()).status, 'EXPIRED');
      },
    },
  },
  {
    id: 'refresh/late-arrival',
    name: 'a 401 for a token that was renewed meanwhile renews nothing',
    source: 'a call that read the old token a moment before it was rotated',
    checks: {
      'the call is repeated with the newer token': async (open) => {
        const stage = await connected(open);
        const arrived = Promise.withResolvers<void>();
        const held = Promise.withResolvers<void>();
        stage.server.onApi = async ({ url }) => {
          if (!url.pathname.endsWith('/late')) return undefined;
          stage.server.onApi = null;
          arrived.resolve();
          await held.promise;
          return Response.json({ error: 'invalid_token' }, { status: 401 });
        };
        const late = stage.call('/late');
        await arrived.promise;
        await renewed(stage);
        held.resolve();
        equal((await late).status, 200);
        equal(stage.server.count('refresh'), 1);
      },
    },
  },
  {
    id: 'refresh/meanwhile',
    name: 'a connection that was deleted, disabled or made anew during a refresh stays as it was left',
    source: 'users who disconnect while an agent works for them',
    checks: {
      deleted: async (open) => {
        const stage = await connected(open);
        const { id } = await stage.row();
        stage.server.onToken = async (issue) => {
          const answer = stage.server.answer(issued(issue));
          await stage.client.connections.delete(id);
          return answer;
        };
        equal((await stage.failure(renewed(stage))).code, 'connection_required');
        equal(await stage.store.getConnection('', id), null);
      },
      disabled: async (open) => {
        const stage = await connected(open);
        const { id } = await stage.row();
        stage.server.onToken = async (issue) => {
          const answer = stage.server.answer(issued(issue));
          await stage.client.connections.disable(id);
          return answer;
        };
        await renewed(stage).catch(() => null);
        equal((await stage.row()).status, 'DISABLED');
        equal((await stage.failure(stage.call())).code, 'denied');
        // What the provider has just made is not lost: the old refresh token is void.
        stage.server.onToken = null;
        await stage.client.connections.enable(id);
        await renewed(stage);
        equal((await stage.call()).status, 200);
      },
      'made anew': async (open) => {
        const stage = await connected(open);
        const made: Readonly<Record<string, string>>[] = [];
        stage.server.onToken = async (issue, { kind }) => {
          const answer = stage.server.answer(issued(issue));
          if (kind === 'exchange') return answer;
          stage.server.onToken = null;
          await stage.connect();
          made.push(await stage.secrets());
          return answer;
        };
        await renewed(stage);
        deepEqual(await stage.secrets(), made[0], 'The refresh has replaced the newer consent.');
        equal((await stage.call()).status, 200);
      },
    },
  },
];

/** Lets a process die once its refresh has reached the provider, which does with it what it likes. */
async function diesAsking(
  stage: Stage,
  dying: ReturnType<Stage['mortal']>,
  process: (issue: Parameters<TokenScript>[0]) => unknown,
): Promise<void> {
  const sent = Promise.withResolvers<void>();
  stage.server.onToken = (issue) => {
    process(issue);
    sent.resolve();
    return dying.die();
  };
  stage.call('/things', {}, dying.client).catch(() => null);
  await stage.run(sent.promise);
}
