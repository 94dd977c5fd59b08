import { type ActionResult, unwrap } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { connect } from './client.ts';

const repository = { owner: 'octocat', repo: 'hello' };
const sha = '7638417db6d59f3c431d3e1f261cc637155684cd';

/** What one action sends: `GET /repos/...` and the body. */
async function sentBy(action: string, params: Readonly<Record<string, unknown>>) {
  const { alice, sent } = await connect(() => Response.json({}));
  const { error } = await alice.executeAction({ action, params: { ...repository, ...params } });
  const [request] = sent;
  const path = request?.url.replace('https://api.github.com/repos/octocat/hello', '');
  return { line: `${request?.method} ${path}`, body: request?.body, error };
}

describe('a reference', () => {
  test.each(['heads/my/branch', 'refs/heads/my/branch'])('may be written %s', async (ref) => {
    const got = await sentBy('GITHUB_GET_A_REFERENCE', { ref });
    expect(got.line).toBe('GET /git/ref/heads%2Fmy%2Fbranch');
    const created = await sentBy('GITHUB_CREATE_A_REFERENCE', { ref, sha });
    expect(created).toMatchObject({
      line: 'POST /git/refs',
      body: { ref: 'refs/heads/my/branch', sha },
    });
    const moved = await sentBy('GITHUB_UPDATE_A_REFERENCE', { ref, sha });
    expect(moved).toMatchObject({
      line: 'PATCH /git/refs/heads%2Fmy%2Fbranch',
      body: { sha, force: false },
    });
  });

  test('that is neither of a branch nor of a tag is named in full', async () => {
    const { body } = await sentBy('GITHUB_CREATE_A_REFERENCE', { ref: 'refs/notes/build', sha });
    expect(body).toMatchObject({ ref: 'refs/notes/build' });
  });

  test.each(['main', 'feature/x', 'refs/main', 'heads/', ''])(
    'is not %j, which could be several things',
    async (ref) => {
      for (const action of ['GET', 'CREATE', 'UPDATE']) {
        const { error } = await sentBy(`GITHUB_${action}_A_REFERENCE`, {
          ref,
          ...(action !== 'GET' && { sha }),
        });
        expect(error).toMatchObject({ code: 'invalid_params', fields: [{ path: 'ref' }] });
      }
    },
  );

  test.each(['heads/../../../user', 'heads/./x', 'heads//x', 'refs/heads/a\u0000'])(
    'names no other resource: %j',
    async (ref) => {
      const { line, error } = await sentBy('GITHUB_GET_A_REFERENCE', { ref });
      expect(error).toMatchObject({ code: 'invalid_params', fields: [{ path: 'ref' }] });
      expect(line).toBe('undefined undefined');
    },
  );
});

describe('one commit to several files', () => {
  test('is a tree, whose entries are files unless they say otherwise', async () => {
    const tree = [
      { path: 'src/a.ts', content: 'export {};\n' },
      { path: 'run.sh', mode: '100755', sha },
      { path: 'old.ts', sha: null },
      { path: 'lib', mode: '040000', sha },
      { path: 'vendor', mode: '160000', sha },
    ];
    const { line, body } = await sentBy('GITHUB_CREATE_A_TREE', { tree, base_tree: sha });
    expect(line).toBe('POST /git/trees');
    expect(body).toEqual({
      base_tree: sha,
      tree: [
        { path: 'src/a.ts', mode: '100644', type: 'blob', content: 'export {};\n' },
        { path: 'run.sh', mode: '100755', type: 'blob', sha },
        { path: 'old.ts', mode: '100644', type: 'blob', sha: null },
        { path: 'lib', mode: '040000', type: 'tree', sha },
        { path: 'vendor', mode: '160000', type: 'commit', sha },
      ],
    });
  });

  test('is a commit of it', async () => {
    const commit = { message: 'Add', tree: sha, parents: [sha] };
    expect(await sentBy('GITHUB_CREATE_A_COMMIT', commit)).toMatchObject({
      line: 'POST /git/commits',
      body: commit,
    });
  });

  test('may have files that are no text', async () => {
    const blob = { content: '/w==', encoding: 'base64' };
    expect(await sentBy('GITHUB_CREATE_A_BLOB', blob)).toMatchObject({
      line: 'POST /git/blobs',
      body: blob,
    });
    const text = await sentBy('GITHUB_CREATE_A_BLOB', { content: 'text' });
    expect(text.body).toEqual({ content: 'text', encoding: 'utf-8' });
  });
});

