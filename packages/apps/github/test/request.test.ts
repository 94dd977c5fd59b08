import { inspect } from 'node:util';

import { describe, expect, test, vi } from 'vitest';

import { send } from '../src/request.ts';
import { connect, TOKEN } from './client.ts';

const repository = { owner: 'octocat', repo: 'hello' };
const listing = '&per_page=30';

describe('a parameter that would make another request of it', () => {
  const file = { ...repository, path: 'a.md', message: 'm', content: 'x' };
  test.each([
    { method: 'DELETE', url: '/repos/octocat/payroll' },
    { url: '/user/keys' },
    { baseUrl: 'https://api.github.com/x' },
    { headers: { 'x-http-method-override': 'DELETE' } },
    { data: '{"permission":"admin"}' },
    { mediaType: { format: 'raw' } },
    { request: {} },
  ])('is refused, and nothing is sent: %j', async (stray) => {
    const { alice, sent } = await connect(() => Response.json({}));
    const params = { ...file, ...stray };
    const action = 'GITHUB_CREATE_OR_UPDATE_FILE_CONTENTS';
    const { error } = await alice.executeAction({ action, params });
    expect(error?.code).toBe('invalid_params');
    const fetch = async (): Promise<Response> => {
      throw new Error('It was sent.');
    };
    const context = { fetch, apiUrl: 'https://api.github.com', connection: { id: 'con_1' } };
    const route = 'PUT /repos/{owner}/{repo}/contents/{path}';
    // Whatever a schema lets through.
    await expect(send(context as never, route, params)).rejects.toMatchObject({
      code: 'invalid_params',
    });
    expect(sent).toEqual([]);
  });
});

