import { inspect } from 'node:util';

import { unwrap } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { connect } from './github-connected.ts';

describe('the actions of GitHub', () => {
  test('get the user and the repositories', async () => {
    const { alice, server } = await connect();
    const user = unwrap(await alice.executeAction({ action: 'GITHUB_GET_THE_AUTHENTICATED_USER' }));
    expect(user).toMatchObject({ login: 'alice-dev', name: 'Alice' });

    const created = unwrap(
      await alice.executeAction({
        action: 'GITHUB_CREATE_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER',
        params: { name: 'notes', description: 'What I learnt', private: true },
      }),
    );
    expect(created).toMatchObject({ full_name: 'alice-dev/notes', private: true });

    const mine = { action: 'GITHUB_LIST_REPOSITORIES_FOR_THE_AUTHENTICATED_USER' } as const;
    const first = unwrap(await alice.executeAction({ ...mine, params: { per_page: 1 } }));
    const cursor = first.nextCursor ?? '';
    const second = unwrap(await alice.executeAction({ ...mine, params: { cursor } }));
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual([
      'notes',
      'playground',
    ]);
    expect(second.nextCursor).toBeNull();

    const params = server.repository;
    const repository = unwrap(
      await alice.executeAction({ action: 'GITHUB_GET_A_REPOSITORY', params }),
    );
    expect(repository).toMatchObject({ full_name: 'alice-dev/playground' });

    const q = 'user:alice-dev notes';
    const found = unwrap(
      await alice.executeAction({ action: 'GITHUB_SEARCH_REPOSITORIES', params: { q } }),
    );
    expect(found).toMatchObject({ total_count: 1, items: [{ name: 'notes' }], nextCursor: null });
  });

  test('open, find, label, discuss and close an issue', async () => {
    const { alice, server } = await connect();
    const { repository } = server;
    const opened = unwrap(
      await alice.executeAction({
        action: 'GITHUB_CREATE_AN_ISSUE',
        params: { ...repository, title: 'It crashes', body: 'At once.\r\n', labels: ['bug'] },
      }),
    );
    const issue = { ...repository, issue_number: opened.number };
    const labels = unwrap(
      await alice.executeAction({
        action: 'GITHUB_ADD_LABELS_TO_AN_ISSUE',
        params: { ...issue, labels: ['urgent'] },
      }),
    );
    expect(labels.map(({ name }) => name)).toEqual(['bug', 'urgent']);
    const comment = unwrap(
      await alice.executeAction({
        action: 'GITHUB_CREATE_AN_ISSUE_COMMENT',
        params: { ...issue, body: 'Same!' },
      }),
    );
    expect(comment).toMatchObject({ body: 'Same!', user: { login: 'alice-dev' } });

    const list = { action: 'GITHUB_LIST_REPOSITORY_ISSUES', params: repository } as const;
    expect(unwrap(await alice.executeAction(list))).toMatchObject({
      items: [{ title: 'It crashes' }],
    });
    const q = `repo:${repository.owner}/${repository.repo} is:issue crashes`;
    const search = { action: 'GITHUB_SEARCH_ISSUES_AND_PULL_REQUESTS', params: { q } } as const;
    expect(unwrap(await alice.executeAction(search))).toMatchObject({
      items: [{ number: opened.number }],
      total_count: 1,
    });

    const close = { ...issue, state: 'closed', state_reason: 'completed' } as const;
    await alice.executeAction({ action: 'GITHUB_UPDATE_AN_ISSUE', params: close });
    expect(
      unwrap(await alice.executeAction({ action: 'GITHUB_GET_AN_ISSUE', params: issue })),
    ).toMatchObject({
      state: 'closed',
      comments: 1,
    });
    expect(unwrap(await alice.executeAction(list)).items).toEqual([]);
  });

  test('commit files and propose them in a pull request', async () => {
    const { alice, server } = await connect();
    const { repository } = server;
    const write = 'GITHUB_CREATE_OR_UPDATE_FILE_CONTENTS';
    const read = 'GITHUB_GET_REPOSITORY_CONTENT';
    const file = { ...repository, path: 'docs/Grüße & more.md' };
    const params = { ...file, message: 'Greet', content: 'Grüße 🌍\n' };
    expect(await alice.executeAction({ action: write, params })).toMatchObject({
      successful: true,
    });

    const text = unwrap(await alice.executeAction({ action: read, params: file }));
    expect(text).toMatchObject({ encoding: 'utf-8', content: 'Grüße 🌍\n' });
    const root = unwrap(await alice.executeAction({ action: read, params: repository }));
    expect(root).toMatchObject({
      type: 'dir',
      items: expect.arrayContaining([expect.objectContaining({ name: 'docs', type: 'dir' })]),
    });
    const again = await alice.executeAction({ action: write, params });
    expect(again.error).toMatchObject({ code: 'invalid_params', fields: [{ path: 'sha' }] });
    expect(again.error?.message).toContain('overwrite');
    const replaced = await alice.executeAction({
      action: write,
      params: { ...params, overwrite: true },
    });
    expect(replaced.successful).toBe(true);

    const main = unwrap(
      await alice.executeAction({ action: 'GITHUB_GET_A_REPOSITORY', params: repository }),
    );
    const base = main.default_branch;
    const head = unwrap(
      await alice.executeAction({
        action: 'GITHUB_GET_A_REFERENCE',
        params: { ...repository, ref: `heads/${base}` },
      }),
    );
    const branched = await alice.executeAction({
      action: 'GITHUB_CREATE_A_REFERENCE',
      params: { ...repository, ref: 'heads/polite', sha: head.object.sha },
    });
    expect(unwrap(branched).ref).toBe('refs/heads/polite');
    const sha = 'sha' in text ? text.sha : '';
    const polite = { ...params, message: 'Be polite', content: 'Bitte\n', sha, branch: 'polite' };
    const committed = unwrap(await alice.executeAction({ action: write, params: polite }));
    expect(committed).toMatchObject({ commit: { message: 'Be polite' } });

    const proposed = unwrap(
      await alice.executeAction({
        action: 'GITHUB_CREATE_A_PULL_REQUEST',
        params: { ...repository, title: 'Be polite', head: 'polite', base },
      }),
    );
    const pulls = unwrap(
      await alice.executeAction({ action: 'GITHUB_LIST_PULL_REQUESTS', params: repository }),
    );
    expect(pulls.items.map(({ number }) => number)).toEqual([proposed.number]);
    const pull = { ...repository, pull_number: proposed.number };
    expect(
      unwrap(await alice.executeAction({ action: 'GITHUB_GET_A_PULL_REQUEST', params: pull })),
    ).toMatchObject({
      state: 'open',
      head: { ref: 'polite' },
      base: { ref: base },
    });
    const compared = await alice.executeAction({
      action: 'GITHUB_COMPARE_TWO_COMMITS',
      params: { ...repository, basehead: `${base}...polite` },
    });
    expect(unwrap(compared)).toMatchObject({ ahead_by: 1, commits: [{}] });
    const mine = await alice.executeAction({
      action: 'GITHUB_FIND_PULL_REQUESTS',
      params: { ...repository, author: 'alice-dev', state: 'open' },
    });
    expect(unwrap(mine).items).toMatchObject([{ title: 'Be polite' }]);
    const q = `repo:${repository.owner}/${repository.repo} is:pr`;
    const search = { action: 'GITHUB_SEARCH_ISSUES_AND_PULL_REQUESTS', params: { q } } as const;
    expect(unwrap(await alice.executeAction(search)).items).toMatchObject([{ title: 'Be polite' }]);
  });
});

