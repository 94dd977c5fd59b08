import { startGitHubEmulator } from '@onbehalf/example-quickstart/emulator';
import { describe, expect, test } from 'vitest';

import { closing } from '../peers/closing.ts';
import { startModel, type Turn } from '../peers/model.ts';
import { runExample } from './run-example.ts';

interface Issue {
  readonly title: string;
  readonly labels: readonly { readonly name: string }[];
}

/** Runs an agent example against an emulated GitHub and a model that follows `script`. */
async function run(name: string, script: readonly Turn[], env: Record<string, string> = {}) {
  const redirectUris = ['http://127.0.0.1:9/unused'] as const;
  const github = closing(await startGitHubEmulator({ redirectUris }));
  const model = closing(await startModel(script));
  const token = await github.issueToken('alice-dev');
  const ended = await runExample(name, 'index', {
    env: {
      GITHUB_API_URL: github.url,
      GITHUB_TOKEN: token,
      GITHUB_REPOSITORY: 'alice-dev/playground',
      OPENAI_API_KEY: 'any',
      OPENAI_BASE_URL: model.baseUrl,
      ...env,
    },
  });
  const answer = await fetch(`${github.url}/repos/alice-dev/playground/issues`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const issues = (await answer.json()) as Issue[];
  return { ...ended, token, asked: model.requests().length, issues };
}

const repository = { owner: 'alice-dev', repo: 'playground' };
const open = (title: string) => ({
  name: 'GITHUB_CREATE_AN_ISSUE',
  arguments: { ...repository, title },
});

describe('the agent on the AI SDK', () => {
  const title = 'The login button does nothing on Safari';
  const label = {
    name: 'GITHUB_ADD_LABELS_TO_AN_ISSUE',
    arguments: { ...repository, issue_number: 1, labels: ['bug'] },
  };

  test('opens an issue and labels it', async () => {
    const { code, stdout, stderr, issues } = await run('ai-sdk-agent', [
      { toolCalls: [open(title)] },
      { toolCalls: [label] },
      { content: 'Filed.' },
    ]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe('3 steps. Filed.\nOpened and labelled: #1.\n');
    expect(issues).toMatchObject([{ title, labels: [{ name: 'bug' }] }]);
  });

  test('fails when its model does nothing, or half of it', async () => {
    const idle = await run('ai-sdk-agent', [{ content: 'Filed!' }]);
    expect([idle.code, idle.issues]).toEqual([1, []]);
    expect(idle.stderr).toContain('The issue was not opened.');
    const half = await run('ai-sdk-agent', [{ toolCalls: [open(title)] }, { content: 'Filed!' }]);
    expect(half.code).toBe(1);
    expect(half.issues).toHaveLength(1);
    expect(half.stderr).toContain('AssertionError');
  });
});

describe('the agent on LangChain', () => {
  const list = { name: 'GITHUB_LIST_REPOSITORY_ISSUES', arguments: repository };

  test('reads, and is refused what its policy does not allow', async () => {
    const { code, stdout, stderr, issues } = await run('langchain-agent', [
      { toolCalls: [list, open('Hello')] },
      { content: 'There are none, and I may not open one.' },
    ]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      'There are none, and I may not open one.\nThe policy held. Writes it refused: 1.\n',
    );
    expect(issues).toEqual([]);
  });
});

describe('the agent on the OpenAI SDK', () => {
  test('opens two issues at once', async () => {
    const { code, stdout, stderr, issues } = await run('openai-agent', [
      { toolCalls: [open('Write docs'), open('Ship it')] },
      { content: 'Both are open.' },
    ]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Both are open\.\nOpened: #[12] [\w ]+, #[12] [\w ]+\.\n$/);
    expect(issues.map(({ title }) => title).toSorted()).toEqual(['Ship it', 'Write docs']);
  });

  test('fails when one of them is missing', async () => {
    const { code, stderr } = await run('openai-agent', [
      { toolCalls: [open('Write docs')] },
      { content: 'Both are open.' },
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain('The issues were not opened.');
  });
});

describe.for(['ai-sdk-agent', 'langchain-agent', 'openai-agent'])('%s fails at once', (name) => {
  test('with a token that GitHub does not accept', async () => {
    const GITHUB_TOKEN = 'gho_of_somebody_else';
    const { code, stderr, asked } = await run(name, [], { GITHUB_TOKEN });
    expect([code, asked]).toEqual([1, 0]);
    expect(stderr).toContain('GitHub does not accept these credentials.');
    expect(stderr).not.toContain(GITHUB_TOKEN);
  });

  test('without being told the repository', async () => {
    const { code, stderr, asked } = await run(name, [], { GITHUB_REPOSITORY: 'playground' });
    expect([code, asked]).toEqual([1, 0]);
    expect(stderr).toContain('Set GITHUB_TOKEN and GITHUB_REPOSITORY=owner/name.');
  });

  test('when the model cannot be had', async () => {
    const { code, stderr, issues } = await run(name, [
      { error: { message: 'Incorrect API key provided.' }, status: 401 },
    ]);
    expect([code, issues]).toEqual([1, []]);
    expect(stderr).toContain('Incorrect API key provided.');
  });
});
