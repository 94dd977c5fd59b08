import type { ActionResult, Tool } from '@onbehalf/core';
import { type AdapterCall, type AdapterDriver, adapterKit } from '@onbehalf/core/testing';
import { expect, test } from 'vitest';

/** The steps of an adapter, so that each test can get one of them wrong. */
interface Steps {
  define(tool: Tool): { name: string; description: string; schema: unknown };
  find(tools: readonly Tool[], name: string): Tool | undefined;
  parse(text: unknown): unknown;
  execute(tool: Tool, input: unknown, call: AdapterCall, signal?: AbortSignal): Promise<unknown>;
  all(
    runs: (() => Promise<{ id: string; text: string }>)[],
  ): Promise<{ id: string; text: string }[]>;
}

const failed = (code: string, suggestions?: string[]): ActionResult =>
  ({ successful: false, data: null, error: { code, message: 'No.', suggestions } }) as never;

const right: Steps = {
  define: (tool) => ({
    name: tool.name,
    description: tool.description,
    schema: tool.schemaFor?.('portable').schema ?? tool.inputSchema,
  }),
  find: (tools, name) => tools.find((tool) => tool.name === name),
  parse: (text) => {
    try {
      return JSON.parse(String(text)) as unknown;
    } catch {
      return text;
    }
  },
  execute: async (tool, input, { id: callId }, signal) => {
    try {
      const result = await tool.execute(input, { callId, signal });
      return tool.toModel?.(result) ?? result;
    } catch {
      return failed('internal');
    }
  },
  all: (runs) => Promise.all(runs.map((run) => run())),
};

/** An adapter for no framework at all. */
function adapter(wrong: Partial<Steps> = {}): AdapterDriver {
  const { define, find, parse, execute, all } = { ...right, ...wrong };
  return {
    definitions: async (tools) => tools.map(define),
    call: (tools, calls, { signal } = {}) =>
      all(
        calls.map((call) => async () => {
          const { id, name, arguments: given } = call;
          const input = parse(typeof given === 'string' ? given : JSON.stringify(given));
          const tool = find(tools, name);
          const result =
            tool === undefined
              ? failed('unknown_action', [tools.at(-1)?.name ?? ''])
              : await execute(tool, input, call, signal);
          return { id, text: JSON.stringify(result) };
        }),
      ),
  };
}

/** Defines a tool without one of the keywords of its schema. */
const without = (keyword: string): Steps['define'] => {
  return (tool) => {
    const schema: Record<string, unknown> = { ...tool.inputSchema };
    delete schema[keyword];
    return { ...right.define(tool), schema };
  };
};

/** The sentences that do not hold for an adapter. */
async function complaints(driver: AdapterDriver): Promise<string> {
  const names = await Promise.all(
    adapterKit(driver).map(({ name, run }) =>
      run().then(
        () => '',
        () => `${name}\n`,
      ),
    ),
  );
  return names.join('');
}

test('the kit has nothing to say against a right adapter', async () => {
  expect(adapterKit(adapter()).length).toBeGreaterThanOrEqual(20);
  expect(await complaints(adapter())).toBe('');
});

