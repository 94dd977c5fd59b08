import { clickThrough } from '@onbehalf/example-quickstart/demo-user';
import { startGitHubEmulator } from '@onbehalf/example-quickstart/emulator';
import { freePort } from '@onbehalf/example-quickstart/loopback';
import { describe, expect, test } from 'vitest';

import { closing } from '../peers/closing.ts';
import { startModel, type Turn } from '../peers/model.ts';
import { type Run, runExample } from './run-example.ts';

test('the quickstart runs by itself: a demo user clicks, a scripted model calls', async () => {
  const { code, stdout, stderr } = await runExample('quickstart');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/1\. Identify[^]*2\. Initiate[^]*3\. Wait[^]*4\. Act[^]*5\. Let an agent/);
  expect(stdout).toContain('GitHub, asked who user-alice-456 is: alice-dev.');
  expect(stdout).toMatch(/GitHub has it: #1 "The agent was here", by alice-dev\.\n\nDone\./);
});

test('with --manual it waits for you', async () => {
  let visit: Promise<unknown> | undefined;
  const { code, stdout } = await runExample('quickstart', 'index', {
    args: ['--manual'],
    onOutput(printed) {
      const [, link] = /Please visit (\S+)\n/.exec(printed) ?? [];
      if (link !== undefined) visit ??= clickThrough(link, { login: 'alice-dev' });
    },
  });
  await visit;
  expect(code).toBe(0);
  expect(stdout).not.toContain('demo user');
  expect(stdout).toContain('GitHub, asked who user-alice-456 is: alice-dev.');
});

describe('with an OAuth app and a model of your own', () => {
  /** Runs it against a GitHub and a model; whoever reads the link signs in as bob-dev. */
  async function start(script: readonly Turn[], env: Readonly<Record<string, string>> = {}) {
    const port = await freePort();
    const callback = `http://localhost:${port}/oauth/callback/github` as const;
    const github = closing(await startGitHubEmulator({ redirectUris: [callback] }));
    const model = closing(await startModel(script));
    let visit: Promise<unknown> | undefined;
    const run: Run = await runExample('quickstart', 'index', {
      env: {
        PORT: String(port),
        GITHUB_CLIENT_ID: github.clientId,
        GITHUB_CLIENT_SECRET: github.clientSecret,
        GITHUB_API_URL: github.url,
        GITHUB_REPOSITORY: 'alice-dev/playground',
        OPENAI_API_KEY: 'any',
        OPENAI_BASE_URL: model.baseUrl,
        ...env,
      },
      onOutput(printed) {
        const [, link] = /Please visit (\S+)\n/.exec(printed) ?? [];
        if (link !== undefined)
          visit ??= clickThrough(link, { login: 'bob-dev' }).catch(() => null);
      },
    });
    await visit;
    const titles = async (): Promise<string[]> => {
      const headers = { authorization: `Bearer ${await github.issueToken('alice-dev')}` };
      const answer = await fetch(`${github.url}/repos/alice-dev/playground/issues`, { headers });
      return ((await answer.json()) as { title: string }[]).map(({ title }) => title);
    };
    return { ...run, titles };
  }

  const issue = { owner: 'alice-dev', repo: 'playground', title: 'The agent was here' };

  test('it waits for the user, and the model opens the issue', async () => {
    const { code, stdout, stderr, titles } = await start([
      { toolCalls: [{ name: 'GITHUB_CREATE_AN_ISSUE', arguments: issue }] },
      { content: 'It is open.' },
    ]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('asked who user-alice-456 is: bob-dev.');
    expect(stdout).toContain('gpt-5-mini calls GITHUB_CREATE_AN_ISSUE, and says: It is open.');
    expect(await titles()).toEqual(['The agent was here']);
  });

  test('it fails when the model calls a tool that it was not given', async () => {
    const { code, stderr, titles } = await start([
      { toolCalls: [{ name: 'GITHUB_DELETE_A_REPOSITORY', arguments: issue }] },
      { content: 'It is open.' },
    ]);
    expect([code, stderr]).toEqual([1, '\nFailed: The agent has opened no issue.\n']);
    expect(await titles()).toEqual([]);
  });

  test('it fails when the model fails', async () => {
    const { code, stderr } = await start([
      { error: { message: 'The model is out to lunch.' }, status: 400 },
    ]);
    expect([code, stderr]).toEqual([1, '\nFailed: The model is out to lunch.\n']);
  });

  test('it fails when the client secret is wrong, and says what to mend', async () => {
    const { code, stderr, titles } = await start([], { GITHUB_CLIENT_SECRET: 'not-the-secret' });
    expect(code).toBe(1);
    expect(stderr).toContain('Failed: The provider refuses this integration: check its client id');
    expect(stderr).not.toContain('not-the-secret');
    expect(await titles()).toEqual([]);
  });

  test('it fails when its port is taken, and says so', async () => {
    const other = closing(await startModel([]));
    const { port } = new URL(other.baseUrl);
    const { code, stderr } = await start([], { PORT: port });
    expect(code).toBe(1);
    expect(stderr).toMatch(`Failed: Port ${port} of localhost is in use`);
  });
});
