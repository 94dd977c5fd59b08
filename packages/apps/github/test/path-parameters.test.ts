import { describe, expect, test } from 'vitest';

import { connect } from './client.ts';

describe('a path parameter', () => {
  test.each([
    ['owner', '..'],
    ['owner', '.'],
    ['owner', ''],
    ['owner', 'octocat/hello'],
    ['owner', 'octocat\r\nx-evil: 1'],
    ['owner', 'octo\u0000cat'],
    ['owner', '\ud800'],
    ['repo', '..'],
    ['repo', 'a/b'],
    ['repo', '../../user'],
    ['path', '../../user'],
    ['path', 'src/../../issues'],
    ['path', 'src/./index.ts'],
    ['path', '/etc/passwd'],
    ['path', 'src//index.ts'],
    ['path', 'src/'],
    ['path', 'a\nb'],
  ])('%s that is %j is refused, and nothing is sent', async (name, value) => {
    const { alice, sent } = await connect(() => Response.json({}));
    const params: { owner: string; repo: string } = {
      owner: 'octocat',
      repo: 'hello',
      [name]: value,
    };
    const { error } = await alice.executeAction({
      action: 'GITHUB_GET_REPOSITORY_CONTENT',
      params,
    });
    expect(error).toMatchObject({ code: 'invalid_params', fields: [{ path: name }] });
    expect(sent).toEqual([]);
  });

  test.each([
    ['GITHUB_REMOVE_A_LABEL_FROM_AN_ISSUE', { issue_number: 1, name: '' }, 'name'],
    ['GITHUB_DELETE_A_REFERENCE', { ref: '' }, 'ref'],
    ['GITHUB_GET_A_TREE', { tree_sha: '' }, 'tree_sha'],
    ['GITHUB_DELETE_A_FILE', { path: '', message: 'm', sha: 's' }, 'path'],
  ])('of %s that is empty would name all there are, and is refused', async (action, more, name) => {
    const { alice, sent } = await connect(() => Response.json({}));
    const params = { owner: 'octocat', repo: 'hello', ...more };
    const { error } = await alice.executeAction({ action, params });
    expect(error).toMatchObject({ code: 'invalid_params', fields: [{ path: name }] });
    expect(sent).toEqual([]);
  });

  test('is empty for the root of a repository', async () => {
    const { alice, sent } = await connect(() => Response.json([]));
    const params = { owner: 'octocat', repo: 'hello', path: '' };
    await alice.executeAction({ action: 'GITHUB_GET_REPOSITORY_CONTENT', params });
    expect(sent.map(({ url }) => url)).toEqual([
      'https://api.github.com/repos/octocat/hello/contents',
    ]);
  });

  test.each([
    ['backslashes between its dots', '..\\..\\user'],
    ['encoded dots', '%2e%2e/%2e%2e/user'],
    ['encoded slashes', '..%2f..%2fuser'],
  ])('with %s is refused too', async (_, path) => {
    const { alice, sent } = await connect(() => Response.json({}));
    const params = { owner: 'octocat', repo: 'hello', path };
    const { error } = await alice.executeAction({
      action: 'GITHUB_GET_REPOSITORY_CONTENT',
      params,
    });
    expect(error?.code).toBe('invalid_params');
    expect(sent).toEqual([]);
  });

  test.each([
    ['50%', '50%25'],
    ['a?b=c', 'a%3Fb%3Dc'],
    ['a#b', 'a%23b'],
    ['a;b', 'a%3Bb'],
    ['...', '...'],
    ['é', '%C3%A9'],
  ])('that is %j names just that', async (repo, encoded) => {
    const { alice, sent } = await connect(() => Response.json({}));
    const params = { owner: 'octocat', repo };
    await alice.executeAction({ action: 'GITHUB_GET_A_REPOSITORY', params });
    expect(sent[0]?.url).toBe(`https://api.github.com/repos/octocat/${encoded}`);
  });

  test('is named where it is wrong', async () => {
    const { alice } = await connect(() => Response.json({}));
    const params = { owner: '..', repo: 'hello' };
    const { error } = await alice.executeAction({ action: 'GITHUB_GET_A_REPOSITORY', params });
    expect(error?.fields).toEqual([{ path: 'owner', message: 'contains a dot segment' }]);
  });

  test.each([{ baseUrl: 'https://evil.example' }, { headers: {} }, { url: '/user' }, { data: '' }])(
    'cannot be an option of the SDK: %j',
    async (option) => {
      const { alice, sent } = await connect(() => Response.json({}));
      const params: { owner: string; repo: string } = {
        owner: 'octocat',
        repo: 'hello',
        ...option,
      };
      const { error } = await alice.executeAction({ action: 'GITHUB_GET_A_REPOSITORY', params });
      expect(error?.code).toBe('invalid_params');
      expect(sent).toEqual([]);
    },
  );
});

test('text that no URL can carry is refused', async () => {
  const { alice, sent } = await connect(() => Response.json({}));
  const params = { q: 'half a smile \ud83d' };
  const { error } = await alice.executeAction({ action: 'GITHUB_SEARCH_REPOSITORIES', params });
  expect(error).toMatchObject({ code: 'invalid_params', fields: [{ path: 'q' }] });
  expect(sent).toEqual([]);
});
