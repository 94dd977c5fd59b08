import { describe, expect, test } from 'vitest';

import { declineAt } from '../peers/gated-service.ts';
import { atlassian } from '../peers/services/atlassian.ts';
import { google } from '../peers/services/google.ts';
import { linear } from '../peers/services/linear.ts';
import { okta } from '../peers/services/okta.ts';
import { slack } from '../peers/services/slack.ts';
import { type ServiceCase, services, start, userToken } from './service-client.ts';

describe.for(services)('the emulated $service.name', (entry) => {
  test('takes a token for the person who consented, and no other token', async () => {
    const { whoIs, exchange, codeFor, peer, send } = await start(entry);
    const [alice, bob] = [
      await exchange(await codeFor('alice')),
      await exchange(await codeFor('bob')),
    ];
    expect(await whoIs(userToken(alice))).toMatch(/^alice/);
    expect(await whoIs(userToken(bob))).toMatch(/^bob/);

    const probe = entry.service.name === 'slack' ? '/api/auth.test' : '/v1.0/me';
    const init = { method: 'POST' };
    const { status, ...body } = entry.refusal;
    for (const token of ['', 'guess', peer.clientSecret]) {
      const refused = await send(token)(probe, init);
      expect(refused.status).toBe(status);
      expect(await refused.json()).toMatchObject(token === '' ? {} : body);
    }
    peer.grants.endAll();
    expect((await send(userToken(alice))(probe, init)).status).toBe(status);
    expect(await whoIs(userToken(alice))).toBeUndefined();
  });

  test('gives tokens only to the client that asked, once', async () => {
    const { exchange, codeFor, whoIs } = await start(entry);
    const wrong = [
      { code_verifier: 'w'.repeat(43) },
      { redirect_uri: 'http://127.0.0.1:9/elsewhere' },
      { client_secret: 'guess' },
    ];
    for (const change of wrong) {
      const refused = await exchange(await codeFor('alice'), change);
      expect(refused).not.toHaveProperty('access_token');
    }
    const code = await codeFor('alice');
    expect(await whoIs(userToken(await exchange(code)))).toMatch(/^alice/);
    expect(await exchange(code)).not.toHaveProperty('access_token');
  });

  test('sends somebody who declines back with the reason', async () => {
    const { link, peer } = await start(entry);
    const page = await declineAt(link(), peer);
    expect(page.text).toBe('welcome back');
    expect(Object.fromEntries(new URL(page.url).searchParams)).toEqual({
      error: 'access_denied',
      state: 'state-1',
    });
  });
});

const refreshing = services.filter(({ service }) => service !== slack);
const rotating = refreshing.filter(({ service }) => service !== google);
const revocable = refreshing.filter(({ service }) => service.paths.revoke !== undefined);

test.for(rotating)('$service.name replaces a refresh token that is used', async (entry) => {
  const { exchange, codeFor, refresh, whoIs } = await start(entry);
  const first = await exchange(await codeFor('alice'));
  const second = await refresh(first['refresh_token']);
  expect(await whoIs(second['access_token'])).toMatch(/^alice/);
  expect(await refresh(first['refresh_token'])).toHaveProperty('error');
  // Okta and Atlassian take the old one for stolen, and end what came of it.
  const survives = entry.service !== okta && entry.service !== atlassian;
  expect((await whoIs(second['access_token'])) !== undefined).toBe(survives);
  expect('access_token' in (await refresh(second['refresh_token']))).toBe(survives);
});

test('google keeps a refresh token, and gives it once', async () => {
  const [entry] = services.filter(({ service }) => service === google) as [ServiceCase];
  const { exchange, codeFor, refresh, whoIs } = await start(entry);
  const first = await exchange(await codeFor('alice'));
  for (let round = 0; round < 2; round++) {
    const next = await refresh(first['refresh_token']);
    expect(next).not.toHaveProperty('refresh_token');
    expect(await whoIs(next['access_token'])).toMatch(/^alice/);
  }
  // Who has consented is not asked again, unless the client insists.
  expect(await exchange(await codeFor('alice'))).not.toHaveProperty('refresh_token');
  const insisted = await exchange(await codeFor('alice', { prompt: 'consent' }));
  expect(insisted).toHaveProperty('refresh_token');
});

test.for(refreshing)('$service.name gives a refresh token to who asks for it', async (entry) => {
  const { exchange, codeFor } = await start(entry);
  const online = await exchange(await codeFor('alice', { access_type: 'online', scope: 'read' }));
  expect(online).toHaveProperty('access_token');
  expect('refresh_token' in online).toBe(entry.service === linear);
});

test.for(revocable)(
  '$service.name ends all tokens of a grant when one is revoked',
  async (entry) => {
    const { exchange, codeFor, refresh, whoIs, peer } = await start(entry);
    const { refresh_token: refreshToken, access_token: accessToken } = await exchange(
      await codeFor('alice'),
    );
    const body = new URLSearchParams({
      token: String(refreshToken),
      client_id: peer.clientId,
      client_secret: peer.clientSecret,
    });
    const path = entry.service.paths.revoke ?? '';
    expect((await fetch(peer.url + path, { method: 'POST', body })).status).toBe(200);
    expect(await whoIs(accessToken)).toBeUndefined();
    expect(await refresh(refreshToken)).toHaveProperty('error', 'invalid_grant');
  },
);

test('a service stands for the addresses of its provider, and for no others', async () => {
  const { peer } = await start(services[0] as ServiceCase);
  const authorize = new URL('https://accounts.google.com/o/oauth2/v2/auth?state=x');
  expect(peer.resolve(authorize).href).toBe(`${peer.url}/o/oauth2/v2/auth?state=x`);
  const api = await peer.fetch('https://openidconnect.googleapis.com/v1/userinfo');
  expect(api.status).toBe(401);
  expect(() => peer.fetch('https://accounts.google.com.evil.example/o/oauth2/v2/auth')).toThrow(
    'Nothing stands for https://accounts.google.com.evil.example/o/oauth2/v2/auth.',
  );
});
