import { describe, expect, test } from 'vitest';

import { type Tool, type ToolOptions, type Tools } from '../src/index.ts';
import { connect, deskRun, openDesk } from './desk.ts';

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

const names = (tools: Tools): readonly string[] => tools.map(({ name }) => name);

async function theTool(tools: Promise<Tools>): Promise<Tool> {
  const [tool] = await tools;
  if (tool === undefined) throw new Error('There is no tool.');
  return tool;
}

const create = (connections?: Record<string, string>): ToolOptions => ({
  actions: ['DESK_CREATE_TICKET'],
  ...(connections !== undefined && { connections }),
});

describe('which tools', () => {
  test('actions are exact and ordered', async () => {
    const { alice } = await openDesk(actions);
    const wanted = ['DESK_CLOSE_TICKET', 'DESK_LIST_TICKETS', 'DESK_CLOSE_TICKET'];
    expect(names(await alice.tools({ actions: wanted }))).toEqual(wanted.slice(0, 2));
    expect(names(await alice.tools({ actions: [] }))).toEqual([]);
  });

  test.each<[ToolOptions, string]>([
    [
      { actions: ['DESK_LIST_TICKET'] },
      'There is no action DESK_LIST_TICKET. Did you mean DESK_LIST_TICKETS',
    ],
    [{ apps: ['desc'] }, 'There is no app "desc"; there are: desk.'],
    [{ apps: ['desk'], connections: { shop: 'con_1' } }, 'There is no app "shop"'],
    [
      { apps: ['desk'], connections: { desk: undefined as never } },
      'names no connection for "desk"',
    ],
    [{ apps: ['desk'], limit: 0 }, 'tools: limit must be a positive whole number.'],
    [{ apps: ['desk'], limit: 1.5 }, 'tools: limit must be a positive whole number.'],
    [{}, 'Choose the actions: { actions: [slugs] }, { apps: [slugs] }'],
    [{ limit: 5 }, 'Choose the actions'],
    [{ accounts: 'choose' }, 'Choose the actions'],
  ])('%j is a mistake that is named', async (options, message) => {
    const { alice } = await openDesk(actions);
    const error: unknown = await alice.tools(options).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TypeError);
    expect((error as TypeError).message).toContain(message);
  });

  test('no options at all say what to choose', async () => {
    const { alice } = await openDesk(actions);
    await expect(alice.tools(undefined as never)).rejects.toThrow('Choose the actions');
  });

  test('the conditions intersect', async () => {
    const { alice } = await openDesk(actions);
    expect(names(await alice.tools({ apps: ['desk'], readOnly: true }))).toEqual([
      'DESK_LIST_TICKETS',
    ]);
    const both = { actions: ['DESK_LIST_TICKETS', 'DESK_CLOSE_TICKET'], readOnly: false };
    expect(names(await alice.tools(both))).toEqual(['DESK_CLOSE_TICKET']);
    expect(names(await alice.tools({ apps: [], readOnly: true }))).toEqual([]);
  });

  test('what a limit left out is visible', async () => {
    const { alice } = await openDesk(actions);
    const tools = await alice.tools({ apps: ['desk'], limit: 1 });
    expect(names(tools)).toEqual(['DESK_LIST_TICKETS']);
    expect(tools.omitted).toEqual(['DESK_CREATE_TICKET', 'DESK_CLOSE_TICKET']);
  });

  test('a search gives twenty, unless told otherwise; a whole app gives all', async () => {
    const many = Array.from({ length: 30 }, (_, i) =>
      deskRun(async () => i, { slug: `DESK_N${i}` }),
    );
    const { alice } = await openDesk(many);
    const found = await alice.tools({ search: 'run what the test wants' });
    expect([found.length, found.omitted.length]).toEqual([20, 10]);
    const more = await alice.tools({ search: 'run what the test wants', limit: 25 });
    expect([more.length, more.omitted.length]).toEqual([25, 5]);
    expect(await alice.tools({ apps: ['desk'] })).toHaveLength(30);
  });
});

describe('a tool', () => {
  test('describes its action, and runs it for its entity', async () => {
    const { alice } = await openDesk(actions);
    const tool = await theTool(alice.tools(create()));
    expect(tool).toMatchObject({
      name: 'DESK_CREATE_TICKET',
      description: 'Open a ticket.',
      inputSchema: input,
      annotations: changing,
    });
    expect(await tool.execute({ subject: 'x' })).toMatchObject({
      successful: true,
      data: { params: { subject: 'x' }, by: 'alice' },
      error: null,
    });
  });

  test('of an app that is not connected is there, and says what is missing', async () => {
    const { alice } = await openDesk(actions, { connected: 'nobody' });
    const tool = await theTool(alice.tools(create()));
    const { error } = await tool.execute({ subject: 'x' });
    expect(error).toMatchObject({ code: 'connection_required', app: 'desk' });
  });

  test.each([[null], [undefined], ['{"subject":"x"}'], [[{ subject: 'x' }]], [5]])(
    'answers input that is no object, such as %j',
    async (wrong) => {
      const { alice } = await openDesk(actions);
      const tool = await theTool(alice.tools(create()));
      const { error } = await tool.execute(wrong);
      expect(error?.code).toBe('invalid_params');
    },
  );

  test('passes the signal and the call id on', async () => {
    const seen: unknown[] = [];
    const { alice } = await openDesk(async (_, { callId }) => seen.push(callId));
    const tool = await theTool(alice.tools({ apps: ['desk'] }));
    await tool.execute({}, { callId: 'call_7' });
    const { error } = await tool.execute({}, { signal: AbortSignal.abort() });
    expect(seen).toEqual(['call_7']);
    expect(error?.code).toBe('cancelled');
  });

  test('can be serialised, and so can its results and errors', async () => {
    const { alice } = await openDesk(actions);
    const tools = await alice.tools(create());
    expect(JSON.parse(JSON.stringify(tools))).toEqual([
      {
        name: 'DESK_CREATE_TICKET',
        description: 'Open a ticket.',
        inputSchema: input,
        annotations: changing,
      },
    ]);
    for (const given of [{ subject: 'x' }, {}]) {
      const result = await tools[0]?.execute(given);
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      expect(structuredClone(result)).toEqual(result);
    }
  });

  test('is frozen all the way down', async () => {
    const { alice, client } = await openDesk(actions);
    await connect(client.entity('alice'), 'second');
    const tools = await alice.tools({ apps: ['desk'], accounts: 'choose', limit: 2 });
    const thawed: string[] = [];
    const inspect = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) thawed.push(path);
      for (const [name, member] of Object.entries(value)) inspect(member, `${path}.${name}`);
    };
    inspect(tools, 'tools');
    expect(tools[1]?.inputSchema['required']).toEqual(['subject']);
    expect(thawed).toEqual([]);
  });
});
