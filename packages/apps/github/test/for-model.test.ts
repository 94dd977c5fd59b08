import { expect, test } from 'vitest';

import { forModel } from '../src/for-model.ts';
import { connect } from './client.ts';

test('a model reads what GitHub says, without the links that only programs follow', () => {
  const user = {
    login: 'octocat',
    id: 583231,
    node_id: 'MDQ6VXNlcjU4MzIzMQ==',
    avatar_url: 'https://avatars.example/u/583231',
    url: 'https://api.github.com/users/octocat',
    html_url: 'https://github.com/octocat',
    repos_url: 'https://api.github.com/users/octocat/repos',
  };
  const issue = {
    url: 'https://api.github.com/repos/octo/hello/issues/7',
    html_url: 'https://github.com/octo/hello/issues/7',
    number: 7,
    title: 'It is broken',
    milestone: null,
    labels: [],
    user,
    _links: { self: {} },
  };
  const read = { login: 'octocat', id: 583231, html_url: 'https://github.com/octocat' };
  expect(forModel({ items: [issue], total_count: 0 })).toEqual({
    items: [
      {
        html_url: 'https://github.com/octo/hello/issues/7',
        number: 7,
        title: 'It is broken',
        labels: [],
        user: read,
      },
    ],
    total_count: 0,
  });
  const blob = { url: 'https://api.github.com/repos/octo/hello/git/blobs/1', size: 0 };
  expect(forModel(blob)).toEqual(blob);
});

test('a model reads no credential that GitHub gives out; a program does', async () => {
  const answer = { token: 'AABF3JGZDX3P5PMEXLND6TS6FCWO6', expires_at: '2030-01-01T00:00:00Z' };
  const { alice } = await connect(() => Response.json(answer, { status: 201 }));
  const action = 'GITHUB_CREATE_A_REGISTRATION_TOKEN_FOR_A_REPOSITORY';
  const [tool] = await alice.tools({ actions: [action] });
  const result = await tool?.execute({ owner: 'octocat', repo: 'hello' });
  expect(result?.data).toEqual(answer);
  const view = JSON.stringify(result && tool?.toModel?.(result));
  expect(view).not.toContain(answer.token);
  expect(view).toContain('a credential, which is not shown');
  const file = { download_url: 'https://raw.example/octo/hello/main/a.md?token=AAVV' };
  expect(forModel(file)).toEqual({ download_url: 'https://raw.example/octo/hello/main/a.md' });
  expect(JSON.stringify(forModel([{ number: 1, secret: 'AKIALEAKED' }]))).not.toContain('AKIA');
  expect(forModel({ encoded_jit_config: 'x', app: { pem: 'y', name: 'z' } })).toEqual({
    encoded_jit_config: expect.stringContaining('not shown') as string,
    app: { pem: expect.stringContaining('not shown') as string, name: 'z' },
  });
});
