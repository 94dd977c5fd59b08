import { readFileSync } from 'node:fs';

import { BaseCallbackHandler } from '@langchain/core/callbacks/base';
import { AIMessage, ToolMessage } from '@langchain/core/messages';
import { bearerToken, defineAction, defineApp, type Tool } from '@onbehalf/core';
import { adapterKit, createTestOnBehalf } from '@onbehalf/core/testing';
import { toLangChainTools } from '@onbehalf/langchain';
import { createAgent, fakeModel, type ReactAgent } from 'langchain';
import { describe, expect, test } from 'vitest';

import { driver } from './driver.ts';
import { ask } from './example.ts';

describe('an adapter', () => {
  const cases = adapterKit(driver);
  test('has a contract', () => expect(cases.length).toBeGreaterThanOrEqual(20));
  test.each(cases)('$name', ({ run }) => expect(run()).resolves.toBeUndefined());
});

const tool: Tool = {
  name: 'HELPDESK_LIST_TICKETS',
  description: 'List the tickets.',
  inputSchema: {
    type: 'object',
    properties: { state: { type: 'string' } },
    required: ['state'],
  },
  annotations: { readOnly: true, destructive: false, idempotent: true },
  execute: async (input) => ({ successful: true, data: input, error: null }),
};
const call = { type: 'tool_call' as const, id: 'call_1', name: tool.name, args: { state: 'open' } };
const failing: Tool = {
  ...tool,
  execute: async () => {
    const error = { code: 'denied', message: 'Not today.', retryable: false } as const;
    return { successful: false, data: null, error };
  },
};

async function messageOf(given: Tool, made = call): Promise<ToolMessage> {
  const [bound] = toLangChainTools([given]);
  const message: unknown = await bound?.invoke(made);
  if (!ToolMessage.isInstance(message)) throw new Error('The tool answered no ToolMessage.');
  return message;
}

test('a failure has the status error, and a success the status success', async () => {
  expect(await messageOf(tool)).toMatchObject({ status: 'success', name: tool.name });
  expect(await messageOf(failing)).toMatchObject({ status: 'error', tool_call_id: 'call_1' });
});

test('a call without arguments reaches the tool too', async () => {
  const { content } = await messageOf(tool, { ...call, args: undefined as never });
  expect(content).toBe('{"successful":true,"data":{},"error":null}');
});

test('invoked without a tool call, a tool answers plain text', async () => {
  const [bound] = toLangChainTools([tool]);
  expect(await bound?.invoke({ state: 7 })).toContain('"data":{"state":7}');
});

test('a trace shows the name, input and output of a call, and nothing of the entity', async () => {
  const client = createTestOnBehalf({ apps: [helpdesk] });
  client.respond(tool.name, { items: [] });
  const alice = client.entity('entity-canary');
  const connection = await alice.connections.fake({ app: 'helpdesk' });
  const model = fakeModel().respondWithTools([call]).respond(new AIMessage('Done.'));
  const tools = toLangChainTools(await alice.tools({ apps: ['helpdesk'] }));
  const trace: unknown[][] = [];
  const callbacks = BaseCallbackHandler.fromMethods({
    handleToolStart: (...args) => void trace.push(['start', ...args]),
    handleToolEnd: (...args) => void trace.push(['end', ...args]),
    handleChainStart: (...args) => void trace.push(['chain', ...args]),
    handleChatModelStart: (...args) => void trace.push(['model', ...args]),
  });
  await createAgent({ model, tools }).invoke({ messages: 'List' }, { callbacks: [callbacks] });

  const start = trace.find(([event]) => event === 'start');
  expect(start).toContain('HELPDESK_LIST_TICKETS');
  expect(JSON.stringify(start)).toContain('open');
  expect(trace.map(([event]) => event)).toContain('end');
  const text = JSON.stringify([trace, tools]);
  expect(text).not.toContain('entity-canary');
  expect(text).not.toContain(connection.id);
});

test('an agent of the newest LangChain takes the tools as they are', () => {
  const agent: ReactAgent = createAgent({ model: fakeModel(), tools: toLangChainTools([tool]) });
  expect(agent.options.tools).toHaveLength(1);
});

const { name: _, inputSchema: input, ...summary } = tool;
const helpdesk = defineApp({
  slug: 'helpdesk',
  name: 'Help Desk',
  hosts: ['api.helpdesk.example'],
  auth: [bearerToken()],
  actions: [defineAction({ ...summary, slug: 'HELPDESK_LIST_TICKETS', input })],
});

test('the example of the README is this one, and it works', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(readFileSync(new URL('example.ts', import.meta.url), 'utf8'));

  const client = createTestOnBehalf({ apps: [helpdesk] });
  client.respond(tool.name, { items: [] });
  const alice = client.entity('alice');
  await alice.connections.fake({ app: 'helpdesk' });
  const model = fakeModel().respondWithTools([call]).respond(new AIMessage('Nothing is open.'));

  expect(await ask(alice, model, 'What is open?')).toBe('Nothing is open.');
  expect(client.calls).toMatchObject([{ action: tool.name, params: { state: 'open' } }]);
});
