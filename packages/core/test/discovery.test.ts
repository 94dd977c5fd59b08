import { inspect } from 'node:util';

import { describe, expect, test } from 'vitest';

import { discover } from '../src/auth/discovery/discover.ts';
import type { DiscoveryKind } from '../src/auth/discovery/metadata.ts';
import { systemRuntime } from '../src/runtime.ts';
import { codeOf } from './acme-client.ts';
import { stoppedClock } from './stopped-clock.ts';

const ISSUER = 'https://auth.acme.example';
const METADATA = {
  issuer: ISSUER,
  authorization_endpoint: 'https://auth.acme.example/authorize',
  token_endpoint: 'https://tokens.acme.example/token',
};

/** A client of a server that publishes what the test says. */
function server(answer: (request: Request) => Response | Promise<Response>) {
  const requests: Request[] = [];
  const clock = stoppedClock();
  const runtime = systemRuntime({
    now: clock.now,
    delay: clock.delay,
    async fetch(input, init) {
      const request = new Request(input, init);
      requests.push(request);
      return answer(request);
    },
  });
  return {
    clock,
    requests,
    ask: (issuer = ISSUER, kind: DiscoveryKind = 'oauth2', signal?: AbortSignal) =>
      discover(runtime, { issuer, kind, appName: 'Acme' }, signal),
  };
}

describe('the metadata are where the standards put them', () => {
  test.each<[string, DiscoveryKind, string]>([
    [ISSUER, 'oauth2', '/.well-known/oauth-authorization-server'],
    [`${ISSUER}/team`, 'oauth2', '/.well-known/oauth-authorization-server/team'],
    [ISSUER, 'oidc', '/.well-known/openid-configuration'],
    [`${ISSUER}/team`, 'oidc', '/team/.well-known/openid-configuration'],
  ])('of %s as %s: %s', async (issuer, kind, path) => {
    const { ask, requests } = server(() => Response.json({ ...METADATA, issuer }));
    expect(await ask(issuer, kind)).toEqual({
      issuer,
      authorizationEndpoint: 'https://auth.acme.example/authorize',
      tokenEndpoint: 'https://tokens.acme.example/token',
      sendsIssuer: false,
    });
    expect(requests.map(({ method, url, redirect }) => [method, url, redirect])).toEqual([
      ['GET', ISSUER + path, 'manual'],
    ]);
  });
});

test('when to ask again counts from here where the answer has no date', async () => {
  const headers = { 'retry-after': '60' };
  const { ask, clock } = server(() => new Response('', { status: 429, headers }));
  const retryAt = new Date(clock.now() + 60_000).toISOString();
  await expect(ask()).rejects.toMatchObject({ code: 'rate_limited', details: { retryAt } });
});

test('everything that is used is read, and nothing else', async () => {
  const { ask } = server(() =>
    Response.json({
      ...METADATA,
      revocation_endpoint: `${ISSUER}/revoke`,
      device_authorization_endpoint: `${ISSUER}/device`,
      userinfo_endpoint: `${ISSUER}/me`,
      authorization_response_iss_parameter_supported: true,
      registration_endpoint: `${ISSUER}/register`,
    }),
  );
  expect(await ask()).toEqual({
    issuer: ISSUER,
    authorizationEndpoint: METADATA.authorization_endpoint,
    tokenEndpoint: METADATA.token_endpoint,
    revocationEndpoint: `${ISSUER}/revoke`,
    deviceAuthorizationEndpoint: `${ISSUER}/device`,
    userinfoEndpoint: `${ISSUER}/me`,
    sendsIssuer: true,
  });
});

