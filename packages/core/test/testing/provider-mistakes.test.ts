import { oauth2, OnBehalfError } from '@onbehalf/core';
import { providerKit, referenceProviders, testProvider } from '@onbehalf/core/testing';
import { expect, test } from 'vitest';

import { fetching, type Mistake, refreshing, storing, takenFor, without } from './wrong-clients.ts';

const mistakes: Readonly<Record<string, Mistake>> = {
  'joins scopes in another way': {
    at: 'standard',
    options: takenFor({ scopeSeparator: ',' }),
    caughtBy: 'authorization/peculiar-parameters',
  },
  'leaves PKCE out': {
    at: 'standard',
    options: takenFor({ pkce: false }),
    caughtBy: 'token-request/pkce',
  },
  'sends the verifier itself as its challenge': {
    at: 'standard',
    options: takenFor({ pkce: 'plain' }),
    caughtBy: 'token-request/pkce',
  },
  'uses PKCE where it is refused': {
    at: 'exchanging',
    options: takenFor({ pkce: 'S256' }),
    caughtBy: 'token-request/pkce',
  },
  'proves itself in the body': {
    at: 'peculiar',
    options: takenFor({ clientAuthentication: 'body' }),
    caughtBy: 'token-request/client-authentication',
  },
  'proves itself where nobody asks': {
    at: 'standard',
    options: takenFor({ clientAuthentication: 'basic' }),
    caughtBy: 'token-request/client-authentication',
  },
  'signs its assertion for somebody else': {
    at: 'discovered',
    options: takenFor({
      clientAssertion: { algorithm: 'ES256', audience: 'https://evil.example' },
    }),
    caughtBy: 'token-request/client-authentication',
  },
  'sends a form where JSON is read': {
    at: 'peculiar',
    options: takenFor({ requestFormat: 'form' }),
    caughtBy: 'token-request/redirect-uri',
  },
  'calls parameters by their usual names': {
    at: 'peculiar',
    options: without('parameterNames'),
    caughtBy: 'authorization/peculiar-parameters',
  },
  'leaves out what an exchange needs': {
    at: 'peculiar',
    options: without('tokenParameters'),
    caughtBy: 'token-request/redirect-uri',
  },
  'names scopes in a refresh': {
    at: 'standard',
    options: takenFor({ refreshSendsScope: true }),
    caughtBy: 'token-request/scope-on-refresh',
  },
  'names no scopes in a refresh': {
    at: 'peculiar',
    options: without('refreshSendsScope'),
    caughtBy: 'token-request/scope-on-refresh',
  },
  'refreshes at the token endpoint': {
    at: 'peculiar',
    options: without('refreshEndpoint'),
    caughtBy: 'token-request/refresh-endpoint',
  },
  'leaves out what is always asked for': {
    at: 'peculiar',
    options: without('authorizationParameters'),
    caughtBy: 'authorization/offline-access',
  },
  'asks for no offline access': {
    at: 'peculiar',
    options: without('defaultScopes'),
    caughtBy: 'authorization/silent-scopes',
  },
  'takes what no answer names for refused': {
    at: 'peculiar',
    options: without('silentScopes'),
    caughtBy: 'authorization/silent-scopes',
  },
  'puts the token into another header': {
    at: 'peculiar',
    options: without('placement'),
    caughtBy: 'authorization/provider-parameters',
  },
  'takes milliseconds for seconds': {
    at: 'peculiar',
    options: without('expiresInUnit'),
    caughtBy: 'token-answer/expires-in',
  },
  'looks for tokens at the top': {
    at: 'peculiar',
    options: without('response'),
    caughtBy: 'token-answer/nested',
  },
  'sees one token of several': {
    at: 'peculiar',
    options: without('tokens'),
    caughtBy: 'token-answer/several-tokens',
  },
  'takes a token of any type': {
    at: 'peculiar',
    options: without('tokenTypes'),
    caughtBy: 'token-answer/token-type',
  },
  'does not know when a refresh token dies': {
    at: 'peculiar',
    options: without('refreshTokenIdleMs'),
    caughtBy: 'token-answer/refresh-token-lifetime',
  },
  "does not know the provider's codes": {
    at: 'peculiar',
    options: without('errorCodes'),
    caughtBy: 'token-answer/dead-token-codes',
  },
  'takes any issuer': {
    at: 'standard',
    options: without('issuer'),
    caughtBy: 'callback/errors',
  },
  'believes a callback that nobody signed': {
    at: 'peculiar',
    options: without('callbackHmac'),
    caughtBy: 'authorization/user-supplied-host',
  },
  'takes a callback of another shop': {
    at: 'peculiar',
    options: without('callbackMustEqual'),
    caughtBy: 'authorization/user-supplied-host',
  },
  'takes an unfinished request for a grant': {
    at: 'peculiar',
    options: without('callbackDenials'),
    caughtBy: 'callback/without-state',
  },
  'keeps whatever a callback says': {
    at: 'peculiar',
    options: {
      scheme: (descriptor) =>
        oauth2({
          ...descriptor,
          captures: { ...descriptor.captures, realm: { callback: 'realmId', pattern: '.*' } },
        }),
    },
    caughtBy: 'callback/provider-values',
  },
  'drops refresh tokens while it conforms an answer': {
    at: 'standard',
    options: takenFor({ conform: (answer) => ({ ...answer, refresh_token: null }) }),
    caughtBy: 'token-answer/refresh-token-rotates',
  },
  'forgets the old refresh token': {
    at: 'standard',
    options: refreshing(async (refresh, before) => {
      const grant = await refresh();
      const { refreshToken, ...secrets } = grant?.secrets ?? {};
      const isKept = refreshToken === before.secrets['refreshToken'];
      return grant === null ? null : { ...grant, secrets: isKept ? secrets : grant.secrets };
    }),
    caughtBy: 'token-answer/refresh-token-kept',
  },
  'takes every failure for the end': {
    at: 'standard',
    options: refreshing((refresh) =>
      refresh().catch(() => {
        throw new OnBehalfError('reauth_required', 'It is over.', { reason: 'revoked' });
      }),
    ),
    caughtBy: 'token-answer/transient',
  },
  'takes no failure for the end': {
    at: 'standard',
    options: refreshing((refresh) =>
      refresh().catch(() => {
        throw new OnBehalfError('provider_error', 'It may pass.', { retryable: true });
      }),
    ),
    caughtBy: 'token-answer/error-in-200',
  },
  'shows the refresh token in an error': {
    at: 'standard',
    options: refreshing((refresh, { secrets }) =>
      refresh().catch((error: OnBehalfError) => {
        const message = `${secrets['refreshToken']} was refused.`;
        throw new OnBehalfError(error.code, message, error.details);
      }),
    ),
    caughtBy: 'token-answer/broken-body',
  },
  'follows redirects': {
    at: 'standard',
    options: fetching((fetch) => (input, init) => fetch(input, { ...init, redirect: 'follow' })),
    caughtBy: 'token-answer/redirect',
  },
  'sends token requests twice': {
    at: 'standard',
    options: fetching((fetch) => async (input, init) => {
      if (new Request(input, init).url.endsWith('/token')) await fetch(input, init);
      return fetch(input, init);
    }),
    caughtBy: 'token-answer/refresh-token-rotates',
  },
  'does not see what time it is elsewhere': {
    at: 'standard',
    options: fetching((fetch) => async (input, init) => {
      const response = await fetch(input, init);
      response.headers.delete('date');
      return response;
    }),
    caughtBy: 'call/clock-skew',
  },
  'says that new tokens are stored, and stores the old ones': {
    at: 'standard',
    options: storing((store) => ({
      async updateConnection(row) {
        const { sealed } = (await store.getConnection(row.tenantId, row.id)) ?? row;
        const isRefresh = row.status === 'ACTIVE' && row.generation > 1;
        return store.updateConnection(isRefresh ? { ...row, sealed } : row);
      },
    })),
    caughtBy: 'token-answer/refresh-token-rotates',
  },
  'writes rows whatever their version': {
    at: 'standard',
    options: storing((store) => ({
      async updateConnection(row) {
        for (;;) {
          const { version } = (await store.getConnection(row.tenantId, row.id)) ?? row;
          if (await store.updateConnection({ ...row, version })) return true;
        }
      },
    })),
    caughtBy: 'refresh/several-clients',
  },
  'lets a callback be used again': {
    at: 'standard',
    options: storing(() => ({ takeFlow: async () => true })),
    caughtBy: 'callback/twice-at-once',
  },
};

