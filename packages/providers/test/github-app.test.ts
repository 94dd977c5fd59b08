import { inspect } from 'node:util';

import { githubApp, githubInstallations } from '@onbehalf/providers';
import { describe, expect, test } from 'vitest';

import { acme, ALICE, API, errorOf, HOUR, own, setUp, theirs } from './github-app-stage.ts';
import { PKCS1, PKCS8 } from './github-server.ts';

const MALLORY = 'ghu_mallory_0123456789';

describe('an installation', () => {
  test.each([
    ['PKCS#1', PKCS1],
    ['PKCS#8', PKCS8],
  ])('is connected with a token that the key (%s) has signed', async (_, privateKey) => {
    const { server, alice, connect, use, now } = setUp({ integration: { privateKey } });
    const { connectionId, status } = await connect(own);
    expect(status).toBe('ACTIVE');
    expect(await alice.connections.get(connectionId)).toMatchObject({
      account: { id: '9', label: 'acme' },
      scopes: { granted: null },
      expiresAt: new Date(now() + HOUR).toISOString(),
    });
    const time = now() / 1000;
    expect(server.claims).toHaveLength(2);
    for (const claims of server.claims) {
      expect(claims).toEqual({ iss: 'Iv23.app', iat: time - 60, exp: time + 480 });
    }
    expect(server.requests).toEqual([
      `GET ${API}/app/installations/7`,
      `POST ${API}/app/installations/7/access_tokens {}`,
      `GET ${API}/versions`,
    ]);
    expect(await use()).toBe('ghs_1_installation_7');
  });

  test('gets a token anew when one has died, and when one is refused', async () => {
    const { server, connect, use, wait } = setUp();
    await connect(own);
    wait(HOUR);
    expect(await Promise.all([use(), use(), use()])).toEqual(
      Array.from({ length: 3 }, () => 'ghs_2_installation_7'),
    );
    server.endTokens();
    expect(await use()).toMatch(/^ghs_\d_installation_7$/);
  });

  test('has a token that lives as long as GitHub says, by whatever clock', async () => {
    const { server, alice, connect, now } = setUp();
    server.answer = ({ url }) => {
      if (url.endsWith('/versions')) return Response.json([]);
      if (!url.endsWith('/access_tokens')) return undefined;
      const ahead = now() + 5 * 60_000;
      return Response.json(
        { token: 'ghs_ahead', expires_at: new Date(ahead + HOUR).toISOString() },
        { status: 201, headers: { date: new Date(ahead).toUTCString() } },
      );
    };
    const { connectionId } = await connect(own);
    expect((await alice.connections.get(connectionId))?.expiresAt).toBe(
      new Date(now() + HOUR).toISOString(),
    );
  });

  test('is narrowed to what the options say, each time', async () => {
    const installation = { repositories: ['shop'], permissions: { issues: 'write' } } as const;
    const { server, connect, use, wait } = setUp({ options: { installation } });
    await connect(own);
    wait(HOUR);
    await use();
    const minted = server.requests.filter((it) => it.startsWith('POST'));
    const body = '{"repositories":["shop"],"permissions":{"issues":"write"}}';
    expect(minted).toEqual(
      Array.from({ length: 2 }, () => `POST ${API}/app/installations/7/access_tokens ${body}`),
    );
  });

  test('of GitHub Enterprise is asked for there, and nowhere else', async () => {
    const apiUrl = 'https://git.example.com/api/v3';
    const { server, connect, use } = setUp({ options: { apiUrl }, apiUrl });
    await connect(theirs);
    await use();
    expect(server.requests.filter((it) => !it.includes(` ${apiUrl}/`))).toEqual([]);
  });

  test('loses its token when the connection is deleted, and stays installed', async () => {
    const { server, alice, connect } = setUp();
    const { connectionId } = await connect(own);
    expect(await alice.connections.delete(connectionId)).toMatchObject({ revoked: 'revoked' });
    expect(server.requests.at(-1)).toBe(`DELETE ${API}/installation/token`);
    expect(server.installations.has('7')).toBe(true);
  });

  test('has lost its token already, says GitHub', async () => {
    const { server, alice, connect } = setUp();
    const { connectionId } = await connect(own);
    server.endTokens();
    expect(await alice.connections.delete(connectionId)).toMatchObject({ revoked: 'revoked' });
  });

  test('whose token GitHub does not take back is said to have one', async () => {
    const { server, alice, connect } = setUp();
    const { connectionId } = await connect(own);
    server.answer = ({ method }) =>
      method === 'DELETE' ? Response.json({}, { status: 404 }) : undefined;
    expect(await alice.connections.delete(connectionId)).toMatchObject({
      revoked: 'failed',
    });
  });
});

