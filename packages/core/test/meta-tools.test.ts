import { describe, expect, test } from 'vitest';

import type { MetaToolOptions, PolicyRequest, Tool } from '../src/index.ts';
import { connect, type DeskOptions, deskRun, openDesk } from './desk.ts';

const text = { type: 'string' };
const reads = { readOnly: true, destructive: false, idempotent: true };
const deletes = { readOnly: false, destructive: true, idempotent: true };

const ran: unknown[] = [];
const catalog = [
  deskRun(async (params) => void ran.push(params), {
    slug: 'DESK_CREATE_A_TICKET',
    description: 'Open a ticket for a customer.',
    input: { type: 'object', properties: { subject: text, note: text }, required: ['subject'] },
    aliases: ['DESK_OPEN_TICKET'],
  }),
  deskRun(async () => [{ id: 1 }], {
    slug: 'DESK_LIST_TICKETS',
    description: `List tickets. ${'All of them. '.repeat(100)}`,
    annotations: reads,
  }),
  deskRun(async () => void ran.push('deleted'), {
    slug: 'DESK_DELETE_A_TICKET',
    description: 'Delete a ticket for good.',
    annotations: deletes,
  }),
];

async function open(options: MetaToolOptions = { apps: ['desk'] }, more: DeskOptions = {}) {
  ran.length = 0;
  const desk = await openDesk(catalog, more);
  const [search, schemas, execute] = await desk.alice.metaTools(options);
  if (!search || !schemas || !execute) throw new Error('There are not three tools.');
  return { ...desk, search, schemas, execute };
}

/** What a tool answers. */
async function ask(tool: Tool, input: unknown) {
  const { data, error } = await tool.execute(input);
  return error ?? (data as Record<string, unknown>);
}

test('three tools find an action, tell its params and execute it', async () => {
  const { search, schemas, execute } = await open();
  expect([search, schemas, execute].map(({ name }) => name)).toEqual([
    'SEARCH_ACTIONS',
    'GET_ACTION_SCHEMAS',
    'EXECUTE_ACTION',
  ]);
  expect(await ask(search, { query: 'file a ticket', limit: 1 })).toEqual({
    actions: [
      {
        slug: 'DESK_CREATE_A_TICKET',
        description: 'Open a ticket for a customer.',
        readOnly: false,
        destructive: false,
      },
    ],
  });
  const { actions } = (await ask(schemas, { slugs: ['DESK_OPEN_TICKET'] })) as {
    actions: object[];
  };
  expect(actions).toMatchObject([
    { slug: 'DESK_CREATE_A_TICKET', params: { properties: { subject: text } } },
  ]);
  const params = { subject: 'Help', note: null };
  expect(await execute.execute({ action: 'DESK_OPEN_TICKET', params })).toMatchObject({
    successful: true,
  });
  expect(ran).toEqual([{ subject: 'Help' }]);
});

test('long descriptions are cut, and a few actions are enough', async () => {
  const { search } = await open();
  const { actions } = (await ask(search, { query: 'ticket' })) as {
    actions: { description: string }[];
  };
  expect(actions).toHaveLength(3);
  expect(Math.max(...actions.map(({ description }) => description.length))).toBeLessThan(320);
});

test('what the tools are said to do is the worst that an action of theirs may do', async () => {
  expect((await open()).execute.annotations).toEqual({
    readOnly: false,
    destructive: true,
    idempotent: false,
  });
  expect((await open({ readOnly: true })).execute.annotations.readOnly).toBe(true);
});

test('mistakes are answered like those of any tool', async () => {
  const { search, execute } = await open();
  expect(await ask(search, {})).toMatchObject({ code: 'invalid_params' });
  expect(await ask(search, { query: 'x', app: 'y' })).toMatchObject({
    fields: [{ path: 'app', message: expect.stringContaining('There is no parameter') as string }],
  });
  expect(await ask(execute, { action: 'DESK_CREATE_A_TICKET' })).toMatchObject({
    code: 'invalid_params',
    fields: [{ path: 'subject', message: 'It is missing.' }],
  });
  expect(await ask(execute, { action: 'DESK_CREATE_TICKET' })).toMatchObject({
    code: 'unknown_action',
    suggestions: ['DESK_CREATE_A_TICKET', 'DESK_DELETE_A_TICKET'],
  });
});

test('a mistake of the program is thrown', async () => {
  const { alice } = await openDesk(catalog);
  await expect(alice.metaTools({})).rejects.toThrow(TypeError);
  await expect(alice.metaTools({ actions: ['DESK_GONE'] })).rejects.toThrow(TypeError);
  await expect(alice.metaTools({ apps: ['desk'], search: 'x' } as object)).rejects.toThrow(
    TypeError,
  );
});

