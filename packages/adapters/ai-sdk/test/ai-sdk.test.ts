import { readFileSync } from 'node:fs';

import { toAISDKTools } from '@onbehalf/ai-sdk';
import { type Tool, defineAction, defineApp, bearerToken } from '@onbehalf/core';
import { type AdapterDriver, adapterKit, createTestOnBehalf } from '@onbehalf/core/testing';
import { generateText, isStepCount, type ToolSet } from 'ai';
import { describe, expect, test } from 'vitest';

import { ask } from './example.ts';
import { modelThatCalls } from './model.ts';
import { askAmongMany } from './search-example.ts';

const driver: AdapterDriver = {
  frameworkHandles: ['unknown names', 'broken JSON'],
  async definitions(tools) {
    const model = modelThatCalls();
    await generateText({ model, tools: toAISDKTools(tools), prompt: 'Hello' });
    return (model.doGenerateCalls[0]?.tools ?? []).map((sent) => {
      if (sent.type !== 'function') throw new Error(`${sent.name} is not a function tool.`);
      return { name: sent.name, description: sent.description, schema: sent.inputSchema };
    });
  },
  async call(tools, calls, { signal } = {}) {
    const model = modelThatCalls(...calls);
    await generateText({
      model,
      tools: toAISDKTools(tools),
      prompt: 'Hello',
      stopWhen: isStepCount(2),
      ...(signal && { abortSignal: signal }),
    });
    const read = model.doGenerateCalls[1]?.prompt.flatMap(({ role, content }) =>
      role === 'tool' ? content : [],
    );
    return (read ?? []).map((part) => {
      if (part.type !== 'tool-result') throw new Error(`The model read a ${part.type}.`);
      const { output } = part;
      const value = 'value' in output ? output.value : null;
      return {
        id: part.toolCallId,
        text: typeof value === 'string' ? value : JSON.stringify(value),
      };
    });
  },
};

describe('an adapter', () => {
  const cases = adapterKit(driver);
  test('has a contract', () => expect(cases.length).toBeGreaterThanOrEqual(20));
  test.each(cases)('$name', ({ run }) => expect(run()).resolves.toBeUndefined());
});

const tool: Tool = {
  name: 'HELPDESK_LIST_TICKETS',
  description: 'List the tickets.',
  inputSchema: { type: 'object', properties: { state: { type: 'string' } } },
  annotations: { readOnly: true, destructive: false, idempotent: true },
  execute: async () => ({ successful: true, data: [], error: null }),
};

test('the tools are a ToolSet, beside tools of your own', () => {
  const set: ToolSet = toAISDKTools([tool]);
  expect({ ...set, mine: {} }).toHaveProperty('HELPDESK_LIST_TICKETS.description');
});

test('toolSearch of ai 7 finds a tool in the words of people, and sends that one only', async () => {
  const annotations = { readOnly: false, destructive: false, idempotent: false };
  const more = { input: { type: 'object' }, annotations, execute: async () => 1 };
  const helpdesk = defineApp({
    slug: 'helpdesk',
    name: 'Help Desk',
    hosts: ['api.helpdesk.example'],
    auth: [bearerToken()],
    actions: [
      defineAction({ slug: 'HELPDESK_CREATE_AN_ISSUE', description: 'Create an issue.', ...more }),
      defineAction({ slug: 'HELPDESK_LIST_USERS', description: 'List all users.', ...more }),
    ],
  });
  const alice = createTestOnBehalf({ apps: [helpdesk] }).entity('alice');
  const model = modelThatCalls({ id: 'call_1', name: 'find', arguments: { query: 'file a bug' } });
  await askAmongMany(alice, model, 'The printer is broken');
  const sent = model.doGenerateCalls.map(({ tools: all }) => all?.map(({ name }) => name));
  expect(sent).toEqual([['find'], ['HELPDESK_CREATE_AN_ISSUE', 'find']]);
});

test('the output of a call has the type of a result', async () => {
  const model = modelThatCalls({ id: 'call_1', name: tool.name, arguments: {} });
  const { toolResults } = await generateText({
    model,
    tools: toAISDKTools([tool]),
    prompt: 'List',
  });
  const [called] = toolResults;
  if (called === undefined || called.dynamic === true) throw new Error('No tool was called.');
  expect(called.output.successful).toBe(true);
});

test('the bytes that no model reads are there for your own code', async () => {
  const file = Object.defineProperty({ name: 'a.txt' }, 'bytes', { value: new Uint8Array([7]) });
  const execute: Tool['execute'] = async () => ({ successful: true, data: { file }, error: null });
  const model = modelThatCalls({ id: 'call_1', name: tool.name, arguments: {} });
  const tools = toAISDKTools([{ ...tool, execute }]);
  const { toolResults } = await generateText({ model, tools, prompt: 'Download' });
  expect(toolResults[0]?.output).toHaveProperty('data.file.bytes', new Uint8Array([7]));
});

test('optional parameters stay optional: strict is off, and says so', async () => {
  const model = modelThatCalls();
  await generateText({ model, tools: toAISDKTools([tool]), prompt: 'Hello' });
  expect(model.doGenerateCalls[0]?.tools?.[0]).toMatchObject({ strict: false });
});

test('ai 5 finds its own marks on the schema', () => {
  const marks = Object.getOwnPropertySymbols(toAISDKTools([tool])[tool.name]?.inputSchema);
  expect(marks.map(Symbol.keyFor)).toEqual(['vercel.ai.schema', 'vercel.ai.validator']);
});

test('only the tools are tools: nothing is inherited', () => {
  const tools = toAISDKTools([tool, { ...tool, name: '__proto__' }]);
  expect(Object.keys(tools)).toEqual(['HELPDESK_LIST_TICKETS', '__proto__']);
  expect(tools['constructor']).toBeUndefined();
});

test('the example of the README is this one, and it works', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(readFileSync(new URL('example.ts', import.meta.url), 'utf8'));

  const { name: _, inputSchema: input, ...summary } = tool;
  const helpdesk = defineApp({
    slug: 'helpdesk',
    name: 'Help Desk',
    hosts: ['api.helpdesk.example'],
    auth: [bearerToken()],
    actions: [defineAction({ ...summary, slug: 'HELPDESK_LIST_TICKETS', input })],
  });
  const client = createTestOnBehalf({ apps: [helpdesk] });
  client.respond('HELPDESK_LIST_TICKETS', { items: [] });
  const alice = client.entity('alice');
  await alice.connections.fake({ app: 'helpdesk' });
  const model = modelThatCalls({ id: 'call_1', name: tool.name, arguments: { state: 'open' } });

  expect(await ask(alice, model, 'What is open?')).toBe('Done.');
  expect(client.calls).toMatchObject([{ action: tool.name, params: { state: 'open' } }]);
});
