import { describe, expect, test } from 'vitest';

import { type Tool, type ToolOptions, type Tools } from '../src/index.ts';
import { deskRun, openDesk, TOKEN } from './desk.ts';

const reading = { readOnly: true, destructive: false, idempotent: true };
const changing = { readOnly: false, destructive: false, idempotent: false };

const input = {
  type: 'object',
  properties: { subject: { type: 'string' } },
  required: ['subject'],
};

const actions = [
  deskRun(async () => [], {
    slug: 'DESK_LIST_TICKETS',
    description: 'List the tickets.',
    annotations: reading,
  }),
  deskRun(
    async (params, { connection }) => ({ params, by: connection.entityId, through: connection.id }),
    { slug: 'DESK_CREATE_TICKET', description: 'Open a ticket.', annotations: changing, input },
  ),
  deskRun(async () => null, {
    slug: 'DESK_CLOSE_TICKET',
    description: 'Close a ticket.',
    annotations: changing,
  }),
];

async function theTool(tools: Promise<Tools>): Promise<Tool> {
  const [tool] = await tools;
  if (tool === undefined) throw new Error('There is no tool.');
  return tool;
}

const create = (connections?: Record<string, string>): ToolOptions => ({
  actions: ['DESK_CREATE_TICKET'],
  ...(connections !== undefined && { connections }),
});

describe('the account of a tool', () => {
  const accountOf = (name: string) => ({ id: name, label: `${name}@desk.example` });
  const app = {
    account: async ({ fetch }: { fetch: typeof globalThis.fetch }) =>
      accountOf(await (await fetch('/me')).text()),
  };
  const echo: typeof globalThis.fetch = async (_, init) =>
    new Response(new Headers(init?.headers).get('authorization')?.replace('Bearer token-of-', ''));

  /** Alice with the accounts "work" and "home", and bob with one of his own. */
  async function several(more = actions) {
    let time = 0;
    const { client, alice } = await openDesk(more, {
      app,
      fetch: echo,
      now: () => time++,
      connected: 'nobody',
    });
    const bring = async (entityId: string, account: string, alias?: string): Promise<string> => {
      const request = await client.entity(entityId).initiateConnection({
        app: 'desk',
        credentials: { token: `token-of-${account}` },
        ...(alias !== undefined && { alias }),
      });
      return request.connectionId;
    };
    const work = await bring('alice', 'work-account', 'work');
    const home = await bring('alice', 'home-account');
    const bobs = await bring('bob', 'bobs-account', 'bob');
    return { client, alice, work, home, bobs };
  }

  test('is asked for when there are several and nothing decides', async () => {
    const { alice, work, home } = await several();
    const { error } = await (await theTool(alice.tools(create()))).execute({ subject: 'x' });
    expect(error).toMatchObject({
      code: 'ambiguous_connection',
      candidates: [
        { connectionId: work, alias: 'work', account: 'work-account@desk.example' },
        { connectionId: home, alias: null, account: 'home-account@desk.example' },
      ],
    });
  });

  test('can be fixed', async () => {
    const { alice, home } = await several();
    const tool = await theTool(alice.tools(create({ desk: home })));
    expect((await tool.execute({ subject: 'x' })).data).toMatchObject({ through: home });
  });

  test("cannot be fixed to somebody else's, nor to one that does not exist", async () => {
    const { alice, bobs } = await several();
    const refusals = await Promise.all(
      [bobs, 'con_nobody'].map((id) =>
        alice.tools(create({ desk: id })).catch((error: Error) => error.message.replace(id, 'ID')),
      ),
    );
    expect(refusals).toEqual(Array(2).fill('There is no connection ID to Help Desk here.'));
  });

  test("can be left to the model, among the entity's own names", async () => {
    const { alice, work, home } = await several();
    const tool = await theTool(alice.tools({ ...create(), accounts: 'choose' }));
    expect(tool.inputSchema).toMatchObject({
      properties: {
        subject: { type: 'string' },
        account: { type: 'string', enum: ['work', 'home-account@desk.example'] },
      },
      required: ['subject', 'account'],
    });
    const through = async (account: string) =>
      ((await tool.execute({ subject: 'x', account })).data as { through: string }).through;
    expect(await through('work')).toBe(work);
    expect(await through('home-account@desk.example')).toBe(home);
  });

  test('is never one that was not offered', async () => {
    const { alice, bobs, work } = await several();
    const tool = await theTool(alice.tools({ ...create(), accounts: 'choose' }));
    for (const account of ['bob', bobs, work, '', undefined, null, { id: work }, '__proto__']) {
      const { error } = await tool.execute({ subject: 'x', account });
      expect(error).toMatchObject({
        code: 'invalid_params',
        fields: [
          { path: 'account', message: 'Must be one of ["work","home-account@desk.example"].' },
        ],
      });
    }
  });

  test('is not asked of somebody who has one, or where it is fixed', async () => {
    const { client, alice, home } = await several();
    const bobs = await theTool(client.entity('bob').tools({ ...create(), accounts: 'choose' }));
    expect(bobs.inputSchema).toEqual(input);
    const fixed = await theTool(alice.tools({ ...create({ desk: home }), accounts: 'choose' }));
    expect(fixed.inputSchema).toEqual(input);
  });

  test("leaves the action's own parameter of that name alone", async () => {
    const books = deskRun(async (params) => params, {
      input: { type: 'object', properties: { account: { type: 'integer' } } },
    });
    const { alice } = await several([books]);
    const tool = await theTool(alice.tools({ apps: ['desk'], accounts: 'choose' }));
    expect(tool.inputSchema['required']).toEqual(['connected_account']);
    const { data } = await tool.execute({ account: 4711, connected_account: 'work' });
    expect(data).toEqual({ account: 4711 });
  });

  test('nothing a model writes chooses the entity, the tenant or the connection', async () => {
    const { alice, bobs } = await several([
      deskRun(async (params, { connection }) => ({ params, by: connection.entityId })),
    ]);
    await alice.connections.disable((await alice.connections.list()).items[1]?.id ?? '');
    const tool = await theTool(alice.tools({ apps: ['desk'] }));
    const attack = {
      entityId: 'bob',
      tenantId: 'other',
      connectionId: bobs,
      connection: bobs,
      account: 'bob',
      accounts: 'choose',
      connections: { desk: bobs },
    };
    expect((await tool.execute(attack)).data).toEqual({ params: attack, by: 'alice' });
    const asOptions = await tool.execute({}, attack as never);
    expect(asOptions.data).toEqual({ params: {}, by: 'alice' });
    expect(JSON.stringify(asOptions)).not.toContain(TOKEN);
  });
});
