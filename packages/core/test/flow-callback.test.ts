import { expect, test } from 'vitest';

import { codeOf, finishFlow, setStage, type Stage, startFlow } from './acme-client.ts';

/** A callback with its query changed, in the right browser of the right user. */
async function callBack(
  { client, acme }: Stage,
  change: (callback: URL) => void,
): Promise<{ code: string; status: string | undefined; exchanges: number }> {
  const { opened, connectionId } = await startFlow(client);
  const callback = new URL(acme.approve(opened.authorizationUrl));
  change(callback);
  const { browserSecret } = opened;
  const completing = client.completeConnection({
    callbackUrl: callback.href,
    browserSecret,
    identity: 'alice',
  });
  const code = await codeOf(completing);
  const status = (await client.connections.get(connectionId))?.status;
  return { code, status, exchanges: acme.tokenRequests('authorization_code').length };
}

test('a state works once: the second time it is a replay, and the connection stays', async () => {
  const stage = setStage();
  const flow = await startFlow(stage.client);
  const callbackUrl = stage.acme.approve(flow.opened.authorizationUrl);
  const { browserSecret } = flow.opened;
  const complete = () =>
    stage.client.completeConnection({ callbackUrl, browserSecret, identity: 'alice' });
  expect((await complete()).connection.status).toBe('ACTIVE');
  expect(await codeOf(complete())).toBe('flow_replayed');
  expect((await stage.client.connections.get(flow.connectionId))?.status).toBe('ACTIVE');
});

test('of twenty callbacks with one state at once, one is exchanged', async () => {
  const { client, acme } = setStage();
  const { opened, connectionId } = await startFlow(client);
  const callbackUrl = acme.approve(opened.authorizationUrl);
  const { browserSecret } = opened;
  const codes = await Promise.all(
    Array.from({ length: 20 }, () =>
      codeOf(client.completeConnection({ callbackUrl, browserSecret, identity: 'alice' })),
    ),
  );
  expect(codes.toSorted()).toEqual([...Array<string>(19).fill('flow_replayed'), 'no error']);
  expect(acme.tokenRequests('authorization_code')).toHaveLength(1);
  expect((await client.connections.get(connectionId))?.status).toBe('ACTIVE');
});

test.each([
  ['without a cookie', null],
  ['with an empty cookie', ''],
  ['with the cookie of another flow', 'AAAAAAAAAAAAAAAAAAAAAA'],
])('a browser that comes back %s ends the flow before any exchange', async (_, browserSecret) => {
  const { client, acme } = setStage();
  const { opened, connectionId } = await startFlow(client);
  const callbackUrl = acme.approve(opened.authorizationUrl, 'victim');
  const completing = client.completeConnection({ callbackUrl, browserSecret, identity: 'alice' });
  expect(await codeOf(completing)).toBe('wrong_browser');
  const connection = await client.connections.get(connectionId);
  expect(connection).toMatchObject({ status: 'FAILED', statusReason: 'wrong_browser' });
  expect(acme.tokenRequests('authorization_code')).toHaveLength(0);
});

test('another user who comes back in the same browser ends the flow before any exchange', async () => {
  const stage = setStage();
  const flow = await startFlow(stage.client);
  expect(await codeOf(finishFlow(stage, flow, { identity: 'mallory' }))).toBe('wrong_user');
  const connection = await stage.client.connections.get(flow.connectionId);
  expect(connection).toMatchObject({ status: 'FAILED', statusReason: 'wrong_user' });
  expect(stage.acme.tokenRequests('authorization_code')).toHaveLength(0);
});

test('a callback after ten minutes is too late', async () => {
  const stage = setStage();
  const flow = await startFlow(stage.client);
  stage.clock.advance(10 * 60_000);
  expect(await codeOf(finishFlow(stage, flow))).toBe('flow_expired');
  const connection = await stage.client.connections.get(flow.connectionId);
  expect(connection).toMatchObject({ status: 'FAILED', statusReason: 'link_expired' });
  expect(stage.acme.requests).toHaveLength(0);
});

test.each<[string, (state: string) => string]>([
  ['cut short', (state) => state.slice(0, -1)],
  ['longer', (state) => `${state}A`],
  ['with a third part', (state) => `${state}.A`],
  ['of the flow alone', (state) => state.split('.')[0] ?? ''],
  ['with an empty secret', (state) => `${state.split('.')[0]}.`],
])('a state that is %s finishes nothing', async (_, change) => {
  const { code, status, exchanges } = await callBack(setStage(), ({ searchParams }) =>
    searchParams.set('state', change(searchParams.get('state') ?? '')),
  );
  expect({ code, status, exchanges }).toEqual({
    code: 'wrong_browser',
    status: 'INITIATED',
    exchanges: 0,
  });
});

test.each(['', '.', 'unknown.state', 'undefined'])(
  'a state nobody made (%j) is unknown',
  async (state) => {
    const { code, exchanges } = await callBack(setStage(), ({ searchParams }) =>
      searchParams.set('state', state),
    );
    expect([code, exchanges]).toEqual(['flow_expired', 0]);
  },
);

