import { inspect } from 'node:util';

import { apiKey, bearerToken, defineApp, type VerifyRequest } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { openDesk } from './desk.ts';

const KEY = 'desk-key-zzzzzz';

/** Alice gives a key to an app that verifies it; the provider answers this. */
async function give(verify: VerifyRequest, answer: () => Response, app: object = {}) {
  const requests: Request[] = [];
  const desk = await openDesk([], {
    app: { auth: [apiKey()], verify, ...app },
    connected: 'nobody',
    fetch: async (input, init) => {
      requests.push(new Request(input, init));
      return answer();
    },
  });
  const outcome: unknown = await desk.alice
    .initiateConnection({ app: 'desk', credentials: { apiKey: KEY } })
    .then(
      ({ status }) => status,
      (error: unknown) => error,
    );
  return { outcome, requests, log: desk.log, stored: (await desk.alice.connections.list()).items };
}

const status = (code: number, init: ResponseInit = {}) =>
  Response.json({ key: KEY }, { status: code, ...init });

test('a key that works connects, after the request the app defines', async () => {
  const { outcome, requests, stored } = await give(
    { path: '/v1/search?limit=1', method: 'POST', headers: { 'x-version': '2' }, body: { q: 'a' } },
    () => Response.json({}),
  );
  expect(outcome).toBe('ACTIVE');
  const [request] = requests;
  expect(requests).toHaveLength(1);
  expect(request?.url).toBe('https://api.desk.example/v1/search?limit=1');
  expect(request?.method).toBe('POST');
  expect(await request?.json()).toEqual({ q: 'a' });
  expect(Object.fromEntries(request?.headers ?? [])).toEqual({
    accept: 'application/json',
    'content-type': 'application/json',
    'x-api-key': KEY,
    'x-version': '2',
  });
  expect(stored).toMatchObject([{ account: { id: 'default', label: 'Help Desk' } }]);
});

describe('a wrong key is refused, and nothing is stored', () => {
  test.each<[string, VerifyRequest, () => Response]>([
    ['401', { path: '/me' }, () => status(401)],
    ['403', { path: '/me' }, () => status(403)],
    ['the status that means it', { path: '/me', refusedStatuses: [400] }, () => status(400)],
    ['401, where the app names an account', { path: '/me' }, () => status(401)],
    ['200 and no', { path: '/me', expected: { ok: true } }, () => Response.json({ ok: false })],
    ['200 and a page', { path: '/me', expected: { ok: true } }, () => new Response('<p>Hello')],
    ['200 and null', { path: '/me', expected: { ok: true } }, () => Response.json(null)],
  ])('%s', async (name, verify, answer) => {
    const account = async () => ({ id: '1', label: 'anybody' });
    const app = name.includes('account') ? { account } : {};
    const { outcome, stored, log } = await give(verify, answer, app);
    expect(outcome).toMatchObject({
      code: 'access_denied',
      message: 'Help Desk does not accept these credentials.',
    });
    expect(inspect(outcome, { depth: null, showHidden: true })).not.toContain('zzzzzz');
    expect(stored).toEqual([]);
    expect(log).toEqual([]);
  });
});

test.each<[string, string, () => Response]>([
  ['a limit', 'rate_limited', () => status(429)],
  ['a limit as 403', 'rate_limited', () => status(403, { headers: { 'retry-after': '60' } })],
  ['an outage', 'provider_error', () => status(500)],
  ['a status that was not foreseen', 'provider_error', () => status(400)],
  [
    'a redirect to elsewhere',
    'provider_error',
    () => status(302, { headers: { location: 'https://x.example/me' } }),
  ],
])('%s says nothing about the key', async (_, code, answer) => {
  const { outcome, stored } = await give({ path: '/me' }, answer);
  expect(outcome).toMatchObject({ code });
  expect(inspect(outcome, { depth: null, showHidden: true })).not.toContain('zzzzzz');
  expect(stored).toEqual([]);
});

test('a status other than 2xx may be the success', async () => {
  expect((await give({ path: '/me', statuses: [404] }, () => status(404))).outcome).toBe('ACTIVE');
  expect((await give({ path: '/me', statuses: [404] }, () => status(200))).outcome).toMatchObject({
    code: 'provider_error',
  });
});

test.each<[object, string]>([
  [{}, 'defineApp: verify: path is missing: it must be a path that begins with a slash.'],
  [{ path: 'https://x.example' }, 'defineApp: verify: path must be a path that begins with a'],
  [{ path: '//x.example' }, 'defineApp: verify: path must be a path that begins with a slash.'],
  [{ path: '/a/../b' }, 'The URL contains a dot segment.'],
  [{ path: '/me', body: {} }, 'defineApp: verify: body needs the method POST.'],
  [{ path: '/me', statuses: [20] }, 'defineApp: verify: statuses[0] must be an HTTP status.'],
  [{ path: '/me', status: 200 }, 'defineApp: verify has no option status. Did you mean statuses?'],
])('verify: %j is refused', (verify, message) => {
  const definition = { slug: 'desk', name: 'Desk', hosts: ['x.example'], actions: [] };
  expect(() =>
    defineApp({ ...definition, auth: [bearerToken()], verify: verify as never }),
  ).toThrow(message);
});