test.each(Object.entries(mistakes))(
  'the kit notices a client that %s',
  async (_, { at, options, caughtBy }) => {
    const { descriptor, options: own } = referenceProviders[at] ?? {};
    if (descriptor === undefined) throw new Error(`There is no ${at}.`);
    const cases = providerKit(descriptor, { ...own, ...options });
    const quirk = cases.find(({ id }) => id === caughtBy);
    expect(quirk?.notApplicable).toBeNull();
    await expect(quirk?.run()).rejects.toThrow(/: /);
  },
);

test('the report counts a failure, and its table says why', async () => {
  const { descriptor, options } = referenceProviders['exchanging'] ?? {};
  if (descriptor === undefined) throw new Error('There is no such provider.');
  const wrong = takenFor({ pkce: 'S256' });
  const report = await testProvider(descriptor, { ...options, ...wrong });
  const quirk = report.cases.find(({ id }) => id === 'token-request/pkce');
  expect(quirk).toMatchObject({ outcome: 'failed' });
  expect(quirk?.why).toContain('has a code_challenge, which this provider refuses');
  expect(report.failed).toBeGreaterThan(0);
  expect(report.passed + report.failed + report.notApplicable).toBe(report.cases.length);
  const lines = String(report).split('\n');
  expect(lines[0]).toBe('exchanging');
  expect(lines.at(-1)).toContain(`${report.failed} failed`);
  expect(String(report)).toMatch(/^failed +token-request\/pkce /m);
});

test.each<[string, Parameters<typeof providerKit>, string]>([
  ['a wrong descriptor', [{ tokenEndpoint: 'http://kit.example' }], 'must use https'],
  ['an unknown option', [{ tokenEndpoint: '/token' }, { url: '' } as never], 'has no option url'],
  [
    'a value that cannot be guessed',
    [
      {
        authorizationEndpoint: '/authorize',
        tokenEndpoint: '/token',
        captures: { team: { from: 'team', pattern: 'team-[0-9]{7}' } },
      },
    ],
    'No value for captures.team can be guessed',
  ],
])('the kit refuses %s at once', (_, given, message) => {
  expect(() => providerKit(...given)).toThrow(message);
});