describe('what a model may write', () => {
  test.each([
    { owner: '..' },
    { owner: '../..' },
    { repo: 'a/b' },
    { repo: '..' },
    { path: '../../user' },
    { path: '..%2f..%2fuser/../x' },
    { owner: 'alice-dev\r\nHost: evil.example' },
    { repo: 'playground\r\n\r\nGET /user HTTP/1.1' },
    { path: 'a\u0000b' },
  ])('reaches no other resource: %j', async (attack) => {
    const { alice, server, sent } = await connect();
    const params: { owner: string; repo: string } = { ...server.repository, ...attack };
    const { error } = await alice.executeAction({
      action: 'GITHUB_GET_REPOSITORY_CONTENT',
      params,
    });
    expect(error?.code).toBe('invalid_params');
    expect(sent()).toEqual([]);
  });

  test('is encoded where it only looks like an attack', async () => {
    const { alice, sent } = await connect();
    const params = { owner: 'alice-dev', repo: '%2e%2e?x=1#y' };
    const { error } = await alice.executeAction({ action: 'GITHUB_GET_A_REPOSITORY', params });
    expect(error?.code).toBe('not_found');
    expect(sent()).toEqual(['GET /repos/alice-dev/%252e%252e%3Fx%3D1%23y']);
  });

  test('cannot be another account', async () => {
    const { alice, server } = await connect();
    const params = { ...server.repository, entityId: 'bob', connectionId: 'con_x', token: 't' };
    const { error } = await alice.executeAction({ action: 'GITHUB_GET_A_REPOSITORY', params });
    expect(error?.fields?.map(({ path }) => path)).toEqual(['entityId', 'connectionId', 'token']);
  });
});

