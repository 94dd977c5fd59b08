import { expect, test } from 'vitest';

import { forModel } from '../src/for-model.ts';

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
