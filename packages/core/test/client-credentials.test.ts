import { inspect } from 'node:util';

import { clientCredentials } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { codeOf } from './acme-client.ts';
import { LIFETIME_S, type MintStage, refusing, setMintStage } from './mint-stage.ts';

const descriptor = { tokenEndpoint: '/token', revocationEndpoint: '/revoke' };
const SECRET = 'own-client-secret-zzzzzz';
const OWN = { clientId: 'own-client', clientSecret: SECRET };
const registered = {
  clientId: 'our-client',
  clientSecret: 'our-client-secret-zzzzzz',
  scopes: ['read', 'write'],
};

/** Alice has connected, with a client of her own or with the integration's. */
async function connected(whose: 'own' | 'integration'): Promise<MintStage & { id: string }> {
  const stage = setMintStage(clientCredentials(descriptor), whose === 'own' ? {} : registered);
  const credentials = whose === 'own' ? OWN : undefined;
  const { connectionId } = await stage.alice.initiateConnection({ app: 'acme', credentials });
  return Object.assign(stage, { id: connectionId });
}

describe('the client of the integration', () => {
  test('connects everybody at once, and asks for the scopes of the integration', async () => {
    const { alice, asked, use, kept } = await connected('integration');
    expect(asked).toEqual([
      {
        authorization: null,
        form: {
          grant_type: 'client_credentials',
          scope: 'read write',
          client_id: 'our-client',
          client_secret: 'our-client-secret-zzzzzz',
        },
      },
    ]);
    expect((await alice.connections.list({})).items).toMatchObject([
      { status: 'ACTIVE', scopes: { requested: ['read', 'write'], granted: ['read', 'write'] } },
    ]);
    expect(await use()).toBe('access-token-1-zzzzzz');
    // Neither the client's secret, which the integration has, nor what could not be used.
    expect((await kept()).map(({ secrets }) => secrets)).toEqual([
      { accessToken: 'access-token-1-zzzzzz' },
    ]);
  });

  test('is not replaced by what a user says', async () => {
    const { alice, asked } = setMintStage(clientCredentials(descriptor), registered);
    const connecting = alice.initiateConnection({ app: 'acme', credentials: OWN });
    await expect(connecting).rejects.toMatchObject({
      code: 'invalid_params',
      details: { fields: [{ path: 'credentials.clientId' }] },
    });
    expect(asked).toEqual([]);
  });

  test.each<[string, string]>([
    ['invalid_client', 'misconfigured'],
    ['unauthorized_client', 'misconfigured'],
    ['invalid_grant', 'misconfigured'],
    ['access_denied', 'misconfigured'],
    ['temporarily_unavailable', 'provider_error'],
  ])('that is refused with %s is the fault of no user: %s', async (error, code) => {
    const stage = await connected('integration');
    stage.answer = refusing(error);
    expect(await codeOf(stage.alice.connections.refresh(stage.id))).toBe(code);
    expect((await stage.alice.connections.get(stage.id))?.status).toBe('ACTIVE');
    stage.answer = null;
    stage.clock.advance(LIFETIME_S * 1000);
    expect(await stage.use()).toBe('access-token-3-zzzzzz');
  });
});

