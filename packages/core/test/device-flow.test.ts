import { inspect } from 'node:util';

import { describe, expect, test } from 'vitest';

import { codeOf } from './acme-client.ts';
import { AUTH, DEVICE_CODE } from './device-server.ts';
import { setDeviceStage } from './device-stage.ts';

const MINUTE = 60_000;

/** Seconds between the questions, and before the first one. */
function pauses(questions: readonly number[]): readonly number[] {
  return questions.map((at, index) => Math.floor((at - (questions[index - 1] ?? 0)) / 1000));
}

test('a user types a code elsewhere, and whoever waits has a connection', async () => {
  const { alice, server, log } = setDeviceStage();
  const request = await alice.initiateConnection({ app: 'acme' });
  expect(request).toMatchObject({
    status: 'INITIATED',
    redirectUrl: null,
    userCode: 'WDJB-MJH1',
    verificationUri: `${AUTH}/device`,
  });
  const waiting = request.waitUntilActive();
  server.approve('WDJB-MJH1');
  expect(await waiting).toMatchObject({
    id: request.connectionId,
    status: 'ACTIVE',
    account: { id: 'id-octo', label: 'octo' },
    scopes: { requested: ['read', 'write'], granted: ['read', 'write'] },
  });
  expect(server.requests.slice(0, 2)).toEqual([
    `POST ${AUTH}/device scope=read+write&client_id=acme-device`,
    `POST ${AUTH}/token grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&` +
      `device_code=${DEVICE_CODE}-1&client_id=acme-device`,
  ]);
  expect((await alice.fetch({ app: 'acme' })('/me')).status).toBe(200);
  expect(log).toEqual([]);
});

describe('the provider is asked at its own pace', () => {
  test('every five seconds where it names none, from the start', async () => {
    const { alice, server } = setDeviceStage();
    const request = await alice.initiateConnection({ app: 'acme' });
    await codeOf(request.waitUntilActive({ timeoutMs: MINUTE }));
    expect(new Set(pauses(server.questions))).toEqual(new Set([5]));
    expect(server.questions.length).toBeGreaterThanOrEqual(11);
  });

  test.each([
    [1, 1],
    [30, 30],
    ['7', 7],
    [0, 5],
    [-1, 5],
    ['soon', 5],
    [null, 5],
  ])('interval %j is %i seconds', async (interval, seconds) => {
    const { alice, server } = setDeviceStage();
    server.more = { interval };
    server.answer = () => Response.json({ error: 'authorization_pending' }, { status: 400 });
    const request = await alice.initiateConnection({ app: 'acme' });
    await codeOf(request.waitUntilActive({ timeoutMs: MINUTE }));
    expect(new Set(pauses(server.questions))).toEqual(new Set([seconds]));
  });

  test('five seconds more each time it says so, for every process from then on', async () => {
    const { alice, server, another } = setDeviceStage();
    let refusals = 0;
    server.answer = () =>
      Response.json(
        { error: ++refusals <= 2 ? 'slow_down' : 'authorization_pending' },
        { status: 400 },
      );
    const request = await alice.initiateConnection({ app: 'acme' });
    await codeOf(request.waitUntilActive({ timeoutMs: MINUTE }));
    expect(pauses(server.questions)).toEqual([5, 10, 15, 15]);
    const later = another().entity('alice').connections;
    await codeOf(later.waitUntilActive(request.connectionId, { timeoutMs: MINUTE }));
    expect(pauses(server.questions).slice(4)).toEqual([15, 15, 15, 15]);
  });

  test('half as often each time that nothing answers, and never again at once', async () => {
    const { alice, server } = setDeviceStage();
    server.answer = () => new Response('', { status: 503 });
    const request = await alice.initiateConnection({ app: 'acme' });
    await codeOf(request.waitUntilActive({ timeoutMs: 5 * MINUTE }));
    expect(pauses(server.questions).slice(0, 6)).toEqual([5, 10, 20, 40, 60, 60]);
  });

  test('once, however many wait in however many processes', async () => {
    const { alice, server, another } = setDeviceStage();
    const { connectionId } = await alice.initiateConnection({ app: 'acme' });
    const clients = Array.from({ length: 5 }, () => another().entity('alice').connections);
    const waiting = [...clients, ...clients].map((connections) =>
      connections.waitUntilActive(connectionId, { timeoutMs: 10 * MINUTE }),
    );
    await expect.poll(() => server.questions.length).toBeGreaterThan(3);
    server.approve('WDJB-MJH1');
    const connections = await Promise.all(waiting);
    expect(new Set(connections.map(({ id }) => id))).toEqual(new Set([connectionId]));
    expect(new Set(pauses(server.questions))).toEqual(new Set([5]));
    // One answer was a token, which is given once.
    expect(server.requests.filter((it) => it.includes('/me'))).toHaveLength(1);
  });
});