test('an answer at the address of another integration sends no token request', async () => {
  const { code, status, exchanges } = await callBack(setStage(), (callback) => {
    callback.pathname = callback.pathname.replace(/acme$/, 'acme-token');
  });
  expect({ code, status, exchanges }).toEqual({
    code: 'issuer_mismatch',
    status: 'FAILED',
    exchanges: 0,
  });
});

test.each<[string, (query: URLSearchParams) => void]>([
  ['another issuer', (query) => query.set('iss', 'https://evil.example')],
  ['the issuer with a slash more', (query) => query.set('iss', 'https://auth.acme.example/')],
  ['no issuer', (query) => query.delete('iss')],
  [
    'an error of another issuer',
    (query) => {
      query.set('iss', 'https://evil.example');
      query.set('error', 'access_denied');
    },
  ],
])('an answer with %s is a mix-up', async (_, change) => {
  const { code, status, exchanges } = await callBack(setStage(), ({ searchParams }) =>
    change(searchParams),
  );
  expect({ code, status, exchanges }).toEqual({
    code: 'issuer_mismatch',
    status: 'FAILED',
    exchanges: 0,
  });
});

test.each(['code', 'iss', 'error'])('an answer with two "%s" is refused', async (name) => {
  const { code, status, exchanges } = await callBack(setStage(), ({ searchParams }) => {
    searchParams.append(name, searchParams.get(name) ?? 'x');
    searchParams.append(name, 'other');
  });
  expect({ code, status, exchanges }).toEqual({
    code: 'provider_error',
    status: 'FAILED',
    exchanges: 0,
  });
});

test('an answer with two states is refused, whichever is right', async () => {
  const { code, status, exchanges } = await callBack(setStage(), ({ searchParams }) =>
    searchParams.append('state', 'x.y'),
  );
  expect({ code, status, exchanges }).toEqual({
    code: 'provider_error',
    status: 'INITIATED',
    exchanges: 0,
  });
});

test.each([
  ['access_denied', 'access_denied'],
  ['server_error', 'provider_error'],
  ['invalid_scope', 'misconfigured'],
  ['', 'provider_error'],
])('an answer with error=%s ends the flow, even beside a code', async (error, expected) => {
  const { code, status, exchanges } = await callBack(setStage(), ({ searchParams }) =>
    searchParams.set('error', error),
  );
  expect({ code, status, exchanges }).toEqual({ code: expected, status: 'FAILED', exchanges: 0 });
});

test('the words of a callback are bounded, and no credential in them is repeated', async () => {
  const { client, acme } = setStage();
  const { opened } = await startFlow(client);
  const callback = new URL(acme.approve(opened.authorizationUrl));
  callback.searchParams.set('error', 'server_error');
  callback.searchParams.set('error_description', `token gho_${'s'.repeat(36)} ${'x'.repeat(9000)}`);
  const { browserSecret } = opened;
  const message = await client
    .completeConnection({ callbackUrl: callback.href, browserSecret, identity: 'alice' })
    .then(String, (error: Error) => error.message);
  expect(message).toMatch(/^Acme refused the connection: server_error\. token \[redacted\] x+/);
  expect(message.length).toBeLessThan(400);
});

test('the words of a callback are one line of text', async () => {
  const { client, acme } = setStage();
  const { opened } = await startFlow(client);
  const callback = new URL(acme.approve(opened.authorizationUrl));
  callback.searchParams.set('error', 'server_error\r\n');
  callback.searchParams.set('error_description', 'a\nonbehalf err_forged: b\u001b[2J');
  const { browserSecret } = opened;
  const message = await client
    .completeConnection({ callbackUrl: callback.href, browserSecret, identity: 'alice' })
    .then(String, (error: Error) => error.message);
  expect(message).toBe('Acme refused the connection: server_error. a onbehalf err_forged: b [2J');
});

test.each(['bad_verification_code', 'invalid_grant'])(
  'a code that is refused with %s fails the flow: there is nothing to connect again',
  async (error) => {
    const stage = setStage();
    stage.acme.answer = ({ url }) =>
      url.endsWith('/token') ? Response.json({ error }) : undefined;
    const flow = await startFlow(stage.client);
    expect(await codeOf(finishFlow(stage, flow))).toBe('provider_error');
    const connection = await stage.client.connections.get(flow.connectionId);
    expect(connection).toMatchObject({ status: 'FAILED', statusReason: 'provider_error' });
  },
);

test('a connection that was deleted meanwhile is not exchanged for', async () => {
  const stage = setStage();
  const flow = await startFlow(stage.client);
  await stage.client.connections.delete(flow.connectionId);
  expect(await codeOf(finishFlow(stage, flow))).toBe('flow_expired');
  expect(stage.acme.requests).toHaveLength(0);
  expect(await stage.client.connections.get(flow.connectionId)).toBeNull();
});

test('a connection that is deleted during the exchange does not come back', async () => {
  const stage = setStage();
  const flow = await startFlow(stage.client);
  stage.acme.answer = ({ url }) => {
    if (url.endsWith('/me')) void stage.client.connections.delete(flow.connectionId);
    return undefined;
  };
  expect(await codeOf(finishFlow(stage, flow))).toBe('flow_expired');
  expect((await stage.client.connections.list()).items).toEqual([]);
});
