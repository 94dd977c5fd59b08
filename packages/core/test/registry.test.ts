import { expect, test } from 'vitest';

import { type Action, type ActionSummary, createOnBehalf, memoryStore } from '../src/index.ts';
import { aesGcmVault, defineApp, none } from '../src/index.ts';
import { deskRun, openDesk } from './desk.ts';

const summary = (slug: string, more: Partial<ActionSummary> = {}): ActionSummary => ({
  slug,
  description: `Does ${slug}.`,
  annotations: { readOnly: true, destructive: false, idempotent: true },
  ...more,
});

/** A lazy group whose loads are counted; `modules` are what the loads answer, the last for ever. */
function lazyGroup(summaries: readonly ActionSummary[], ...modules: (object | Error)[]) {
  let loads = 0;
  return {
    loads: () => loads,
    group: {
      summaries,
      async load() {
        const module = modules[Math.min(loads++, modules.length - 1)];
        if (module instanceof Error) throw module;
        return module as object;
      },
    },
  };
}

const run = deskRun(async () => 'ran', summary('DESK_RUN'));

test('a group is loaded once, by however many calls at once', async () => {
  const { group, loads } = lazyGroup([summary('DESK_RUN'), summary('DESK_GO')], {
    run,
    go: deskRun(async () => 'went', summary('DESK_GO')),
    helper: () => 'not an action',
    VERSION: 3,
  });
  const { alice } = await openDesk([group]);
  const results = await Promise.all(
    ['DESK_RUN', 'DESK_GO', 'DESK_RUN'].map((action) => alice.executeAction({ action })),
  );
  expect(results.map(({ data }) => data as string)).toEqual(['ran', 'went', 'ran']);
  expect(loads()).toBe(1);
});

test('a load that failed is tried again at the next call', async () => {
  const { group, loads } = lazyGroup([summary('DESK_RUN')], new Error('disk'), { run });
  const { alice, log } = await openDesk([group]);
  const first = await alice.executeAction({ action: 'DESK_RUN' });
  expect(first.error).toMatchObject({ code: 'internal' });
  expect(log.join()).toContain('disk');
  expect(await alice.executeAction({ action: 'DESK_RUN' })).toMatchObject({ data: 'ran' });
  expect(loads()).toBe(2);
});

test('an action that is announced but missing is named', async () => {
  const { group } = lazyGroup([summary('DESK_RUN'), summary('DESK_GONE')], { run });
  const { alice, log } = await openDesk([group]);
  await expect(alice.tools({ actions: ['DESK_GONE'] })).rejects.toThrow(
    new TypeError('DESK_GONE is announced by "desk", but its module lacks it.'),
  );
  const { error } = await alice.executeAction({ action: 'DESK_GONE' });
  expect(error?.code).toBe('internal');
  expect(log.join()).toContain('DESK_GONE is announced');
});

test('an action that does more than was announced is not bound', async () => {
  const changing = { readOnly: false, destructive: true, idempotent: false };
  const { group } = lazyGroup([summary('DESK_RUN')], {
    run: deskRun(async () => 'deleted', { annotations: changing }),
  });
  const { alice } = await openDesk([group]);
  await expect(alice.tools({ readOnly: true })).rejects.toThrow(
    new TypeError('DESK_RUN is announced by "desk" with other annotations than it has.'),
  );
});

test('three thousand announced actions are listed and searched without loading any', async () => {
  const summaries = Array.from({ length: 3000 }, (_, i) => summary(`DESK_RUN_${i}`));
  const { group, loads } = lazyGroup(summaries, {});
  const { client } = await openDesk([group], { connected: 'nobody' });
  expect(await client.actions.list({ apps: ['desk'] })).toHaveLength(3000);
  expect(await client.actions.list({ search: 'run 17', limit: 5 })).toHaveLength(5);
  expect(loads()).toBe(0);
});