describe('a flow ends', () => {
  test('when the user says no', async () => {
    const { alice, server } = setDeviceStage();
    const request = await alice.initiateConnection({ app: 'acme' });
    server.deny('WDJB-MJH1');
    expect(await codeOf(request.waitUntilActive())).toBe('access_denied');
    expect(await alice.connections.get(request.connectionId)).toMatchObject({
      status: 'FAILED',
      statusReason: 'access_denied',
    });
    expect(server.questions).toHaveLength(1);
  });

  test.each([
    ['when the code has lapsed', 120, 2 * MINUTE],
    ['after ten minutes, where the provider would wait for longer', 1800, 10 * MINUTE],
    ['after ten minutes, where the provider does not say', undefined, 10 * MINUTE],
  ])('%s', async (_, expires_in, lifetime) => {
    const { alice, server, now } = setDeviceStage();
    server.more = { expires_in };
    const startedAt = now();
    const request = await alice.initiateConnection({ app: 'acme' });
    expect(await codeOf(request.waitUntilActive({ timeoutMs: 60 * MINUTE }))).toBe('flow_expired');
    expect(now() - startedAt).toBeLessThan(lifetime + 1000);
    expect(await alice.connections.get(request.connectionId)).toMatchObject({ status: 'FAILED' });
    const { length } = server.questions;
    server.approve('WDJB-MJH1');
    await codeOf(alice.connections.waitUntilActive(request.connectionId));
    expect(server.questions).toHaveLength(length);
  });

  test.each<[string, string]>([
    ['invalid_client', 'misconfigured'],
    ['unsupported_grant_type', 'misconfigured'],
    ['expired_token', 'flow_expired'],
    ['invalid_grant', 'flow_expired'],
    ['authorization_declined', 'access_denied'],
  ])('when the provider answers %s: %s', async (error, code) => {
    const { alice, server } = setDeviceStage();
    server.answer = () => Response.json({ error }, { status: 400 });
    const request = await alice.initiateConnection({ app: 'acme' });
    expect(await codeOf(request.waitUntilActive())).toBe(code);
    expect(server.questions).toHaveLength(1);
  });

  test('and what is granted after that is given back', async () => {
    const { alice, server, store } = setDeviceStage();
    const { connectionId, waitUntilActive } = await alice.initiateConnection({ app: 'acme' });
    server.approve('WDJB-MJH1');
    server.answer = () => {
      // While the answer is on its way.
      void store.deleteConnection('', connectionId);
      return undefined;
    };
    expect(await codeOf(waitUntilActive())).toBe('connection_required');
    await expect
      .poll(() => server.requests.at(-1))
      .toContain(`${AUTH}/revoke token=access-token-of-octo-zzzzzz`);
    expect((await alice.connections.list()).items).toEqual([]);
  });
});

test('who gives up waiting does not lose what is granted at that moment', async () => {
  const { alice, server, another } = setDeviceStage();
  const request = await alice.initiateConnection({ app: 'acme' });
  const controller = new AbortController();
  server.approve('WDJB-MJH1');
  server.answer = () => {
    controller.abort();
    return undefined;
  };
  expect(await codeOf(request.waitUntilActive({ signal: controller.signal }))).toBe('cancelled');
  const { connections } = another().entity('alice');
  expect((await connections.waitUntilActive(request.connectionId)).status).toBe('ACTIVE');
});

test('a process that ends while it asks holds nobody up', async () => {
  const { alice, server, another } = setDeviceStage();
  const request = await alice.initiateConnection({ app: 'acme' });
  let isFirst = true;
  server.answer = () => {
    if (!isFirst) return undefined;
    isFirst = false;
    return new Promise<Response>(() => {});
  };
  const crashed = codeOf(request.waitUntilActive({ timeoutMs: 6000 }));
  expect(await crashed).toBe('timeout');
  server.approve('WDJB-MJH1');
  const { connections } = another().entity('alice');
  const connection = await connections.waitUntilActive(request.connectionId);
  expect(connection.status).toBe('ACTIVE');
});

