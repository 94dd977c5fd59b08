import { readFileSync } from 'node:fs';

import { bearerToken, defineAction, defineApp, type Tool } from '@onbehalf/core';
import { adapterKit, createTestOnBehalf } from '@onbehalf/core/testing';
import {
  handleFunctionCalls,
  handleToolCalls,
  toOpenAIResponsesTools,
  toOpenAITools,
} from '@onbehalf/openai';
import { describe, expect, test } from 'vitest';

import { chat, responses } from './drivers.ts';
import { ask } from './example.ts';
import { completionOf, scriptedOpenAI } from './scripted-openai.ts';

describe.each([
  ['chat completions', chat],
  ['responses', responses],
])('an adapter of %s', (_, driver) => {
  const cases = adapterKit(driver);
  test('has a contract', () => expect(cases.length).toBeGreaterThanOrEqual(20));
  test.each(cases)('$name', ({ run }) => expect(run()).resolves.toBeUndefined());
});

const tool: Tool = {
  name: 'HELPDESK_LIST_TICKETS',
  description: 'List the tickets.',
  inputSchema: { type: 'object', properties: { state: { type: 'string' } } },
  annotations: { readOnly: true, destructive: false, idempotent: true },
  execute: async (input) => ({ successful: true, data: input, error: null }),
};

test('optional parameters stay optional: strict is off, and says so', () => {
  expect(toOpenAITools([tool])[0]?.function.strict).toBe(false);
  expect(toOpenAIResponsesTools([tool])[0]?.strict).toBe(false);
});

test('a tool is strict where that is asked for and its schema can be said so', async () => {
  const input = { type: 'object', properties: { state: { type: 'string' } } };
  const annotations = { readOnly: true, destructive: false, idempotent: true };
  const list = {
    description: 'List.',
    annotations,
    execute: async (given: unknown) => ({ given }),
  };
  const helpdesk = defineApp({
    slug: 'helpdesk',
    name: 'Help Desk',
    hosts: ['api.helpdesk.example'],
    auth: [bearerToken()],
    actions: [
      defineAction({ slug: 'HELPDESK_LIST', input, ...list }),
      defineAction({ slug: 'HELPDESK_QUERY', input: { type: 'object' }, ...list }),
    ],
  });
  const alice = createTestOnBehalf({ apps: [helpdesk] }).entity('alice');
  await alice.connections.fake({ app: 'helpdesk' });
  const tools = await alice.tools({ apps: ['helpdesk'] });

  const [strict, free] = toOpenAIResponsesTools(tools, { strict: true });
  expect(toOpenAITools(tools, { strict: true })[0]?.function.strict).toBe(true);
  expect(strict).toMatchObject({
    strict: true,
    parameters: { required: ['state'], properties: { state: { type: ['string', 'null'] } } },
  });
  expect(free).toMatchObject({ strict: false, parameters: { type: 'object' } });
  expect(tools[1]?.schemaFor?.('openai-strict').problem).toBe('it may have any properties');
  expect(toOpenAITools([tool], { strict: true })[0]?.function.strict).toBe(false);
});

test('a completion without calls needs no answers', async () => {
  expect(await handleToolCalls([tool], { choices: [] })).toEqual([]);
  expect(await handleToolCalls([tool], { choices: [{ message: {} }] })).toEqual([]);
  expect(await handleToolCalls([tool], { choices: [{ message: { tool_calls: null } }] })).toEqual(
    [],
  );
  expect(await handleFunctionCalls([tool], { output: [{ type: 'reasoning' }] })).toEqual([]);
});

test('no text at all means no arguments', async () => {
  const called = { name: tool.name, arguments: ' ' };
  const message = { tool_calls: [{ id: 'call_1', function: called }] };
  const [answer] = await handleToolCalls([tool], { choices: [{ message }] });
  expect(JSON.parse(answer?.content ?? '')).toEqual({
    successful: true,
    data: {},
    error: null,
  });
});

test('a result that is no JSON is an error, and the other calls keep their answers', async () => {
  const execute: Tool['execute'] = async () => ({ successful: true, data: 7n, error: null });
  const tools = [tool, { ...tool, name: 'HELPDESK_COUNT_TICKETS', execute }];
  const tool_calls = tools.map(({ name }) => ({ id: name, function: { name, arguments: '{}' } }));
  const answers = await handleToolCalls(tools, { choices: [{ message: { tool_calls } }] });
  expect(answers.map(({ content }) => content)).toEqual([
    expect.stringContaining('"successful":true'),
    expect.stringContaining('"code":"internal"'),
  ]);
});

test('a call of a custom tool is answered as well', async () => {
  const custom = { name: 'shell', input: 'rm -rf /' };
  const message = { tool_calls: [{ id: 'call_1', type: 'custom', custom }] };
  const [answer] = await handleToolCalls([tool], { choices: [{ message }] });
  expect(answer).toMatchObject({ role: 'tool', tool_call_id: 'call_1' });
  expect(answer?.content).toContain('"unknown_action"');

  const output = [{ type: 'custom_tool_call' as const, call_id: 'call_2', ...custom }];
  const [item] = await handleFunctionCalls([tool], { output });
  expect(item).toMatchObject({ type: 'custom_tool_call_output', call_id: 'call_2' });
  expect(item?.output).toContain('"unknown_action"');
});

test('a wrong name is answered with at most three that come near', async () => {
  const words = ['LIST_ISSUES', 'CREATE_ISSUE', 'CREATE_TEAM', 'CLOSE_ISSUE'];
  const tools = [...words.map((name) => `GITHUB_${name}`), 'SLACK_SEND'].map((name): Tool =>
    Object.assign({}, tool, { name }),
  );
  const called = { name: 'github.create_isues', arguments: '{}' };
  const message = { tool_calls: [{ id: 'call_1', function: called }] };
  const [answer] = await handleToolCalls(tools, { choices: [{ message }] });
  expect(JSON.parse(answer?.content ?? '')).toMatchObject({
    error: {
      code: 'unknown_action',
      message: expect.stringContaining('Did you mean GITHUB_CREATE_ISSUE or') as string,
      suggestions: ['GITHUB_CREATE_ISSUE', 'GITHUB_CREATE_TEAM', 'GITHUB_LIST_ISSUES'],
    },
  });
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
  const called = { name: tool.name, arguments: '{"state":"open"}' };
  const { openai } = scriptedOpenAI(
    completionOf({ tool_calls: [{ id: 'call_1', type: 'function', function: called }] }),
    completionOf({ content: 'Nothing is open.' }),
  );

  expect(await ask(alice, openai, 'What is open?')).toBe('Nothing is open.');
  expect(client.calls).toMatchObject([{ action: tool.name, params: { state: 'open' } }]);
});
