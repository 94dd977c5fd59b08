import { type ActionResult, unwrap } from '@onbehalf/core';
import { startGitHubEmulator } from '@onbehalf/example-quickstart/emulator';
import { expect, onTestFinished, test } from 'vitest';

import { connectedEntity } from './calls.ts';

/** What generated actions do to a GitHub that keeps what it is told. */
async function emulated() {
  const server = await startGitHubEmulator({ redirectUris: ['http://127.0.0.1:9/callback'] });
  onTestFinished(() => server.close());
  const token = await server.issueToken('alice-dev');
  const alice = await connectedEntity(server.url, fetch, token);
  const { repository } = server;
  return async (action: string, params: Readonly<Record<string, unknown>> = {}) =>
    alice.executeAction({ action, params: { ...repository, ...params } });
}

test('generated actions write, read page by page, change and delete', async () => {
  const run = await emulated();
  for (const name of ['kind/bug', 'kind/docs', 'kind/test']) {
    unwrap(await run('GITHUB_CREATE_A_LABEL', { name, color: 'd73a4a' }));
  }
  const names: string[] = [];
  let cursor: string | undefined;
  do {
    const page: ActionResult = await run('GITHUB_LIST_LABELS_FOR_A_REPOSITORY', {
      per_page: 2,
      ...(cursor !== undefined && { cursor }),
    });
    const labels = unwrap(page) as readonly { readonly name: string }[];
    expect(labels.length).toBeLessThanOrEqual(2);
    names.push(...labels.map(({ name }) => name));
    cursor = page.successful ? page.page?.nextCursor : undefined;
  } while (cursor !== undefined);
  expect(names).toEqual(expect.arrayContaining(['kind/bug', 'kind/docs', 'kind/test']));
  expect(new Set(names).size).toBe(names.length);

  const changed = await run('GITHUB_UPDATE_A_LABEL', { name: 'kind/docs', new_name: 'docs' });
  expect(unwrap(changed)).toMatchObject({ name: 'docs', color: 'd73a4a' });
  expect(await run('GITHUB_DELETE_A_LABEL', { name: 'kind/bug' })).toMatchObject({
    successful: true,
    data: null,
  });
  const gone = await run('GITHUB_GET_A_LABEL', { name: 'kind/bug' });
  expect(gone.error).toMatchObject({ code: 'not_found' });
});

test('an update changes what it was given, and nothing that has a default', async () => {
  const run = await emulated();
  const before = unwrap(await run('GITHUB_GET_A_REPOSITORY')) as Readonly<Record<string, unknown>>;
  unwrap(await run('GITHUB_UPDATE_A_REPOSITORY', { private: true, has_wiki: false }));
  unwrap(await run('GITHUB_UPDATE_A_REPOSITORY', { description: 'A new one' }));
  expect(unwrap(await run('GITHUB_GET_A_REPOSITORY'))).toMatchObject({
    description: 'A new one',
    private: true,
    has_wiki: false,
    has_issues: before['has_issues'],
  });
});
