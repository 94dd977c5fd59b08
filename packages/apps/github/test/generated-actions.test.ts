import { describe, expect, test } from 'vitest';

import { connect } from './client.ts';

const repository = { owner: 'octocat', repo: 'hello' };
const API = 'https://api.github.com';

/** What one call sends to a GitHub that answers so, and what becomes of it. */
async function call(
  action: string,
  params: Readonly<Record<string, unknown>>,
  answer: Response | (() => Response),
) {
  const { alice, sent } = await connect(() => (answer instanceof Response ? answer : answer()));
  const result = await alice.executeAction({ action, params });
  return { ...result, sent, result };
}

const none = (): Response => new Response(null, { status: 204 });

describe('a generated action', () => {
  test('answers the body of GitHub as it is', async () => {
    const gists = [{ id: 'aa5a', files: {} }];
    const { data, sent } = await call(
      'GITHUB_LIST_GISTS_FOR_A_USER',
      { username: 'octocat', per_page: 5 },
      Response.json(gists),
    );
    expect(data).toEqual(gists);
    expect(sent).toMatchObject([
      { method: 'GET', url: `${API}/users/octocat/gists?per_page=5`, body: null },
    ]);
  });

  test('sends the rest of its params as the body, and nothing that was not given', async () => {
    const { sent } = await call(
      'GITHUB_UPDATE_A_REPOSITORY',
      { ...repository, description: 'A new one' },
      Response.json({}),
    );
    expect(sent).toMatchObject([
      {
        method: 'PATCH',
        url: `${API}/repos/octocat/hello`,
        // GitHub describes a default for `private`, too: false.
        body: { description: 'A new one' },
      },
    ]);
  });

  test('keeps two parameters of one name apart', async () => {
    const { sent } = await call(
      'GITHUB_ACTIONS_UPDATE_A_REPOSITORY_VARIABLE',
      { ...repository, name: 'OLD', body_name: 'NEW', value: 'x' },
      none,
    );
    expect(sent[0]?.url).toBe(`${API}/repos/octocat/hello/actions/variables/OLD`);
    expect(sent[0]?.body).toEqual({ name: 'NEW', value: 'x' });
  });

  test('sends a map as the whole body', async () => {
    const rules = { 'octo-repo': ['/src/some-dir/kernel.rs'] };
    const { sent } = await call(
      'GITHUB_SET_COPILOT_CONTENT_EXCLUSION_RULES_FOR_AN_ORGANIZATION',
      { org: 'acme', body: rules },
      Response.json({}),
    );
    expect(sent[0]?.body).toEqual(rules);
  });

  test('sends a list with brackets', async () => {
    const { sent } = await call(
      'GITHUB_LIST_FINE_GRAINED_TOKENS_FOR_AN_ORGANIZATION',
      { org: 'acme', owner: ['a', 'b'] },
      Response.json([]),
    );
    expect(new URL(sent[0]?.url ?? '').searchParams.getAll('owner[]')).toEqual(['a', 'b']);
  });

  test('sends no body where nothing is asked for', async () => {
    const params = { ...repository, branch: 'main' };
    const { sent } = await call('GITHUB_SET_ADMIN_BRANCH_PROTECTION', params, Response.json({}));
    expect(sent).toMatchObject([{ method: 'POST', body: null }]);
    expect(sent[0]?.headers.has('content-type')).toBe(false);
  });

  test('answers null for no content', async () => {
    const params = { gist_id: 'aa5a' };
    expect(await call('GITHUB_STAR_A_GIST', params, none)).toMatchObject({
      successful: true,
      data: null,
    });
  });

  test('answers null for no content of a type', async () => {
    const headers = { 'content-type': 'text/plain;charset=utf-8' };
    const reset = new Response(null, { status: 205, headers });
    expect(await call('GITHUB_MARK_NOTIFICATIONS_AS_READ', {}, reset)).toMatchObject({
      successful: true,
      data: null,
    });
  });

  test('answers text as text', async () => {
    const text = new Response('Avoid administrative distraction.', {
      headers: { 'content-type': 'text/plain;charset=utf-8' },
    });
    const { data } = await call('GITHUB_GET_THE_ZEN_OF_GITHUB', {}, text);
    expect(data).toBe('Avoid administrative distraction.');
  });

  test('answers anything else as a file, of which a model sees no bytes', async () => {
    const archive = new Response(new Uint8Array([80, 75, 0]), {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': 'attachment; filename=hello-main.zip',
      },
    });
    const params = { ...repository, ref: 'main' };
    const { data } = await call('GITHUB_DOWNLOAD_A_REPOSITORY_ARCHIVE_ZIP', params, archive);
    const file = { name: 'hello-main.zip', mediaType: 'application/zip', size: 3 };
    expect(data).toMatchObject({ file: { ...file, bytes: new Uint8Array([80, 75, 0]) } });
    expect(JSON.parse(JSON.stringify(data))).toEqual({ file });
  });

  test('answers where a download is that GitHub keeps elsewhere', async () => {
    const location = 'https://pipelines.blob.example/logs?sig=abc';
    const { data, sent } = await call(
      'GITHUB_DOWNLOAD_WORKFLOW_RUN_LOGS',
      { ...repository, run_id: 7 },
      new Response(null, { status: 302, headers: { location } }),
    );
    expect(data).toEqual({ url: location });
    expect(sent).toHaveLength(1);
  });

  test('sends a file to where GitHub takes uploads', async () => {
    const bytes = btoa('["a"]');
    const { sent } = await call(
      'GITHUB_UPLOAD_A_RELEASE_ASSET',
      { ...repository, release_id: 7, name: 'a.json', data: bytes },
      Response.json({ id: 1 }, { status: 201 }),
    );
    expect(sent[0]?.url).toBe(
      'https://uploads.github.com/repos/octocat/hello/releases/7/assets?name=a.json',
    );
    expect(sent[0]?.headers.get('content-type')).toBe('application/octet-stream');
    expect(sent[0]?.body).toEqual(['a']);
  });

  test('refuses a file that is not Base64', async () => {
    const params = { ...repository, release_id: 7, name: 'a', data: '%' };
    const { error, sent } = await call('GITHUB_UPLOAD_A_RELEASE_ASSET', params, none);
    expect(error).toMatchObject({ code: 'invalid_params', fields: [{ path: 'data' }] });
    expect(sent).toEqual([]);
  });

  test('reports a failure as the other actions do', async () => {
    const gone = Response.json({ message: 'Not Found' }, { status: 404 });
    const { error } = await call('GITHUB_GET_A_GIST', { gist_id: 'nope' }, gone);
    expect(error).toMatchObject({ code: 'not_found', status: 404 });
  });

  test('is found by its older names, too', async () => {
    const { sent } = await call('GITHUB_USERS_GET_BY_USERNAME', { username: 'o' }, none);
    expect(sent[0]?.url).toBe(`${API}/users/o`);
  });
});