describe('metadata are refused', () => {
  test.each<[string, object]>([
    ['of another issuer', { issuer: 'https://evil.example' }],
    ['of an issuer that begins the same', { issuer: `${ISSUER}.evil.example` }],
    ['of a path of the issuer', { issuer: `${ISSUER}/team` }],
    ['without an issuer', { issuer: undefined }],
    ['with a plain endpoint', { token_endpoint: 'http://tokens.acme.example/token' }],
    ['with an endpoint on this machine', { token_endpoint: 'http://127.0.0.1:9000/token' }],
    ['with an endpoint in its network', { token_endpoint: 'https://169.254.169.254/token' }],
    ['with a name of this machine', { revocation_endpoint: 'https://a.localhost/revoke' }],
    ['with an endpoint that is a script', { authorization_endpoint: 'javascript:alert(1)' }],
    ['with an endpoint that is a path', { token_endpoint: '/token' }],
    ['with a user in an endpoint', { token_endpoint: 'https://a:zzzzzz@x.example/token' }],
    ['with an endpoint that is none', { revocation_endpoint: ['https://x.example'] }],
  ])('%s', async (_, changed) => {
    const { ask } = server(() => Response.json({ ...METADATA, ...changed, note: 'zzzzzz' }));
    const error: unknown = await ask().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'misconfigured', retryable: false });
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain('zzzzzz');
  });

  test.each<[string, string, () => Response]>([
    ['that are a page', 'misconfigured', () => new Response('<html>Hello')],
    ['that are a list', 'misconfigured', () => Response.json([METADATA])],
    ['that are nothing', 'misconfigured', () => new Response('')],
    ['that are not there', 'misconfigured', () => new Response('', { status: 404 })],
    [
      'that are elsewhere',
      'misconfigured',
      () => new Response(null, { status: 302, headers: { location: 'https://evil.example' } }),
    ],
    ['that have no end', 'provider_error', () => new Response(' '.repeat(1024 * 1024 + 1))],
    ['while the server is down', 'provider_error', () => new Response('', { status: 503 })],
    ['when asked for too often', 'rate_limited', () => new Response('', { status: 429 })],
    ['that cannot be reached', 'network_error', () => Response.error()],
  ])('%s: %s', async (_, code, answer) => {
    const { ask } = server((request) => {
      const response = answer();
      if (response.type === 'error') throw new TypeError(`fetch failed for ${request.url}`);
      return response;
    });
    expect(await codeOf(ask())).toBe(code);
  });
});

test('a plain address is asked on loopback only', async () => {
  const local = 'http://127.0.0.1:9000';
  const { ask, requests } = server(() =>
    Response.json({ issuer: local, token_endpoint: `${local}/token` }),
  );
  expect((await ask(local)).tokenEndpoint).toBe(`${local}/token`);
  expect(await codeOf(ask('http://auth.acme.example'))).toMatch(/^TypeError: .* must use https/);
  expect(requests).toHaveLength(1);
});

describe('metadata are asked for', () => {
  test('once, however many want them, and again after an hour', async () => {
    const { ask, requests, clock } = server(() => Response.json(METADATA));
    await Promise.all(Array.from({ length: 50 }, () => ask()));
    clock.advance(3600_000 - 1);
    await ask();
    expect(requests).toHaveLength(1);
    clock.advance(1);
    await Promise.all([ask(), ask()]);
    expect(requests).toHaveLength(2);
  });

  test('again after a failure, which all who waited for it are told', async () => {
    let status = 503;
    const { ask, requests } = server(() => Response.json(METADATA, { status }));
    const codes = await Promise.all([codeOf(ask()), codeOf(ask())]);
    expect(codes).toEqual(['provider_error', 'provider_error']);
    expect(requests).toHaveLength(1);
    status = 200;
    expect((await ask()).issuer).toBe(ISSUER);
    expect(requests).toHaveLength(2);
  });

  test('for each issuer and standard apart', async () => {
    const { ask, requests } = server(({ url }) =>
      Response.json({ ...METADATA, issuer: new URL(url).origin }),
    );
    await ask(ISSUER, 'oauth2');
    await ask(ISSUER, 'oidc');
    await ask('https://other.example', 'oauth2');
    expect(requests).toHaveLength(3);
  });

  test('on behalf of others when one of them gives up', async () => {
    const answer = Promise.withResolvers<Response>();
    const { ask, requests } = server(() => answer.promise);
    const controller = new AbortController();
    const hasty = codeOf(ask(ISSUER, 'oauth2', controller.signal));
    const patient = ask();
    await expect.poll(() => requests.length).toBe(1);
    controller.abort();
    expect(await hasty).toBe('cancelled');
    answer.resolve(Response.json(METADATA));
    expect((await patient).issuer).toBe(ISSUER);
    expect(requests).toHaveLength(1);
  });

  test('when the clock was set back, too', async () => {
    const { ask, requests, clock } = server(() => Response.json(METADATA));
    await ask();
    clock.advance(-1);
    await ask();
    expect(requests).toHaveLength(2);
  });
});

test('an issuer that users choose does not fill the memory', async () => {
  const { ask, requests } = server(({ url }) =>
    Response.json({ ...METADATA, issuer: new URL(url).origin }),
  );
  for (let i = 0; i <= 100; i++) await ask(`https://team-${i}.example`);
  await ask('https://team-100.example');
  expect(requests).toHaveLength(101);
  await ask('https://team-0.example');
  expect(requests).toHaveLength(102);
});
