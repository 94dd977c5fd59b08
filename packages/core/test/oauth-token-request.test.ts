import { describe, expect, test } from 'vitest';

import { codeOf } from './acme-client.ts';
import { CLIENT_SECRET, oauthPeer, REFRESH_TOKEN } from './oauth-peer.ts';

const granted = () => Response.json({ access_token: 'new-access-token' });

async function sent({ requests }: { requests: readonly Request[] }) {
  const [request] = requests;
  if (request === undefined) throw new Error('Nothing was sent.');
  const form = Object.fromEntries(new URLSearchParams(await request.text()));
  return { request, form, authorization: request.headers.get('authorization') };
}

test('a code is exchanged with its verifier and the very redirect URI', async () => {
  const peer = oauthPeer(granted);
  await peer.exchange();
  const { request, form } = await sent(peer);
  expect(request.url).toBe('https://auth.acme.example/token');
  expect(request.method).toBe('POST');
  expect(request.redirect).toBe('manual');
  expect(request.headers.get('accept')).toBe('application/json');
  expect(form).toEqual({
    grant_type: 'authorization_code',
    code: 'the-code-zzzzzz',
    redirect_uri: 'https://x.example/cb',
    code_verifier: 'the-verifier-zzzzzz',
    client_id: 'client-id',
    client_secret: CLIENT_SECRET,
  });
});

test('a refresh sends no scope and no redirect URI', async () => {
  const peer = oauthPeer(granted);
  await peer.refresh();
  expect((await sent(peer)).form).toEqual({
    grant_type: 'refresh_token',
    refresh_token: REFRESH_TOKEN,
    client_id: 'client-id',
    client_secret: CLIENT_SECRET,
  });
});

describe('how the client proves itself', () => {
  test('with Basic both halves are form-encoded first, RFC 6749 section 2.3.1', async () => {
    const client = { clientId: 'my client:1', clientSecret: 'a:b+c d%2F&ü' };
    const peer = oauthPeer(granted, { clientAuthentication: 'basic' }, client);
    await peer.refresh();
    const { form, authorization } = await sent(peer);
    const pair = atob(authorization?.replace('Basic ', '') ?? '');
    expect(pair).toBe('my+client%3A1:a%3Ab%2Bc+d%252F%26%C3%BC');
    expect(Object.keys(form)).toEqual(['grant_type', 'refresh_token']);
  });

  test('a public client sends its id alone, even where a secret was given', async () => {
    const peer = oauthPeer(granted, { clientAuthentication: 'none' });
    await peer.refresh();
    const { form, authorization } = await sent(peer);
    expect(form).toMatchObject({ client_id: 'client-id' });
    expect(form).not.toHaveProperty('client_secret');
    expect(authorization).toBeNull();
  });

  test('without a secret none is sent', async () => {
    const peer = oauthPeer(granted, {}, { clientSecret: null });
    await peer.refresh();
    expect((await sent(peer)).form).not.toHaveProperty('client_secret');
  });
});

test.each([301, 302, 303, 307, 308, 304])(
  'a token endpoint that answers %i is refused',
  async (status) => {
    const headers = { location: 'https://evil.example/token' };
    const peer = oauthPeer(() => new Response(null, { status, headers }));
    await expect(peer.refresh()).rejects.toMatchObject({ code: 'misconfigured', retryable: false });
    expect(peer.requests.map(({ url }) => url)).toEqual(['https://auth.acme.example/token']);
  },
);

test('a token endpoint that hangs is left after ten seconds, and its request ended', async () => {
  const peer = oauthPeer(() => new Promise<Response>(() => {}));
  const refreshing = codeOf(peer.refresh());
  await peer.clock.skip(10_000);
  expect(await refreshing).toBe('timeout');
  expect(peer.requests[0]?.signal.aborted).toBe(true);
});

test('a token endpoint that hangs in the middle of its answer is left after ten seconds', async () => {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"access_token":')),
  });
  const peer = oauthPeer(() => new Response(body));
  const refreshing = codeOf(peer.refresh());
  await peer.clock.skip(10_000);
  expect(await refreshing).toBe('timeout');
});

test.each([
  ['exactly a mebibyte', 2 ** 20, true],
  ['a byte more', 2 ** 20 + 1, false],
])('an answer of %s', async (_, size, isRead) => {
  const text = '{"access_token":"new-access-token"}'.padEnd(size);
  const reading = codeOf(oauthPeer(() => new Response(text)).refresh());
  expect(await reading).toBe(isRead ? 'no error' : 'provider_error');
});

test('an answer that says it is too long is not read', async () => {
  const headers = { 'content-length': String(2 ** 20 + 1) };
  const body = '{"access_token":"new-access-token"}';
  const peer = oauthPeer(() => new Response(body, { headers }));
  await expect(peer.refresh()).rejects.toMatchObject({ code: 'provider_error' });
});

test('an endless answer is given up as soon as it is too long', async () => {
  let chunks = 0;
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      chunks++;
      controller.enqueue(new Uint8Array(64 * 1024));
    },
    cancel() {
      isCancelled = true;
    },
  });
  const peer = oauthPeer(() => new Response(body));
  await expect(peer.refresh()).rejects.toMatchObject({ code: 'provider_error' });
  expect(chunks).toBeLessThan(20);
  expect(isCancelled).toBe(true);
});

test.each(['http://auth.acme.example', 'ftp://127.0.0.1', 'https://u:p@auth.example'])(
  'nothing is sent to %s',
  async (authUrl) => {
    const peer = oauthPeer(granted, {}, { authUrl });
    await expect(peer.refresh()).rejects.toThrow(TypeError);
    expect(peer.requests).toEqual([]);
  },
);