describe('a request', () => {
  test.each([
    ['GITHUB_GET_THE_AUTHENTICATED_USER', {}, 'GET /user', null],
    [
      'GITHUB_LIST_REPOSITORIES_FOR_THE_AUTHENTICATED_USER',
      { visibility: 'private', affiliation: 'owner' },
      `GET /user/repos?visibility=private&affiliation=owner&sort=full_name${listing}`,
      null,
    ],
    ['GITHUB_GET_A_REPOSITORY', repository, 'GET /repos/octocat/hello', null],
    [
      'GITHUB_CREATE_AN_ISSUE',
      { ...repository, title: 'Crash', labels: ['bug'] },
      'POST /repos/octocat/hello/issues',
      { title: 'Crash', labels: ['bug'] },
    ],
    [
      'GITHUB_UPDATE_AN_ISSUE',
      { ...repository, issue_number: 7, state: 'closed', milestone: null },
      'PATCH /repos/octocat/hello/issues/7',
      { state: 'closed', milestone: null },
    ],
    [
      'GITHUB_CREATE_AN_ISSUE_COMMENT',
      { ...repository, issue_number: 7, body: 'Same here.\r\nStill.' },
      'POST /repos/octocat/hello/issues/7/comments',
      { body: 'Same here.\r\nStill.' },
    ],
    [
      'GITHUB_CREATE_OR_UPDATE_FILE_CONTENTS',
      { ...repository, path: 'docs/a b.md', message: 'Add', content: 'Grüße 🌍\n' },
      'PUT /repos/octocat/hello/contents/docs%2Fa%20b.md',
      { message: 'Add', content: Buffer.from('Grüße 🌍\n').toString('base64') },
    ],
    [
      'GITHUB_ADD_ASSIGNEES_TO_AN_ISSUE',
      { ...repository, issue_number: 7, assignees: ['bob'] },
      'POST /repos/octocat/hello/issues/7/assignees',
      { assignees: ['bob'] },
    ],
    [
      'GITHUB_LIST_PULL_REQUESTS_FILES',
      { ...repository, pull_number: 7 },
      'GET /repos/octocat/hello/pulls/7/files?per_page=30',
      null,
    ],
    [
      'GITHUB_CREATE_AN_ORGANIZATION_REPOSITORY',
      { org: 'acme', name: 'shop', private: true, team_id: 3 },
      'POST /orgs/acme/repos',
      {
        name: 'shop',
        private: true,
        team_id: 3,
        auto_init: false,
        has_issues: true,
        has_projects: true,
        has_wiki: true,
        is_template: false,
      },
    ],
    [
      'GITHUB_ADD_A_REPOSITORY_COLLABORATOR',
      { ...repository, username: 'bob', permission: 'triage' },
      'PUT /repos/octocat/hello/collaborators/bob',
      { permission: 'triage' },
    ],
    [
      'GITHUB_CREATE_A_RELEASE',
      { ...repository, tag_name: 'v1.0.0', generate_release_notes: true, make_latest: 'false' },
      'POST /repos/octocat/hello/releases',
      {
        tag_name: 'v1.0.0',
        generate_release_notes: true,
        make_latest: 'false',
        draft: false,
        prerelease: false,
      },
    ],
    [
      'GITHUB_SEARCH_REPOSITORIES',
      { q: 'user:octocat a&b=c#d' },
      `GET /search/repositories?q=user%3Aoctocat%20a%26b%3Dc%23d&order=desc${listing}`,
      null,
    ],
  ])('of %s is the one GitHub documents', async (action: string, params, line, body) => {
    const { alice, sent } = await connect(() => Response.json([]));
    expect(await alice.executeAction({ action, params })).toMatchObject({ successful: true });
    const [request] = sent;
    expect(`${request?.method} ${request?.url.replace('https://api.github.com', '')}`).toBe(line);
    expect(request?.body).toEqual(body);
    expect(sent).toHaveLength(1);
  });

  test('that is answered without content has null for data', async () => {
    const { alice } = await connect(() => new Response(null, { status: 204 }));
    const result = await alice.executeAction({
      action: 'GITHUB_ADD_A_REPOSITORY_COLLABORATOR',
      params: { ...repository, username: 'bob' },
    });
    expect(result).toMatchObject({ successful: true, data: null });
  });

  test('goes to the address of a GitHub of your own', async () => {
    const { alice, sent } = await connect(() => Response.json({}), {
      apiUrl: 'https://git.example.com/api/v3',
    });
    await alice.executeAction({ action: 'GITHUB_GET_A_REPOSITORY', params: repository });
    expect(sent[0]?.url).toBe('https://git.example.com/api/v3/repos/octocat/hello');
  });

  test('is sent once, whatever GitHub answers to a write', async () => {
    for (const status of [500, 502, 503, 429, 403]) {
      const { alice, sent } = await connect(() => Response.json({ message: 'no' }, { status }));
      const params = { ...repository, title: 'Hi' };
      const result = await alice.executeAction({ action: 'GITHUB_CREATE_AN_ISSUE', params });
      expect(result.successful).toBe(false);
      expect(sent).toHaveLength(1);
    }
  });

  test('that was redirected is no success', async () => {
    const moved = { message: 'Moved Permanently', url: 'https://api.github.com/repositories/1' };
    const headers = { location: moved.url };
    const { alice, sent } = await connect(() => Response.json(moved, { status: 307, headers }));
    const params = { ...repository, title: 'Hi' };
    const { error } = await alice.executeAction({ action: 'GITHUB_CREATE_AN_ISSUE', params });
    expect(error).toMatchObject({ code: 'provider_error', status: 307, retryable: false });
    expect(sent).toHaveLength(1);
  });

  test('to a renamed repository is followed when it only reads', async () => {
    const { alice } = await connect(({ url }) =>
      url.endsWith('/hello')
        ? new Response(null, { status: 301, headers: { location: '/repositories/1' } })
        : Response.json({ id: 1, name: 'renamed' }),
    );
    const result = await alice.executeAction({
      action: 'GITHUB_GET_A_REPOSITORY',
      params: repository,
    });
    expect(result.data).toMatchObject({ name: 'renamed' });
  });

  test('is answered with numbers that JSON can express', async () => {
    const { alice } = await connect(
      () =>
        new Response('{"id":12345678901234567890}', {
          headers: { 'content-type': 'application/json' },
        }),
    );
    const result = await alice.executeAction({
      action: 'GITHUB_GET_A_REPOSITORY',
      params: repository,
    });
    expect(result.data).toEqual({ id: 12345678901234567000 });
  });

  test('that is answered with a page instead of JSON fails', async () => {
    const { alice } = await connect(() => new Response('<html>Sign in to the hotel</html>'));
    const result = await alice.executeAction({
      action: 'GITHUB_GET_A_REPOSITORY',
      params: repository,
    });
    expect(result.error).toMatchObject({ code: 'provider_error', status: 200 });
  });

  test('prints nothing about what GitHub will remove', async () => {
    const warn = vi.spyOn(console, 'warn');
    const headers = { deprecation: 'true', sunset: 'soon' };
    const { alice } = await connect(() => Response.json({}, { headers }));
    await alice.executeAction({ action: 'GITHUB_GET_A_REPOSITORY', params: repository });
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  test('takes its token nowhere else, not even when GitHub echoes it', async () => {
    const echo = { message: `Bad token ${TOKEN}`, errors: [{ message: TOKEN }], token: TOKEN };
    for (const status of [200, 400, 403, 404, 422, 500]) {
      const { alice, sent } = await connect(() => Response.json(echo, { status }));
      const params = { ...repository, title: 'Hi' };
      const result = await alice.executeAction({ action: 'GITHUB_CREATE_AN_ISSUE', params });
      expect(sent[0]?.headers.get('authorization')).toBe(`Bearer ${TOKEN}`);
      expect(inspect(result, { depth: null, showHidden: true })).not.toContain('canary');
    }
  });

  test('ends with the caller', async () => {
    const stop = new AbortController();
    const { alice } = await connect(() => {
      stop.abort();
      throw new DOMException('stopped', 'AbortError');
    });
    const result = await alice.executeAction({
      action: 'GITHUB_GET_A_REPOSITORY',
      params: repository,
      signal: stop.signal,
    });
    expect(result.error).toMatchObject({ code: 'cancelled' });
  });
});
