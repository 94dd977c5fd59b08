import { describe, expect, test } from 'vitest';

import { connect } from './client.ts';

const issues = 'https://api.github.com/repositories/1/issues';
const action = 'GITHUB_LIST_REPOSITORY_ISSUES';
const params = { owner: 'octocat', repo: 'hello', state: 'all', per_page: 2 } as const;

function queryOf(url: string | undefined): Record<string, string> {
  return Object.fromEntries(new URL(url ?? '').searchParams);
}

describe('a list', () => {
  test('is read page by page, to its end', async () => {
    const { alice, sent } = await connect(({ url }) => {
      const page = Number(new URL(url).searchParams.get('page') ?? 1);
      const link = `<${issues}?page=1>; rel="prev", <${issues}?state=all&page=${page + 1}&per_page=2>; rel="next"`;
      return Response.json([{ number: page }], page < 3 ? { headers: { link } } : {});
    });
    const numbers: number[] = [];
    let cursor: string | undefined;
    do {
      const { data } = await alice.executeAction({
        action,
        params: { ...params, ...(cursor && { cursor }) },
      });
      numbers.push(...(data?.items ?? []).map(({ number }) => number));
      cursor = data?.nextCursor ?? undefined;
    } while (cursor !== undefined && numbers.length < 9);
    expect(numbers).toEqual([1, 2, 3]);
    expect(queryOf(sent[2]?.url)).toMatchObject({ state: 'all', page: '3', per_page: '2' });
    expect(sent.every(({ url }) => !url.includes('cursor'))).toBe(true);
  });

  test('goes on as it began where per_page is forgotten', async () => {
    const link = `<${issues}?per_page=2&page=2>; rel="next"`;
    const { alice, sent } = await connect(() => Response.json([], { headers: { link } }));
    const first = await alice.executeAction({ action, params });
    const { owner, repo } = params;
    const cursor = first.data?.nextCursor ?? '';
    await alice.executeAction({ action, params: { owner, repo, cursor } });
    expect(queryOf(sent[1]?.url)).toMatchObject({ page: '2', per_page: '2' });
  });

  test('is read on after page numbers end', async () => {
    const link = `<${issues}?per_page=2&after=Y3Vyc29yOnYyOpLPAAAB%3D%3D&page=2>; rel="next"`;
    const { alice, sent } = await connect(() => Response.json([], { headers: { link } }));
    const first = await alice.executeAction({ action, params });
    await alice.executeAction({
      action,
      params: { ...params, cursor: first.data?.nextCursor ?? '' },
    });
    expect(queryOf(sent[1]?.url)).toMatchObject({ after: 'Y3Vyc29yOnYyOpLPAAAB==', page: '2' });
  });

  test('takes from a link only where the page begins', async () => {
    const link = '<https://evil.example/issues?page=2&access_token=x&state=closed>; rel="next"';
    const { alice, sent } = await connect(() => Response.json([], { headers: { link } }));
    const first = await alice.executeAction({ action, params });
    await alice.executeAction({
      action,
      params: { ...params, cursor: first.data?.nextCursor ?? '' },
    });
    expect(sent[1]?.url).toContain('https://api.github.com/repos/octocat/hello/issues?');
    expect(queryOf(sent[1]?.url)).toEqual({
      state: 'all',
      sort: 'created',
      direction: 'desc',
      per_page: '2',
      page: '2',
    });
  });

  test.each([
    '',
    '2',
    'page=2',
    '!',
    btoa('page=0'),
    btoa('page=x'),
    btoa('per_page=5').replace(/=+$/, ''),
    btoa('page=2&owner=x').replace(/=+$/, ''),
    btoa('page=2&page=3').replace(/=+$/, ''),
    'A'.repeat(99),
  ])('refuses the cursor %j', async (cursor) => {
    const { alice, sent } = await connect(() => Response.json([]));
    const { error } = await alice.executeAction({ action, params: { ...params, cursor } });
    expect(error).toMatchObject({ code: 'invalid_params', fields: [{ path: 'cursor' }] });
    expect(sent).toEqual([]);
  });

  test('that a search found says how much there is', async () => {
    const found = { total_count: 40, incomplete_results: true, items: [{ number: 7 }] };
    const link = '<https://api.github.com/search/issues?q=x&page=2>; rel="next"';
    const { alice } = await connect(() => Response.json(found, { headers: { link } }));
    const { data } = await alice.executeAction({
      action: 'GITHUB_SEARCH_ISSUES_AND_PULL_REQUESTS',
      params: { q: 'x' },
    });
    expect(data).toEqual({ ...found, nextCursor: expect.stringMatching(/^\w+$/) });
  });
});