describe('a client of the user’s own', () => {
  test('is kept, sealed with the token, and nothing else is', async () => {
    const { asked, kept, use } = await connected('own');
    expect(asked[0]?.form).toEqual({
      grant_type: 'client_credentials',
      client_id: 'own-client',
      client_secret: SECRET,
    });
    expect(await kept()).toMatchObject([
      {
        secrets: { accessToken: 'access-token-1-zzzzzz', clientSecret: SECRET },
        fields: { clientId: 'own-client' },
        clientId: 'own-client',
      },
    ]);
    expect(await use()).toBe('access-token-1-zzzzzz');
  });

  test('proves itself as the descriptor says', async () => {
    const scheme = clientCredentials({ ...descriptor, clientAuthentication: 'basic' });
    const { alice, asked } = setMintStage(scheme);
    await alice.initiateConnection({ app: 'acme', credentials: OWN });
    const authorization = `Basic ${btoa(`own-client:${SECRET}`)}`;
    expect(asked).toEqual([{ authorization, form: { grant_type: 'client_credentials' } }]);
  });

  test.each<[Record<string, unknown>, string]>([
    [{}, '"clientId" is missing'],
    [{ clientId: 'own-client' }, '"clientSecret" is missing'],
    [{ ...OWN, clientSecret: 'with a space zzzzzz' }, '"clientSecret" contains a space'],
    [{ ...OWN, clientId: 'own\nclient' }, '"clientId" contains a control character'],
  ])('is not taken from %j', async (credentials, message) => {
    const { alice, asked } = setMintStage(clientCredentials(descriptor));
    const connecting = alice.initiateConnection({ app: 'acme', credentials });
    await expect(connecting).rejects.toThrow(message);
    expect(asked).toEqual([]);
  });

  test.each<[string, () => Response]>([
    ['invalid_client', refusing('invalid_client', { status: 401 })],
    ['unauthorized_client', refusing('unauthorized_client')],
    ['invalid_grant', refusing('invalid_grant')],
    ['a bare 401', () => new Response('', { status: 401 })],
    [
      'a wrong secret, at a time that is wrong here',
      refusing('invalid_client', {
        status: 401,
        headers: { date: 'Tue, 01 Jan 2019 00:00:00 GMT' },
      }),
    ],
  ])('that is wrong (%s) is refused before anything is kept', async (_, answer) => {
    const stage = setMintStage(clientCredentials(descriptor));
    stage.answer = answer;
    const connecting = stage.alice.initiateConnection({ app: 'acme', credentials: OWN });
    const error: unknown = await connecting.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'access_denied',
      message: 'Acme does not accept these credentials.',
    });
    expect(await stage.kept()).toEqual([]);
    expect(inspect(error, { depth: null, showHidden: true }) + stage.log.join()).not.toContain(
      SECRET,
    );
  });

  test.each<[string, string, string]>([
    ['invalid_client', 'invalid_client', 'client_changed'],
    ['unauthorized_client', 'unauthorized_client', 'client_changed'],
    ['invalid_grant', 'invalid_grant', 'revoked'],
  ])('that is refused later with %s ends the connection', async (_, error, reason) => {
    const stage = await connected('own');
    stage.answer = refusing(error, { status: 401 });
    stage.clock.advance(LIFETIME_S * 1000);
    await expect(stage.use()).rejects.toMatchObject({
      code: 'reauth_required',
      details: { reason, connectionId: stage.id },
    });
    expect(await stage.alice.connections.get(stage.id)).toMatchObject({
      status: 'EXPIRED',
      statusReason: reason,
    });
    expect(stage.asked).toHaveLength(2);
  });

  test('that was replaced is given again, on the same connection', async () => {
    const stage = await connected('own');
    const { alice, id: connectionId } = stage;
    stage.answer = refusing('invalid_client');
    await codeOf(alice.connections.refresh(connectionId));
    stage.answer = null;
    const credentials = { clientId: 'next-client', clientSecret: 'next-client-secret-zzzzzz' };
    const request = await alice.initiateConnection({ connectionId, credentials });
    expect(request).toMatchObject({ connectionId, status: 'ACTIVE' });
    await alice.connections.refresh(connectionId);
    expect(stage.asked.at(-1)?.form).toMatchObject({ client_id: 'next-client' });
  });

  test('takes back its token itself', async () => {
    const { alice, id, revoked } = await connected('own');
    expect(await alice.connections.delete(id)).toMatchObject({ revoked: 'revoked' });
    expect(revoked.map(({ form }) => form)).toEqual([
      { token: 'access-token-1-zzzzzz', client_id: 'own-client', client_secret: SECRET },
    ]);
  });

  test.each([429, 500, 503])('is not blamed for a status of %i', async (status) => {
    const stage = await connected('own');
    stage.answer = () => Response.json({ error: 'invalid_client' }, { status });
    const code = status === 429 ? 'rate_limited' : 'provider_error';
    expect(await codeOf(stage.alice.connections.refresh(stage.id))).toBe(code);
    expect((await stage.alice.connections.get(stage.id))?.status).toBe('ACTIVE');
  });
});

describe.each(['own', 'integration'] as const)('a token of the client (%s)', (whose) => {
  const form = (stage: MintStage) => stage.asked.map((it) => it.form);

  test('is minted anew when it has died, as the first one was', async () => {
    const stage = await connected(whose);
    stage.clock.advance(LIFETIME_S * 1000);
    const tokens = await Promise.all(Array.from({ length: 20 }, () => stage.use()));
    expect(new Set(tokens)).toEqual(new Set(['access-token-2-zzzzzz']));
    const [first, second, ...others] = form(stage);
    expect(second).toEqual(first);
    expect(others).toEqual([]);
  });

  test('is minted anew when it is refused, and the call is made again', async () => {
    const stage = await connected(whose);
    stage.endTokens();
    expect(await stage.use()).toBe('access-token-2-zzzzzz');
    stage.clock.advance(LIFETIME_S * 1000);
    expect(await stage.use()).toBe('access-token-3-zzzzzz');
    expect(stage.asked).toHaveLength(3);
  });
});