describe('a page of a generated action', () => {
  const action = 'GITHUB_LIST_COMMITS';

  test('says where the next one begins', async () => {
    const link = `<${API}/repositories/1/commits?sha=dev&page=2&per_page=2>; rel="next"`;
    const pages = [Response.json([1, 2], { headers: { link } }), Response.json([3])];
    const { alice, sent } = await connect(() => pages.shift() ?? none());
    const params = { ...repository, sha: 'dev' };
    const first = await alice.executeAction({ action, params: { ...params, per_page: 2 } });
    const cursor = first.successful ? (first.page?.nextCursor ?? '') : '';
    const second = await alice.executeAction({ action, params: { ...params, cursor } });
    const query = Object.fromEntries(new URL(sent[1]?.url ?? '').searchParams);
    expect(query).toEqual({ sha: 'dev', page: '2', per_page: '2' });
    expect(second).toEqual({ successful: true, data: [3], error: null });
  });

  test('takes from a link only where the page begins', async () => {
    const link = '<https://evil.example/commits?page=2&access_token=x&sha=evil>; rel="next"';
    const { alice, sent } = await connect(() => Response.json([], { headers: { link } }));
    const first = await alice.executeAction({ action, params: repository });
    const cursor = first.successful ? (first.page?.nextCursor ?? '') : '';
    await alice.executeAction({ action, params: { ...repository, cursor } });
    expect(sent[1]?.url).toBe(`${API}/repos/octocat/hello/commits?page=2`);
  });

  test.each(['2', btoa('page=0'), btoa('page=2&sha=x')])(
    'refuses the cursor %j',
    async (cursor) => {
      const { error, sent } = await call(action, { ...repository, cursor }, Response.json([]));
      expect(error).toMatchObject({ code: 'invalid_params', fields: [{ path: 'cursor' }] });
      expect(sent).toEqual([]);
    },
  );

  test('has the cursor of GitHub where GitHub has one', async () => {
    const link = `<${API}/app/hook/deliveries?cursor=v1_123&per_page=2>; rel="next"`;
    const answer = Response.json([], { headers: { link } });
    const { result } = await call('GITHUB_LIST_DELIVERIES_FOR_AN_APP_WEBHOOK', {}, answer);
    expect(result).toMatchObject({ page: { nextCursor: 'v1_123' } });
  });

  test('goes on from an id where there are no page numbers', async () => {
    const link = `<${API}/users?since=46>; rel="next", <${API}/users{?since}>; rel="first"`;
    const { alice, sent } = await connect(() => Response.json([], { headers: { link } }));
    const first = await alice.executeAction({ action: 'GITHUB_LIST_USERS', params: {} });
    const cursor = first.successful ? (first.page?.nextCursor ?? '') : '';
    await alice.executeAction({ action: 'GITHUB_LIST_USERS', params: { cursor } });
    expect(sent[1]?.url).toBe(`${API}/users?since=46`);
  });
});

