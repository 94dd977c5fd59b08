import { describe, expect, test } from 'vitest';

import { connect } from './client.ts';

const action = 'GITHUB_FIND_PULL_REQUESTS';
const nothing = { total_count: 0, incomplete_results: false, items: [] };

async function queryOf(params: Readonly<Record<string, unknown>>): Promise<string | null> {
  const { alice, sent } = await connect(() => Response.json(nothing));
  const anyAction: string = action;
  expect(await alice.executeAction({ action: anyAction, params })).toMatchObject({
    data: { items: [], nextCursor: null, total_count: 0, incomplete_results: false },
  });
  return new URL(sent[0]?.url ?? '').searchParams.get('q');
}

describe('pull requests are found', () => {
  test.each([
    [{}, 'is:pr'],
    [{ q: 'login crash' }, 'login crash is:pr'],
    [{ owner: 'octocat' }, 'is:pr user:octocat'],
    [{ owner: 'octocat', repo: 'hello', state: 'open' }, 'is:pr is:open repo:octocat/hello'],
    [{ state: 'merged', author: '@me' }, 'is:pr is:merged author:@me'],
    [{ draft: false, review: 'approved' }, 'is:pr draft:false review:approved'],
    [
      { review_requested: '@me', reviewed_by: 'bob', assignee: 'carol', mentions: 'dan' },
      'is:pr review-requested:@me reviewed-by:bob assignee:carol mentions:dan',
    ],
    [{ base: 'main', head: 'fix/login' }, 'is:pr base:main head:fix/login'],
    [
      { labels: ['bug', 'good first issue', 'a "b" c'] },
      String.raw`is:pr label:bug label:"good first issue" label:"a \"b\" c"`,
    ],
  ])('by %j', async (params, query) => {
    expect(await queryOf(params)).toBe(query);
  });

  test('in an order, and page by page', async () => {
    const link = '<https://api.github.com/search/issues?q=x&per_page=2&page=2>; rel="next"';
    const { alice, sent } = await connect(() => Response.json(nothing, { headers: { link } }));
    const params = { author: 'octocat', sort: 'updated', order: 'asc', per_page: 2 } as const;
    const { data } = await alice.executeAction({ action, params });
    await alice.executeAction({ action, params: { ...params, cursor: data?.nextCursor ?? '' } });
    const queries = sent.map(({ url }) => Object.fromEntries(new URL(url).searchParams));
    const sentFirst = { q: 'is:pr author:octocat', sort: 'updated', order: 'asc', per_page: '2' };
    expect(queries).toEqual([sentFirst, { ...sentFirst, page: '2' }]);
  });

  test('in a repository only with its owner', async () => {
    const { alice, sent } = await connect(() => Response.json(nothing));
    const { error } = await alice.executeAction({ action, params: { repo: 'hello' } });
    expect(error).toMatchObject({ code: 'invalid_params', fields: [{ path: 'owner' }] });
    expect(sent).toEqual([]);
  });
});
