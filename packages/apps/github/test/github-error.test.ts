import { OnBehalfError } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { githubError } from '../src/github-error.ts';
import { connect, failureOf } from './client.ts';

const limit = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1767225600' };
const date = 'Thu, 01 Jan 2026 00:00:00 GMT';

describe('a rate limit', () => {
  test.each([403, 429])('that is used up (%i) says when it ends', async (status) => {
    expect(await failureOf(status, { message: 'API rate limit exceeded' }, limit)).toMatchObject({
      code: 'rate_limited',
      retryAt: '2026-01-01T00:00:00.000Z',
      retryable: true,
      status,
    });
  });

  test('of the secondary kind says how long to wait', async () => {
    const headers = { 'retry-after': '60', date };
    expect(await failureOf(403, { message: 'You have exceeded...' }, headers)).toMatchObject({
      code: 'rate_limited',
      retryAt: '2026-01-01T00:01:00.000Z',
    });
  });

  test('of the secondary kind is known by its words alone', async () => {
    const message = 'You have exceeded a secondary rate limit. Please wait a few minutes.';
    const error = await failureOf(403, { message }, { 'x-ratelimit-remaining': '4000' });
    expect(error).toMatchObject({ code: 'rate_limited' });
    expect(error).not.toHaveProperty('retryAt');
  });

  test('lasts as long as the longer of two', async () => {
    const headers = { ...limit, 'retry-after': '3600', date };
    expect(await failureOf(429, {}, headers)).toMatchObject({
      retryAt: '2026-01-01T01:00:00.000Z',
    });
  });

  test('without a readable end is still one', async () => {
    const headers = { ...limit, 'x-ratelimit-reset': 'soon' };
    expect(await failureOf(403, {}, headers)).toMatchObject({ code: 'rate_limited' });
  });
});

describe('a missing scope', () => {
  test('is named where GitHub refuses', async () => {
    const headers = {
      'x-oauth-scopes': 'read:user',
      'x-accepted-oauth-scopes': 'repo, public_repo',
    };
    expect(await failureOf(403, { message: 'Forbidden' }, headers)).toMatchObject({
      code: 'scope_required',
      missingScopes: ['public_repo'],
    });
  });

  test('is named where GitHub hides what is private', async () => {
    const headers = { 'x-oauth-scopes': '', 'x-accepted-oauth-scopes': 'public_repo, repo' };
    expect(await failureOf(404, { message: 'Not Found' }, headers)).toMatchObject({
      code: 'scope_required',
      missingScopes: ['repo'],
      message: expect.stringContaining('or it is private'),
    });
  });

  test.each(['repo', 'repo, user', 'public_repo'])('is none with %s', async (granted) => {
    const headers = { 'x-oauth-scopes': granted, 'x-accepted-oauth-scopes': 'public_repo, repo' };
    expect(await failureOf(404, { message: 'Not Found' }, headers)).toMatchObject({
      code: 'not_found',
      status: 404,
    });
    expect(await failureOf(403, { message: 'Must have admin rights' }, headers)).toMatchObject({
      code: 'provider_error',
      message: 'GitHub answered 403: Must have admin rights',
    });
  });

  test('is not guessed for tokens that have none', async () => {
    const headers = { 'x-accepted-oauth-scopes': 'repo' };
    expect(await failureOf(404, { message: 'Not Found' }, headers)).toMatchObject({
      code: 'not_found',
      message: 'GitHub has no such thing, or this account may not see it: Not Found',
    });
  });

  test('is a permission for fine-grained tokens', async () => {
    const headers = { 'x-accepted-github-permissions': 'issues=write, metadata=read; pulls=write' };
    const body = { message: 'Resource not accessible by personal access token' };
    expect(await failureOf(403, body, headers)).toMatchObject({
      code: 'scope_required',
      missingScopes: ['issues=write', 'metadata=read'],
    });
  });
});

describe('other failures', () => {
  test('a single sign-on that is wanted says where', async () => {
    const url = 'https://github.com/orgs/acme/sso?authorization_request=AZ';
    const headers = { 'x-github-sso': `required; url=${url}` };
    expect(await failureOf(403, { message: 'Resource protected' }, headers)).toMatchObject({
      code: 'reauth_required',
      reason: 'sso_required',
      app: 'github',
      connectionId: expect.stringMatching(/^con_/),
      message: expect.stringContaining(url),
    });
  });

  test('results left out for want of a single sign-on are no failure', async () => {
    const headers = { 'x-github-sso': 'partial-results; organizations=21955855' };
    expect(await failureOf(403, { message: 'No' }, headers)).toMatchObject({
      code: 'provider_error',
    });
  });

  test('a refused value is named as GitHub names it', async () => {
    const errors = [
      { resource: 'Issue', field: 'title', code: 'missing_field' },
      { resource: 'Label', field: 'name', code: 'already_exists' },
      { resource: 'PullRequest', code: 'custom', message: 'No commits between main and main' },
      'head is odd',
    ];
    expect(await failureOf(422, { message: 'Validation Failed', errors })).toMatchObject({
      code: 'provider_error',
      status: 422,
      retryable: false,
      message:
        'GitHub answered 422: Validation Failed: title is missing; name already exists; ' +
        'No commits between main and main; head is odd.',
    });
  });

  test.each([null, 'text', { message: 'Invalid request.' }])(
    'a bare 422 is one too: %j',
    async (body) => {
      expect(await failureOf(422, body)).toMatchObject({ code: 'provider_error', status: 422 });
    },
  );

  test('switched off is not there', async () => {
    expect(await failureOf(410, { message: 'Issues are disabled' })).toMatchObject({
      code: 'not_found',
    });
  });

  test('a server that fails may be asked again', async () => {
    expect(await failureOf(500, { message: 'Oops' })).toMatchObject({
      code: 'provider_error',
      status: 500,
      retryable: true,
    });
  });

  test('our own error comes back out of what Octokit wraps round it', () => {
    const ours = new OnBehalfError('timeout', 'Too slow.');
    expect(githubError(new Error('wrapped', { cause: ours }))).toBe(ours);
    expect(githubError(ours)).toBe(ours);
  });

  test('what is no answer of GitHub stays what it is', () => {
    for (const thrown of [new TypeError('a bug'), 'text', null]) {
      expect(githubError(thrown)).toBe(thrown);
    }
  });

  test('a write without an answer is not told as one that failed', async () => {
    const { alice } = await connect(() => {
      throw new TypeError('fetch failed');
    });
    const { error } = await alice.executeAction({
      action: 'GITHUB_CREATE_AN_ISSUE',
      params: { owner: 'octocat', repo: 'hello', title: 'Hi' },
    });
    expect(error).toMatchObject({ code: 'outcome_unknown', retryable: false });
  });
});