describe('a path parameter of a generated action', () => {
  test.each([
    ['GITHUB_GET_A_USER', 'username', '..'],
    ['GITHUB_GET_A_USER', 'username', 'octocat/repos'],
    ['GITHUB_GET_A_USER', 'username', ''],
    ['GITHUB_GET_A_GIST', 'gist_id', '.'],
    ['GITHUB_GET_A_GIST', 'gist_id', 'a\r\nx: y'],
    ['GITHUB_GET_A_GIST', 'gist_id', '%2e%2e'],
  ])('of %s, %s, that is %j is refused, and nothing is sent', async (action, name, value) => {
    const { error, sent } = await call(action, { [name]: value }, none);
    expect(error?.code).toBe('invalid_params');
    expect(sent).toEqual([]);
  });

  test.each([
    ['GITHUB_GET_A_BRANCH', { branch: 'feature/a b' }, '/branches/feature%2Fa%20b'],
    ['GITHUB_GET_A_LABEL', { name: 'kind/bug' }, '/labels/kind%2Fbug'],
    ['GITHUB_GET_AN_ENVIRONMENT', { environment_name: 'eu/prod' }, '/environments/eu%2Fprod'],
  ])('of %s may have slashes: %j', async (action, params, path) => {
    const { sent } = await call(action, { ...repository, ...params }, Response.json({}));
    expect(sent[0]?.url).toBe(`${API}/repos/octocat/hello${path}`);
  });

  test.each(['feature/../..', '/main', 'main/', 'a//b'])(
    'that may have slashes has no empty and no dot segment: %j',
    async (branch) => {
      const { error, sent } = await call('GITHUB_GET_A_BRANCH', { ...repository, branch }, none);
      expect(error).toMatchObject({ code: 'invalid_params', fields: [{ path: 'branch' }] });
      expect(sent).toEqual([]);
    },
  );
});