test('the same account again is the same connection', async () => {
  const { alice, server } = setDeviceStage();
  const first = await alice.initiateConnection({ app: 'acme' });
  server.approve('WDJB-MJH1');
  const kept = await first.waitUntilActive();
  const second = await alice.initiateConnection({ app: 'acme' });
  server.approve('WDJB-MJH2');
  expect((await second.waitUntilActive()).id).toBe(kept.id);
  expect((await alice.connections.list()).items).toHaveLength(1);
});

test('who keeps asking gets one code, as long as there is time to type it', async () => {
  const { alice, wait } = setDeviceStage();
  const codes: unknown[] = [];
  for (let i = 0; i < 3; i++) {
    const request = await alice.ensureConnected({ app: 'acme' });
    codes.push('userCode' in request && request.userCode);
    await wait(2.5 * MINUTE);
  }
  expect(codes).toEqual(['WDJB-MJH1', 'WDJB-MJH1', 'WDJB-MJH1']);
  expect(await alice.ensureConnected({ app: 'acme' })).toMatchObject({ userCode: 'WDJB-MJH2' });
});

describe('the device code is seen by the token endpoint alone', () => {
  test('and by no result, list, log or row', async () => {
    const { alice, server, log, store } = setDeviceStage();
    const request = await alice.initiateConnection({ app: 'acme' });
    server.answer = (form) =>
      Response.json(
        { error: 'invalid_client', error_description: `Who has ${form.get('device_code')}?` },
        { status: 401 },
      );
    const error: unknown = await request.waitUntilActive().catch((thrown: unknown) => thrown);
    const flow = await store.getFlowOfConnection('', request.connectionId);
    const seen = [
      request,
      error,
      log,
      (await alice.connections.list()).items,
      await store.getConnection('', request.connectionId),
      { ...flow, sealed: new TextDecoder().decode(flow?.sealed ?? undefined) },
    ];
    const text = seen.map((it) => inspect(it, { depth: null, showHidden: true })).join();
    expect(text).toContain(request.connectionId);
    expect(text).not.toContain(DEVICE_CODE);
    expect(text).not.toContain('zzzzzz');
  });

  test('and no state or link opens the flow', async () => {
    const { another, alice, store } = setDeviceStage({ publicUrl: 'https://product.example' });
    const { connectionId } = await alice.initiateConnection({ app: 'acme' });
    const flow = await store.getFlowOfConnection('', connectionId);
    const state = `${flow?.id}.`;
    const callbackUrl = `https://product.example/oauth/callback/acme?code=c&state=${state}`;
    const client = another();
    const forged = { callbackUrl, browserSecret: '', identity: 'alice' };
    expect(await codeOf(client.completeConnection(forged))).toBe('wrong_browser');
    expect(await codeOf(client.openLink({ token: '', identity: 'alice' }))).toBe('flow_expired');
    expect((await alice.connections.get(connectionId))?.status).toBe('INITIATED');
  });
});

describe('what a server says of a device is refused', () => {
  test.each<[string, Record<string, unknown>]>([
    ['without a device code', { device_code: undefined }],
    ['without a code to type', { user_code: null }],
    ['with a code that is a page', { user_code: '<b>1</b>' }],
    ['with a code without end', { user_code: 'A'.repeat(65) }],
    ['with a plain address', { verification_uri: 'http://auth.acme.example/device' }],
    ['with a script', { verification_uri: 'javascript:alert(1)' }],
    ['with a user in the address', { verification_uri: 'https://a:b@acme.example/' }],
    ['without an address', { verification_uri: undefined }],
  ])('%s', async (_, more) => {
    const { alice, server } = setDeviceStage();
    server.more = more;
    const error: unknown = await alice
      .initiateConnection({ app: 'acme' })
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'provider_error' });
    expect(inspect(error, { depth: null })).not.toContain('zzzzzz');
    expect((await alice.connections.list()).items).toEqual([]);
  });

  test('but not under the name that some give the address', async () => {
    const { alice, server } = setDeviceStage();
    server.more = { verification_uri: undefined, verification_url: `${AUTH}/google` };
    const { verificationUri } = await alice.initiateConnection({ app: 'acme' });
    expect(verificationUri).toBe(`${AUTH}/google`);
  });
});