describe('who names an installation', () => {
  test('proves by a token of their own that they see it, which is not kept', async () => {
    const { server, connect, use } = setUp();
    await connect(theirs);
    expect(server.requests[0]).toBe(`GET ${API}/user/installations?per_page=100&page=1`);
    expect(await use()).toBe('ghs_1_installation_7');
  });

  test('is found on any page', async () => {
    const { server, connect } = setUp();
    for (let id = 1000; id < 1150; id++) {
      server.installations.set(String(id), { account: acme, suspended_at: null, seenBy: [ALICE] });
    }
    expect((await connect({ installationId: 1149, userToken: ALICE })).status).toBe('ACTIVE');
  });

  test.each<[string, string, string]>([
    ['another’s installation', '8', ALICE],
    ['an installation that they do not see', '7', MALLORY],
    ['one with a token that is no user’s', '7', 'gho_oauth_0123456789'],
    ['one that nobody has', '99', ALICE],
  ])('and names %s gets nothing', async (_, installationId, userToken) => {
    const { server, alice, connect, log } = setUp();
    const error = await errorOf(connect({ installationId, userToken }));
    expect(error).toMatchObject({ code: 'access_denied' });
    expect(server.requests.filter((it) => it.includes('/app'))).toEqual([]);
    expect((await alice.connections.list({})).items).toEqual([]);
    const shown = inspect(error, { depth: null, showHidden: true }) + log.join();
    expect(shown).not.toContain(userToken);
  });

  test.each<[Record<string, unknown>, string]>([
    [{ installationId: 7 }, '"userToken" is missing: it proves that the user may see'],
    [{ installationId: 7, userToken: '' }, '"userToken" is no token'],
    [{ installationId: 7, userToken: 'ghu_a\nb' }, '"userToken" is no token'],
    [{ userToken: ALICE }, '"installationId" is missing'],
    [{ ...theirs, verifiedInstallationId: 8 }, '"installationId" stands beside'],
    [{ userToken: ALICE, verifiedInstallationId: 8 }, '"userToken" stands beside'],
    [{ verifiedInstallationId: '7/../8' }, '"verifiedInstallationId" is no id'],
    [{ verifiedInstallationId: -7 }, '"verifiedInstallationId" is no id'],
    [{ verifiedInstallationId: 7.5 }, '"verifiedInstallationId" is no id'],
    [{ installation_id: 7 }, '"installation_id" is not needed'],
    [{}, '"installationId" is missing'],
  ])('with %j is told what is wrong', async (credentials, message) => {
    const { server, connect } = setUp();
    const error = await errorOf(connect(credentials));
    expect(error.code).toBe('invalid_params');
    expect(error.message).toContain(message);
    expect(server.requests).toEqual([]);
  });

  test('can choose from those that they see', async () => {
    const { server } = setUp();
    const fetch: typeof globalThis.fetch = (path, init) =>
      server.fetch(`${API}${path as string}`, {
        ...init,
        headers: { authorization: `Bearer ${ALICE}` },
      });
    expect(await githubInstallations(fetch)).toEqual([{ id: 7, account: acme }]);
    server.answer = () => Response.json({ message: 'No' }, { status: 403 });
    await expect(githubInstallations(fetch)).rejects.toMatchObject({ code: 'provider_error' });
  });
});

test.each<[object, string]>([
  [{ repositories: [] }, 'githubApp: repositories must be names, without their owner.'],
  [{ repositories: ['acme/shop'] }, 'githubApp: repositories must be names'],
  [{ permissions: {} }, 'githubApp: permissions must be read, write or admin'],
  [{ permissions: { issues: 'all' } }, 'githubApp: permissions must be read, write or admin'],
  [{ repository: ['shop'] }, 'githubApp has no option repository.'],
])('githubApp(%j) is refused', (options, message) => {
  expect(() => githubApp(options)).toThrow(message);
});

test('an integration without a key is refused', () => {
  expect(() => setUp({ integration: { privateKey: undefined } })).toThrow('needs the privateKey');
});