test('a list tells what is known before loading, and cannot be used to change it', async () => {
  const scopes = ['tickets:read'];
  const { client } = await openDesk([
    deskRun(async () => 1, { ...summary('DESK_RUN', { scopes, aliases: ['DESK_OLD'] }) }),
  ]);
  const list = await client.actions.list({ actions: ['DESK_RUN'] });
  expect(list).toEqual([summary('DESK_RUN', { scopes, aliases: ['DESK_OLD'] })]);
  expect(() => (list[0]?.scopes as string[] | undefined)?.push('more')).toThrow(TypeError);
  expect(() => Object.assign(list[0]?.annotations ?? {}, { readOnly: false })).toThrow(TypeError);
});

test('what the provider means to remove is listed when it is named or asked for', async () => {
  const { client, alice } = await openDesk([
    deskRun(async () => 1, summary('DESK_RUN', { tags: ['runs'], deprecated: false })),
    deskRun(async () => 2, summary('DESK_RUN_OLD', { tags: ['runs'], deprecated: true })),
  ]);
  const listed = async (filter: Parameters<typeof client.actions.list>[0]) =>
    (await client.actions.list(filter)).map(({ slug }) => slug);
  expect(await listed({ apps: ['desk'] })).toEqual(['DESK_RUN']);
  expect(await listed({ search: 'run' })).toEqual(['DESK_RUN']);
  expect(await listed({ apps: ['desk'], deprecated: true })).toEqual(['DESK_RUN', 'DESK_RUN_OLD']);
  expect(await client.actions.list({ actions: ['DESK_RUN_OLD'] })).toEqual([
    summary('DESK_RUN_OLD', { scopes: [], aliases: [], tags: ['runs'], deprecated: true }),
  ]);
  expect(await alice.executeAction({ action: 'DESK_RUN_OLD' })).toMatchObject({ data: 2 });
});

test('two apps cannot share an action, nor two apps a slug', () => {
  const app = (slug: string, actions: readonly Action[]) =>
    defineApp({ slug, name: slug, hosts: ['api.example'], auth: [none()], actions });
  const compose = (...apps: ReturnType<typeof app>[]) =>
    createOnBehalf({
      apps,
      integrations: [],
      store: memoryStore(),
      vault: aesGcmVault({ keys: `k:${btoa('0123456789abcdef0123456789abcdef')}` }),
    });
  const shared = deskRun(async () => 1, summary('DESK_PRO_RUN'));
  expect(() => compose(app('desk', [shared]), app('desk_pro', [shared]))).toThrow(
    new TypeError('"desk" and "desk_pro" both have an action DESK_PRO_RUN.'),
  );
  expect(() => compose(app('desk', []), app('desk', []))).toThrow('There are two apps "desk".');
});

test('an unknown action comes with the nearest names', async () => {
  const actions = ['DESK_CREATE_A_TICKET', 'DESK_CLOSE_A_TICKET', 'DESK_LIST_USERS'].map((slug) =>
    deskRun(async () => 1, summary(slug)),
  );
  const { alice } = await openDesk(actions);
  const { error } = await alice.executeAction({ action: 'DESK_CREATE_TICKET' });
  expect(error).toEqual({
    code: 'unknown_action',
    message:
      'There is no action DESK_CREATE_TICKET. ' +
      'Did you mean DESK_CREATE_A_TICKET or DESK_CLOSE_A_TICKET?',
    retryable: false,
    suggestions: ['DESK_CREATE_A_TICKET', 'DESK_CLOSE_A_TICKET'],
  });
});

test('an unknown action like no other is named without a guess, and cut', async () => {
  const { alice } = await openDesk([run]);
  const { error } = await alice.executeAction({ action: 'X'.repeat(100_000) });
  expect(error?.message).toBe(`There is no action ${'X'.repeat(64)}… (cut).`);
  expect(error?.suggestions).toEqual([]);
});

test('an earlier name finds the action, whose tool has the present one', async () => {
  const { alice } = await openDesk([{ ...run, aliases: ['DESK_START'] }]);
  expect(await alice.executeAction({ action: 'DESK_START' })).toMatchObject({ data: 'ran' });
  const tools = await alice.tools({ actions: ['DESK_START', 'DESK_RUN'] });
  expect(tools.map(({ name }) => name)).toEqual(['DESK_RUN']);
});
