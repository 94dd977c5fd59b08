import { describe, expect, test } from 'vitest';

import { oauthPeer, REFRESH_TOKEN } from './oauth-peer.ts';

const TEN_YEARS_S = 315_360_000;

/** What a refresh makes of an answer. */
async function refreshed(answer: Response) {
  const { refresh, clock } = oauthPeer(() => answer);
  const grant = await refresh();
  const lifetime = grant?.expiresAt == null ? null : (grant.expiresAt - clock.now()) / 1000;
  return { ...grant, lifetime };
}

const ok = (extra: object, init?: ResponseInit): Response =>
  Response.json({ access_token: 'new-access-token', ...extra }, init);

describe('what a token answer may look like', () => {
  test.each<[string, Response]>([
    ['JSON with nothing else', ok({})],
    ['status 201', ok({}, { status: 201 })],
    ['a token type of "bot"', ok({ token_type: 'bot' })],
    ['a token type in capitals', ok({ token_type: 'BEARER' })],
    ['a token type of null', ok({ token_type: null })],
    ['JSON as text/plain', new Response('{"access_token":"new-access-token"}')],
    ['JSON behind a byte order mark', new Response('\uFEFF{"access_token":"new-access-token"}')],
    ['JSON behind line breaks', new Response('\r\n {"access_token":"new-access-token"}\n')],
    ['a form', new Response('access_token=new-access-token&token_type=bearer')],
    [
      'a form that begins with another field',
      new Response('scope=a%2Cb&access_token=new-access-token'),
    ],
    ['an error of null', ok({ error: null })],
    ['an empty error', ok({ error: '' })],
  ])('%s is a grant', async (_, answer) => {
    expect(await refreshed(answer)).toMatchObject({ secrets: { accessToken: 'new-access-token' } });
  });

  test.each<[string, unknown, number | null]>([
    ['a number', 28_800, 28_800],
    ['a text', '28800', 28_800],
    ['null', null, null],
    ['nothing', undefined, null],
    ['an empty text', '', null],
    ['0', 0, null],
    ['a negative number', -1, null],
    ['words', 'soon', null],
    ['true', true, null],
    ['a list', [3600], null],
    ['infinity', 'Infinity', null],
    ['a huge number', 1e300, TEN_YEARS_S],
    ['a huge text', '9'.repeat(400), null],
    ['a fraction', '1.5', 1.5],
  ])('expires_in of %s', async (_, expires_in, lifetime) => {
    expect((await refreshed(ok({ expires_in }))).lifetime).toBe(lifetime);
  });

  test.each<[string, unknown, readonly string[] | null]>([
    ['separated by spaces', 'a c', ['a', 'c']],
    ['separated by commas', 'a,c', ['a', 'c']],
    ['separated by both, and repeated', ' a, c,,a ', ['a', 'c']],
    ['in a list', ['a', 'c'], ['a', 'c']],
    ['in a list with rubbish', ['a', null, 7, ''], ['a']],
    ['missing', undefined, ['a', 'b']],
    ['null', null, ['a', 'b']],
    ['empty', '', []],
    ['more than was requested', 'a b c', ['a', 'b', 'c']],
    ['fewer than was requested', 'a', ['a']],
  ])('scopes %s', async (_, scope, scopes) => {
    const { exchange } = oauthPeer(() => ok({ scope }));
    expect((await exchange()).scopes).toEqual(scopes);
  });

  test.each<[string, unknown]>([
    ['missing', undefined],
    ['null', null],
    ['empty', ''],
  ])('where no scopes are requested and the answer is %s, nobody knows them', async (_, scope) => {
    const { exchange } = oauthPeer(() => ok({ scope }), {}, { scopes: [] });
    expect((await exchange()).scopes).toBeNull();
  });

  test.each<[string, unknown, string]>([
    ['missing', undefined, REFRESH_TOKEN],
    ['null', null, REFRESH_TOKEN],
    ['empty', '', REFRESH_TOKEN],
    ['new', 'new-refresh-token', 'new-refresh-token'],
    ['new, with a space', 'new refresh', 'new refresh'],
  ])('a refresh token that is %s', async (_, refresh_token, refreshToken) => {
    expect((await refreshed(ok({ refresh_token }))).secrets).toEqual({
      accessToken: 'new-access-token',
      refreshToken,
    });
  });

  test('the first answer of all may have no refresh token', async () => {
    const { exchange } = oauthPeer(() => ok({ refresh_token: '' }));
    expect((await exchange()).secrets).toEqual({ accessToken: 'new-access-token' });
  });

  test('with nothing to refresh with nothing is sent', async () => {
    const { refresh, requests } = oauthPeer(() => ok({}));
    expect(await refresh({ secrets: { accessToken: 'a' } })).toBeNull();
    expect(requests).toEqual([]);
  });
});

describe('what is no grant', () => {
  test.each<[string, Response, string]>([
    ['status 200 with an error', Response.json({ error: 'bad_refresh_token' }), 'reauth_required'],
    ['a token beside an error', ok({ error: 'invalid_grant' }), 'reauth_required'],
    ['status 400', Response.json({ error: 'invalid_grant' }, { status: 400 }), 'reauth_required'],
    ['a form with an error', new Response('error=bad_refresh_token'), 'reauth_required'],
    [
      'a client that is refused',
      Response.json({ error: 'invalid_client' }, { status: 401 }),
      'misconfigured',
    ],
    ['an error object', Response.json({ error: { code: 500, message: 'no' } }), 'provider_error'],
    [
      'an error object without a code beside a token',
      ok({ error: { message: 'no' } }),
      'provider_error',
    ],
    [
      'an error object with a known type',
      Response.json({ error: { type: 'invalid_grant' } }),
      'reauth_required',
    ],
    ['status 500 beside a token', ok({}, { status: 500 }), 'provider_error'],
    ['status 429', new Response('', { status: 429 }), 'rate_limited'],
    ['an empty answer', new Response(''), 'provider_error'],
    ['no content', new Response(null, { status: 204 }), 'provider_error'],
    ['a page', new Response('<!doctype html><a href="?access_token=x">'), 'provider_error'],
    ['half an object', new Response('{"access_token":"new-access'), 'provider_error'],
    ['a list', new Response('[{"access_token":"x"}]'), 'provider_error'],
    ['null', new Response('null'), 'provider_error'],
    ['a token of null', ok({ access_token: null }), 'provider_error'],
    ['an empty token', ok({ access_token: '' }), 'provider_error'],
    ['a token that is an object', ok({ access_token: { value: 'x' } }), 'provider_error'],
    ['a Slack failure', Response.json({ ok: false, error: 'internal_error' }), 'provider_error'],
  ])('%s', async (_, answer, code) => {
    const { refresh } = oauthPeer(() => answer);
    await expect(refresh()).rejects.toMatchObject({ name: 'OnBehalfError', code });
  });

  test('a limit says when to come back, by the clock of who set it', async () => {
    const headers = { 'retry-after': '120', date: 'Tue, 01 Jan 2030 12:00:00 GMT' };
    const { refresh } = oauthPeer(() => new Response('', { status: 429, headers }));
    await expect(refresh()).rejects.toMatchObject({
      code: 'rate_limited',
      retryable: true,
      details: { retryAt: '2030-01-01T12:02:00.000Z' },
    });
  });

  test('a failure of the server may pass, a refusal will not', async () => {
    const [down, refused] = [503, 403].map((status) =>
      oauthPeer(() => new Response('', { status })),
    );
    await expect(down?.refresh()).rejects.toMatchObject({ retryable: true });
    await expect(refused?.refresh()).rejects.toMatchObject({ retryable: false });
  });
});
