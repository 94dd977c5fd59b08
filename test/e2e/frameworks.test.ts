import type { ActionResult } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { closing } from '../peers/closing.ts';
import { type ModelRequest, startModel, type Turn } from '../peers/model.ts';
import { frameworks } from './frameworks.ts';
import { connectGitHub, startGitHubProduct } from './github-product.ts';

const CREATE = 'GITHUB_CREATE_AN_ISSUE';
const LIST = 'GITHUB_LIST_REPOSITORY_ISSUES';

async function startAgent(script: readonly Turn[]) {
  const { onbehalf, github } = await startGitHubProduct();
  const alice = onbehalf.entity('alice');
  await connectGitHub(alice);
  const model = closing(await startModel(script));
  const tools = await alice.tools({ actions: [CREATE, LIST] });
  const titles = async (): Promise<string[]> => {
    const { data } = await alice.executeAction({ action: LIST, params: github.repository });
    return data?.items.map(({ title }) => title).toSorted() ?? [];
  };
  return { model, tools, titles, github };
}

/** What the model read in answer to its calls. */
function answersIn({ messages }: ModelRequest): ActionResult[] {
  return messages
    .filter(({ role }) => role === 'tool')
    .map(({ content }) => JSON.parse(content as string) as ActionResult);
}

const repository = { owner: 'alice-dev', repo: 'playground' };
const open = (title: string) => ({ name: CREATE, arguments: { ...repository, title } });

describe.for(Object.entries(frameworks))('an agent on %s', ([, runAgent]) => {
  test('opens issues in its user’s repository, two at once', async () => {
    const { model, tools, titles } = await startAgent([
      { toolCalls: [open('Write docs'), open('Ship it')] },
      { content: 'Both are open.' },
    ]);
    expect(await runAgent(model.baseUrl, tools, 'Open the two issues.')).toBe('Both are open.');
    expect(await titles()).toEqual(['Ship it', 'Write docs']);

    const [asked, answered] = model.requests();
    expect(asked?.messages.at(-1)?.content).toBe('Open the two issues.');
    expect(answered && answersIn(answered)).toMatchObject([
      { successful: true, data: { title: 'Write docs', user: { login: 'alice-dev' } } },
      { successful: true, data: { title: 'Ship it', user: { login: 'alice-dev' } } },
    ]);
  });

  test('sends the model each schema as the tool has it', async () => {
    const { model, tools } = await startAgent([{ content: 'Hello.' }]);
    await runAgent(model.baseUrl, tools, 'Say hello.');
    expect(offeredIn(model.requests()[0])).toEqual(
      tools.map(({ name, description, inputSchema }) => ({ name, description, inputSchema })),
    );
    expect(tools[0]?.inputSchema).toMatchObject({ required: ['owner', 'repo', 'title'] });
  });

  test('reads a failed call as data, and goes on', async () => {
    const { model, tools, titles, github } = await startAgent([
      {
        toolCalls: [
          { name: CREATE, arguments: { ...repository, titel: 'Typo' } },
          { name: LIST, arguments: { owner: 'alice-dev', repo: 'nowhere' } },
        ],
      },
      { toolCalls: [open('Second try')] },
      { content: 'Done, after all.' },
    ]);
    expect(await runAgent(model.baseUrl, tools, 'Open it.')).toBe('Done, after all.');
    const [, failed, succeeded] = model.requests();
    expect(failed && answersIn(failed)).toMatchObject([
      { successful: false, data: null, error: { code: 'invalid_params', retryable: false } },
      { successful: false, data: null, error: { code: 'not_found', status: 404 } },
    ]);
    expect(succeeded && answersIn(succeeded)[2]).toMatchObject({ successful: true });
    expect(await titles()).toEqual(['Second try']);

    const token = [...github.gate.tokens.keys()][0] ?? '';
    expect(token.length).toBeGreaterThan(10);
    expect(JSON.stringify(model.requests())).not.toContain(token);
  });

  test('hears that its user has to connect again', async () => {
    const { model, tools, github } = await startAgent([
      { toolCalls: [open('Too late')] },
      { content: 'Please connect GitHub again.' },
    ]);
    github.gate.revoke();
    await runAgent(model.baseUrl, tools, 'Open it.');
    const [, answered] = model.requests();
    expect(answered && answersIn(answered)).toMatchObject([
      { successful: false, error: { code: 'reauth_required', reason: 'revoked', app: 'github' } },
    ]);
  });
});

/** The tools in a request to a model, whichever of OpenAI's two APIs it went to. */
function offeredIn(request: ModelRequest | undefined) {
  return request?.tools?.map(({ function: { name, description, parameters } }) => ({
    name,
    description,
    inputSchema: parameters,
  }));
}