describe('a comparison', () => {
  const user = { login: 'octocat', html_url: 'https://github.com/octocat', site_admin: false };
  const commit = {
    sha,
    html_url: 'https://github.com/octocat/hello/commit/7638417',
    author: user,
    committer: user,
    parents: [{ sha }],
    commit: {
      message: 'Add a text',
      author: { name: 'Octo Cat', email: 'o@example.com', date: '2026-01-30T00:00:00Z' },
      committer: { name: 'Octo Cat', email: 'o@example.com', date: '2026-01-31T00:00:00Z' },
      verification: { verified: false, reason: 'unsigned' },
    },
  };
  const file = { filename: 'a.txt', status: 'added', additions: 1, patch: '@@ -0,0 +1 @@\n+a' };
  const answer = {
    status: 'ahead',
    ahead_by: 2,
    behind_by: 0,
    total_commits: 2,
    diff_url: 'https://github.com/octocat/hello/compare/main...x.diff',
    base_commit: commit,
    merge_base_commit: commit,
    commits: [commit, { ...commit, author: null }],
    files: [{ ...file, blob_url: 'https://github.com/octocat/hello/blob/x/a.txt' }],
  };

  test('is of branches that may have slashes, and page by page', async () => {
    const link =
      '<https://api.github.com/repositories/1/compare/main...my%2Fx?per_page=30&page=2>; rel="next"';
    const { alice, sent } = await connect(() => Response.json(answer, { headers: { link } }));
    const call = { action: 'GITHUB_COMPARE_TWO_COMMITS' } as const;
    const params = { ...repository, basehead: 'main...my/x' };
    const first = await alice.executeAction({ ...call, params });
    expect(unwrap(first)).toEqual(answer);
    if (!first.successful) throw new TypeError();
    const cursor = first.page?.nextCursor ?? '';
    await alice.executeAction({ ...call, params: { ...params, cursor } });
    expect(sent.map(({ url }) => url.split('/compare/')[1])).toEqual([
      'main...my%2Fx?per_page=30',
      'main...my%2Fx?per_page=30&page=2',
    ]);
  });

  test('is to a model what a log shows', async () => {
    const { alice } = await connect(() => Response.json(answer));
    const [tool] = await alice.tools({ actions: ['GITHUB_COMPARE_TWO_COMMITS'] });
    const result = await tool?.execute({ ...repository, basehead: 'main...x' });
    const line = {
      sha,
      html_url: commit.html_url,
      message: 'Add a text',
      author: 'octocat',
      date: '2026-01-31T00:00:00Z',
    };
    const read = tool?.toModel?.(result as ActionResult);
    expect(read).toMatchObject({
      data: {
        status: 'ahead',
        ahead_by: 2,
        behind_by: 0,
        total_commits: 2,
        base_commit: { sha },
        merge_base_commit: { sha },
        commits: [line, { ...line, author: 'Octo Cat' }],
        files: [file],
      },
    });
    expect(JSON.stringify(read)).not.toMatch(/verification|blob_url|diff_url/);
  });

  test.each(['main', 'main..x', '...x', 'main...'])('is not of %j', async (basehead) => {
    const { error } = await sentBy('GITHUB_COMPARE_TWO_COMMITS', { basehead });
    expect(error).toMatchObject({ code: 'invalid_params', fields: [{ path: 'basehead' }] });
  });
});