describe('a model cannot reach', () => {
  const readOnly = { readOnly: true };

  test('an action that was not chosen, by any of the three', async () => {
    const { search, schemas, execute } = await open(readOnly);
    const found = (await ask(search, { query: 'create delete ticket', limit: 20 })) as {
      actions: { slug: string }[];
    };
    expect(found.actions.map(({ slug }) => slug)).toEqual(['DESK_LIST_TICKETS']);
    for (const slug of ['DESK_DELETE_A_TICKET', 'DESK_OPEN_TICKET', 'DESK_CREATE_A_TICKET']) {
      const params = { subject: 'x' };
      for (const answer of [
        await ask(execute, { action: slug, params }),
        await ask(schemas, { slugs: [slug] }),
      ]) {
        expect(answer).toMatchObject({ code: 'unknown_action' });
        expect(answer['suggestions']).toEqual(expect.not.arrayContaining([slug]));
      }
      // What was chosen is shown beside it all the same.
      const both = (await ask(schemas, { slugs: ['DESK_LIST_TICKETS', slug] })) as Record<
        string,
        unknown
      >;
      expect(both['actions']).toMatchObject([{ slug: 'DESK_LIST_TICKETS' }]);
      expect(both['unknown']).toEqual([expect.stringContaining(`no action ${slug}`)]);
    }
    expect(ran).toEqual([]);
  });

  test('itself, and so another policy', async () => {
    const { execute } = await open();
    for (const action of ['EXECUTE_ACTION', 'SEARCH_ACTIONS', '__proto__', 'constructor']) {
      expect(await ask(execute, { action, params: {} })).toMatchObject({ code: 'unknown_action' });
    }
  });

  test.each(['entityId', 'tenantId', 'connectionId', 'accounts', 'integrationId'])(
    'somebody else, by saying %s',
    async (name) => {
      const { client, execute, search } = await open();
      const theirs = await connect(client.entity('bob'));
      const call = { action: 'DESK_CREATE_A_TICKET', params: { subject: 'x' } };
      for (const input of [
        { ...call, [name]: theirs },
        { ...call, params: { ...call.params, [name]: 'bob' } },
      ]) {
        expect(await ask(execute, input)).toMatchObject({ code: 'invalid_params' });
      }
      expect(await ask(search, { query: 'x', [name]: 'bob' })).toMatchObject({
        code: 'invalid_params',
      });
      expect(ran).toEqual([]);
    },
  );

  test('past the policy, which sees the action itself', async () => {
    const asked: PolicyRequest[] = [];
    const { execute, opened } = await open(undefined, {
      policy: (request) => {
        asked.push(request);
        return { effect: 'deny', reason: 'Not today.' };
      },
    });
    const params = { subject: 'x' };
    expect(await ask(execute, { action: 'DESK_CREATE_A_TICKET', params })).toMatchObject({
      code: 'denied',
    });
    expect(asked).toMatchObject([
      {
        action: 'DESK_CREATE_A_TICKET',
        entityId: 'alice',
        params,
        annotations: { readOnly: false },
      },
    ]);
    expect(opened()).toBe(0);
  });

  test('an account but the one that is fixed', async () => {
    const { client, alice } = await openDesk(catalog);
    const bobs = await connect(client.entity('bob'));
    await expect(alice.metaTools({ apps: ['desk'], connections: { desk: bobs } })).rejects.toThrow(
      'There is no connection',
    );
  });

  test('anything with what is no JSON', async () => {
    const { search, schemas, execute } = await open();
    const circle: Record<string, unknown> = { action: 'DESK_LIST_TICKETS' };
    circle['params'] = circle;
    const getter = {
      get query(): string {
        throw new Error('no');
      },
    };
    for (const tool of [search, schemas, execute]) {
      for (const input of [circle, getter, null, undefined, 'x', 7n]) {
        expect((await tool.execute(input)).successful).toBe(false);
      }
    }
  });
});

test('an app that is not connected yet says so, and may be left out', async () => {
  const { execute } = await open(undefined, { connected: 'nobody' });
  expect(await ask(execute, { action: 'DESK_LIST_TICKETS' })).toMatchObject({
    code: 'connection_required',
  });
  const without = await open({ apps: ['desk'], connected: true }, { connected: 'nobody' });
  expect(await ask(without.search, { query: 'tickets' })).toEqual({
    actions: [],
    note: expect.stringContaining('try other words') as string,
  });
});

test('tools search among themselves', async () => {
  const { alice } = await openDesk(catalog);
  const tools = await alice.tools({ actions: ['DESK_LIST_TICKETS', 'DESK_DELETE_A_TICKET'] });
  expect(await tools.search('open or show a ticket')).toEqual(
    expect.not.arrayContaining(['DESK_CREATE_A_TICKET']),
  );
  expect((await tools.search('remove the ticket'))[0]).toBe('DESK_DELETE_A_TICKET');
});
