import type { ActionResult } from '@onbehalf/core';
import { createTestOnBehalf } from '@onbehalf/core/testing';
import {
  type FoundIssue,
  github,
  type Issue,
  type PullRequest,
  type RepositoryContent,
} from '@onbehalf/github';
import { describe, expectTypeOf, test } from 'vitest';

describe('the types of the actions', () => {
  const onbehalf = createTestOnBehalf({ apps: [github()] });
  const { executeAction: run } = onbehalf.entity('alice');
  const issue = { owner: 'octocat', repo: 'hello', title: 'Hi' };

  test('give the data of a literal slug', async () => {
    const opened = await run({ action: 'GITHUB_CREATE_AN_ISSUE', params: issue });
    if (opened.successful) {
      expectTypeOf(opened.data).toEqualTypeOf<Issue>();
      expectTypeOf(opened.data.number).toEqualTypeOf<number>();
    }
    const params = { q: 'is:open' };
    const found = await run({ action: 'GITHUB_SEARCH_ISSUES_AND_PULL_REQUESTS', params });
    if (found.successful) {
      expectTypeOf(found.data.items).toEqualTypeOf<readonly FoundIssue[]>();
      expectTypeOf(found.data.nextCursor).toEqualTypeOf<string | null>();
    }
  });

  test('tell a directory, a text file and a binary file apart', () => {
    const read = (content: RepositoryContent): string | number => {
      if ('items' in content) return content.items.length;
      if ('file' in content) return content.file.size;
      return content.type === 'file' ? content.content : content.type;
    };
    expectTypeOf(read).returns.toEqualTypeOf<string | number>();
  });

  test('check the params of a literal slug', () => {
    const { title: _, ...repository } = issue;
    const calls = [
      // @ts-expect-error -- a title is no number
      run({ action: 'GITHUB_CREATE_AN_ISSUE', params: { ...issue, title: 7 } }),
      // @ts-expect-error -- the title is missing
      run({ action: 'GITHUB_CREATE_AN_ISSUE', params: repository }),
      // @ts-expect-error -- the params are missing
      run({ action: 'GITHUB_CREATE_AN_ISSUE' }),
      // @ts-expect-error -- there is no such state
      run({ action: 'GITHUB_LIST_REPOSITORY_ISSUES', params: { ...repository, state: 'any' } }),
      run({ action: 'GITHUB_LIST_REPOSITORY_ISSUES', params: { ...repository, state: 'all' } }),
      run({ action: 'GITHUB_GET_THE_AUTHENTICATED_USER' }),
    ];
    expectTypeOf(calls).toBeArray();
  });

  test('refuse a mistyped slug, and take a string', async () => {
    // @ts-expect-error -- GITHUB_CREATE_AN_ISSUE was meant
    await run({ action: 'GITHUB_CREATE_AN_ISSU', params: issue });
    const anything: string = 'GITHUB_CREATE_AN_ISSUE';
    const result = await run({ action: anything, params: { of: 'any kind' } });
    expectTypeOf(result.data).toBeAny();
  });

  test('are the same for your own code, which names the entity', () => {
    const action = 'GITHUB_GET_A_PULL_REQUEST';
    const pull = { owner: 'octocat', repo: 'hello', pull_number: 7 };
    const call = { action, entityId: 'alice' } as const;
    const result = onbehalf.executeAction({ ...call, params: pull });
    expectTypeOf(result).resolves.toEqualTypeOf<ActionResult<PullRequest>>();
    // @ts-expect-error -- a number is no text
    const mistaken = onbehalf.executeAction({ ...call, params: { ...pull, pull_number: '7' } });
    expectTypeOf(mistaken).toBeObject();
  });
});