const mistakes: Record<string, [wrong: Partial<Steps>, complaint: string]> = {
  'drops the schema': [
    { define: (tool) => ({ ...tool, schema: {} }) },
    'input schema is offered unchanged',
  ],
  'offers what some consumers refuse': [
    { define: (tool) => ({ ...right.define(tool), schema: tool.inputSchema }) },
    'a schema that fits every consumer',
  ],
  'drops $defs': [
    {
      define: without('$defs'),
    },
    'input schema is offered unchanged',
  ],
  'drops a root anyOf': [
    {
      define: without('anyOf'),
    },
    'anyOf at its root',
  ],
  'rewrites descriptions': [
    { define: (tool) => ({ ...right.define(tool), description: tool.name }) },
    'its name and description',
  ],
  'cuts names': [
    { define: (tool) => ({ ...right.define(tool), name: tool.name.slice(0, 60) }) },
    '64 characters',
  ],
  'drops what is null': [
    {
      parse: (text) =>
        JSON.parse(String(text), (_, value: unknown) =>
          value === null ? undefined : value,
        ) as unknown,
    },
    'exactly as the model wrote them',
  ],
  'drops wrong arguments': [
    {
      execute: async (tool, input) =>
        tool.execute({ title: '', ...(input as object), text: '', colour: undefined }),
    },
    'left to the tool',
  ],
  'shows all that code sees': [
    { execute: async (tool, input, { id: callId }) => tool.execute(input, { callId }) },
    'as the tool shows it',
  ],
  'shows the data alone': [
    {
      execute: async (...args) => ((await right.execute(...args)) as ActionResult).data,
    },
    '{ successful, data, error }, and that alone',
  ],
  'throws an error result': [
    {
      execute: async (...args) => {
        const { successful, error } = (await right.execute(...args)) as ActionResult;
        if (!successful) throw new Error(error.message);
        return { successful, data: {}, error };
      },
    },
    'an error is data',
  ],
  'shows what was thrown': [
    {
      execute: async (tool, input) => {
        try {
          return await tool.execute(input);
        } catch (error) {
          return {
            successful: false,
            data: null,
            error: { code: 'internal', message: String(error) },
          };
        }
      },
    },
    'that rejects reveals nothing',
  ],
  'catches rejections only': [
    {
      execute: (tool, input) => tool.execute(input).catch(() => failed('internal')),
    },
    'that throws reveals nothing',
  ],
  'makes one call after the other': [
    {
      all: async (runs) => {
        const answers = [];
        for (const run of runs) answers.push(await run());
        return answers;
      },
    },
    'parallel calls run side by side',
  ],
  'answers the first call only': [
    { all: async (runs) => Promise.all(runs.slice(0, 1).map((run) => run())) },
    'parallel calls run side by side',
  ],
  'mixes the answers up': [
    {
      all: async (runs) => {
        const answers = await Promise.all(runs.map((run) => run()));
        return answers.map(({ id }, i) => ({ id, text: answers.at(-1 - i)?.text ?? '' }));
      },
    },
    'under its own id',
  ],
  'forgets the call id': [
    { execute: (tool, input) => right.execute(tool, input, { id: '' } as AdapterCall) },
    'becomes the callId',
  ],
  'forgets the signal': [
    { execute: (tool, input, call) => right.execute(tool, input, call) },
    'cancels the tool',
  ],
  'guesses the tool': [
    { find: (tools, name) => right.find(tools, name) ?? tools[0] },
    'a tool that does not exist',
  ],
  'looks tools up in an object': [
    {
      find: (tools, name) =>
        (Object.fromEntries(tools.map((tool) => [tool.name, tool])) as Record<string, Tool>)[name],
    },
    "'constructor'",
  ],
  'throws at broken JSON': [{ parse: (text) => JSON.parse(String(text)) as unknown }, 'not JSON'],
  'takes broken JSON for no arguments': [
    {
      parse: (text) => {
        const input = right.parse(text);
        return typeof input === 'string' ? { title: '' } : input;
      },
    },
    'not JSON',
  ],
  'shows bytes': [
    {
      execute: async (...args) => {
        const result = (await right.execute(...args)) as ActionResult<{
          file?: { bytes: unknown };
        }>;
        const file = result.data?.file;
        return file ? { ...result, data: { file: { ...file, bytes: file.bytes } } } : result;
      },
    },
    'never the bytes',
  ],
  'writes into the schema': [
    {
      define: (tool) => {
        Object.assign(tool.inputSchema, { $id: 'mark' });
        return right.define(tool);
      },
    },
    'frozen tools',
  ],
};

test.each(Object.entries(mistakes))(
  'the kit notices an adapter that %s',
  async (_, [wrong, complaint]) => {
    expect(await complaints(adapter(wrong))).toContain(complaint);
  },
);
