import { expect, test } from 'vitest';

import { closing } from '../peers/closing.ts';
import { serve } from '../peers/fake-authorization-server.ts';
import { connectGitHub, startGitHubProduct } from './github-product.ts';

const action = 'GITHUB_GET_THE_AUTHENTICATED_USER';

test('an action runs for an entity, for a connection, or for both where they match', async () => {
  const { onbehalf } = await startGitHubProduct();
  const { id: connectionId } = await connectGitHub(onbehalf.entity('alice'), 'alice-dev');
  await connectGitHub(onbehalf.entity('bob'), 'bob-dev');

  const calls = [
    { entityId: 'alice' },
    { connectionId },
    { entityId: 'alice', connectionId },
    { entityId: 'bob' },
  ];
  const results = await Promise.all(
    calls.map((call) => onbehalf.executeAction({ action, params: {}, ...call })),
  );
  expect(results.map(({ data }) => data?.login)).toEqual([
    'alice-dev',
    'alice-dev',
    'alice-dev',
    'bob-dev',
  ]);
});

test("another entity's connection is refused, whichever way it is named", async () => {
  const { onbehalf, github } = await startGitHubProduct();
  const bob = onbehalf.entity('bob');
  const { id: connectionId } = await connectGitHub(onbehalf.entity('alice'));
  const before = github.gate.requests.length;

  const attempts = await Promise.all([
    onbehalf.executeAction({ action, entityId: 'bob', connectionId }),
    bob.executeAction({ action, connectionId }),
  ]);
  for (const { error } of attempts) expect(error).toMatchObject({ code: 'connection_required' });
  await expect(
    bob.tools({ actions: [action], connections: { github: connectionId } }),
  ).rejects.toMatchObject({ code: 'connection_required' });
  expect(github.gate.requests).toHaveLength(before);
});

test('nobody is acted for by default: without an entity or a connection it is a mistake', async () => {
  const { onbehalf } = await startGitHubProduct();
  await connectGitHub(onbehalf.entity('alice'));
  await expect(onbehalf.executeAction({ action, params: {} })).rejects.toThrow(TypeError);
});

test('what a model gets wrong is told before anything is sent', async () => {
  const { onbehalf, github } = await startGitHubProduct();
  await connectGitHub(onbehalf.entity('alice'));
  const before = github.gate.requests.length;
  const { owner, repo } = github.repository;

  const [tool] = await onbehalf.entity('alice').tools({ actions: ['GITHUB_CREATE_AN_ISSUE'] });
  const result = await tool?.execute({ owner, repo, titel: 'Hello', labels: 'bug' });
  expect(result?.error).toMatchObject({ code: 'invalid_params', retryable: false });
  expect(result?.error?.fields?.map(({ path }) => path).toSorted()).toEqual([
    expect.stringContaining('labels'),
    expect.stringContaining('titel'),
    expect.stringContaining('title'),
  ]);
  const misspelt: string = 'GITHUB_CREATE_ISSUE';
  const unknown = await onbehalf.executeAction({
    action: misspelt,
    entityId: 'alice',
  });
  expect(unknown.error).toMatchObject({ code: 'unknown_action' });
  expect(unknown.error?.suggestions).toContain('GITHUB_CREATE_AN_ISSUE');
  expect(github.gate.requests).toHaveLength(before);
});

test('a repository that is not there is an answer, not an exception', async () => {
  const { onbehalf } = await startGitHubProduct();
  const alice = onbehalf.entity('alice');
  await connectGitHub(alice);
  const params = { owner: 'alice-dev', repo: 'nowhere' };
  const result = await alice.executeAction({ action: 'GITHUB_LIST_REPOSITORY_ISSUES', params });
  expect(result).toMatchObject({
    successful: false,
    data: null,
    error: { code: 'not_found', status: 404, retryable: false },
  });
});

test('its own fetch is signed in, and goes to no other host', async () => {
  const { onbehalf, github } = await startGitHubProduct();
  const elsewhere = closing(await serve(() => new Response('caught')));
  const alice = onbehalf.entity('alice');
  await connectGitHub(alice);

  const fetch = alice.fetch({ app: 'github' });
  expect(await (await fetch('/user')).json()).toMatchObject({ login: 'alice-dev' });
  await expect(fetch(`${elsewhere.url}/user`)).rejects.toMatchObject({ code: 'denied' });

  // Nor is it led there by the provider.
  github.gate.intercept = () => Response.redirect(`${elsewhere.url}/user`, 302);
  expect((await fetch('/user')).status).toBe(302);
  expect(elsewhere.requests).toHaveLength(0);
});