describe('what goes wrong at GitHub', () => {
  const open = { action: 'GITHUB_CREATE_AN_ISSUE' } as const;

  test.each([500, 502, 503])('is not repeated where it was a write: %i', async (status) => {
    const { alice, server, sent } = await connect();
    server.gate.intercept = () => Response.json({ message: 'Oops' }, { status });
    const params = { ...server.repository, title: 'Once' };
    const { error } = await alice.executeAction({ ...open, params });
    expect(error).toMatchObject({ code: 'provider_error', status });
    expect(sent()).toEqual(['POST /repos/alice-dev/playground/issues']);
  });

  test('is left open where no answer came', async () => {
    const { alice, server, sent } = await connect();
    server.gate.intercept = async (_request, next) => {
      await next();
      return Response.error();
    };
    const params = { ...server.repository, title: 'Lost answer' };
    const { error } = await alice.executeAction({ ...open, params });
    expect(error).toMatchObject({ code: 'outcome_unknown', retryable: false });
    expect(sent()).toHaveLength(1);
  });

  test('is a connection to renew where the token was revoked', async () => {
    const { alice, server, token } = await connect();
    server.gate.revoke(token);
    const params = { ...server.repository, title: 'Too late' };
    const { error } = await alice.executeAction({ ...open, params });
    expect(error).toMatchObject({ code: 'reauth_required', reason: 'revoked', app: 'github' });
    const { items } = await alice.connections.list();
    expect(items).toMatchObject([{ status: 'EXPIRED' }]);
  });

  test('never shows the token', async () => {
    const { alice, server, token } = await connect();
    const params = { ...server.repository, title: 'Echo' };
    const answers: unknown[] = [];
    for (const status of [200, 301, 400, 403, 404, 409, 422, 429, 500]) {
      server.gate.intercept = () =>
        Response.json(
          { message: `Bad ${token}`, errors: [{ message: token }], echo: { [token]: token } },
          { status, headers: { location: `/login?access_token=${token}`, 'x-echo': token } },
        );
      answers.push(await alice.executeAction({ ...open, params }));
    }
    server.gate.intercept = () => Response.error();
    answers.push(await alice.executeAction({ ...open, params }));
    server.gate.revoke(token);
    server.gate.intercept = undefined;
    answers.push(await alice.executeAction({ ...open, params }));
    expect(answers).toHaveLength(11);
    const shown = inspect(answers, { depth: null, showHidden: true });
    expect(shown).toContain('outcome_unknown');
    expect(shown).not.toContain(token);
  });
});
