import { generateKeyPairSync } from 'node:crypto';
import { inspect } from 'node:util';

import { type AssertionOptions, type IntegrationConfig, jwtBearer } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { codeOf } from './acme-client.ts';
import {
  AUTH,
  LIFETIME_S,
  type MintStage,
  refusing,
  setMintStage,
  TOKEN_URL,
} from './mint-stage.ts';
import { openJwt } from './open-jwt.ts';

const descriptor = { tokenEndpoint: '/token' };
const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const MINUTE = 60_000;

const newKey = (): string =>
  generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
const KEY = newKey();
const OWN = { issuer: 'robot@acme.example', privateKey: KEY, keyId: 'key-1' };
const registered = { clientId: 'our-client', privateKey: KEY, keyId: 'our-key', scopes: ['read'] };

/** Lines of a key, which stand nowhere but in what is sealed. */
const shows = (text: string): boolean =>
  KEY.split('\n').some((line) => line.length > 40 && text.includes(line.slice(0, 24)));

interface Setup {
  readonly assertion?: AssertionOptions;
  readonly integration?: Partial<IntegrationConfig>;
  readonly credentials?: Readonly<Record<string, unknown>> | undefined;
}

/** Alice has connected, with a key of her own unless the integration has one. */
async function connected({ assertion, integration, ...given }: Setup = {}) {
  const stage = setMintStage(jwtBearer(descriptor, assertion), integration);
  const { credentials = integration?.privateKey === undefined ? OWN : undefined } = given;
  const { connectionId } = await stage.alice.initiateConnection({ app: 'acme', credentials });
  return Object.assign(stage, { id: connectionId });
}

const assertionOf = ({ asked }: MintStage) =>
  openJwt(asked.at(-1)?.form['assertion'] ?? '', KEY) as Promise<{
    header: Record<string, unknown>;
    claims: Record<string, unknown>;
  }>;

describe('an assertion', () => {
  test('of the user’s own key says who asks whom, from when to when, and is used once', async () => {
    const stage = await connected();
    const { form, authorization } = stage.asked[0] ?? { form: {}, authorization: '' };
    expect({ ...form, assertion: '' }).toEqual({ grant_type: GRANT_TYPE, assertion: '' });
    expect(authorization).toBeNull();
    const { header, claims } = await assertionOf(stage);
    expect(header).toEqual({ alg: 'RS256', typ: 'JWT', kid: 'key-1' });
    const now = stage.clock.now() / 1000;
    expect(claims).toEqual({
      iss: 'robot@acme.example',
      sub: 'robot@acme.example',
      aud: TOKEN_URL,
      iat: now - 30,
      exp: now - 30 + 300,
      jti: expect.stringMatching(/^[\w-]{22,}$/),
    });
    await stage.alice.connections.refresh(stage.id);
    expect((await assertionOf(stage)).claims['jti']).not.toBe(claims['jti']);
    expect(await stage.use()).toBe('access-token-2-zzzzzz');
  });

  test('of the integration’s key is the client’s, and nobody’s connection has the key', async () => {
    const stage = await connected({ integration: registered });
    expect({ ...stage.asked[0]?.form, assertion: '' }).toEqual({
      grant_type: GRANT_TYPE,
      assertion: '',
      scope: 'read',
    });
    expect(await assertionOf(stage)).toMatchObject({
      header: { kid: 'our-key' },
      claims: { iss: 'our-client', sub: 'our-client' },
    });
    expect((await stage.kept()).map(({ secrets }) => secrets)).toEqual([
      { accessToken: 'access-token-1-zzzzzz' },
    ]);
  });

  test('says what the options say', async () => {
    const assertion = {
      audience: '/realms/main',
      lifetimeMs: 60 * MINUTE,
      subject: 'optional',
      scopes: 'claim',
      claims: { box_sub_type: 'enterprise' },
    } as const;
    const stage = await connected({ assertion, integration: registered });
    expect(stage.asked[0]?.form).not.toHaveProperty('scope');
    const { claims } = await assertionOf(stage);
    expect(claims).toMatchObject({
      aud: `${AUTH}/realms/main`,
      scope: 'read',
      box_sub_type: 'enterprise',
    });
    expect(claims).not.toHaveProperty('sub');
    expect(Number(claims['exp']) - Number(claims['iat'])).toBe(3600);
  });

  test('cannot be made another’s by the claims of the options', async () => {
    const claims = { iss: 'somebody', sub: 'somebody', aud: 'https://evil.example', exp: '9' };
    const stage = await connected({ assertion: { claims }, integration: registered });
    const said = await assertionOf(stage);
    expect(said.claims).toMatchObject({ iss: 'our-client', sub: 'our-client', aud: TOKEN_URL });
    expect(said.claims['exp']).toBeTypeOf('number');
  });

  test('names the subject that was given, each time', async () => {
    const credentials = { ...OWN, subject: 'alice@acme.example' };
    const stage = await connected({ assertion: { subject: 'required' }, credentials });
    expect((await assertionOf(stage)).claims['sub']).toBe('alice@acme.example');
    await stage.alice.connections.refresh(stage.id);
    expect((await assertionOf(stage)).claims['sub']).toBe('alice@acme.example');
  });

  test('is not made without the subject it must have', async () => {
    const connecting = connected({ assertion: { subject: 'required' } });
    await expect(connecting).rejects.toThrow('"subject" is missing');
  });

  test('goes with the client where the descriptor says how that proves itself', async () => {
    const scheme = jwtBearer({ ...descriptor, clientAuthentication: 'body' });
    const clientSecret = 'our-client-secret-zzzzzz';
    const stage = setMintStage(scheme, { ...registered, clientSecret });
    await stage.alice.initiateConnection({ app: 'acme' });
    expect(stage.asked[0]?.form).toMatchObject({
      client_id: 'our-client',
      client_secret: clientSecret,
    });
  });
});

describe('a key', () => {
  test('is taken from the file that the provider hands out, as it is', async () => {
    const credentialNames = {
      issuer: 'client_email',
      privateKey: 'private_key',
      keyId: 'private_key_id',
    };
    const file = JSON.stringify({
      type: 'service_account',
      project_id: 'acme',
      private_key_id: 'key-2',
      private_key: KEY,
      client_email: 'robot@acme.example',
      token_uri: 'https://evil.example/token',
    });
    const credentials = JSON.parse(file) as Record<string, unknown>;
    const stage = await connected({ assertion: { credentialNames }, credentials });
    expect(await assertionOf(stage)).toMatchObject({
      header: { kid: 'key-2' },
      claims: { iss: 'robot@acme.example', aud: TOKEN_URL },
    });
    stage.clock.advance(LIFETIME_S * 1000);
    expect(await stage.use()).toBe('access-token-2-zzzzzz');
    expect((await assertionOf(stage)).header).toMatchObject({ kid: 'key-2' });
    expect((await stage.kept()).map((it) => Object.keys(it.secrets).toSorted())).toEqual([
      ['accessToken', 'privateKey'],
    ]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['no issuer', { privateKey: KEY }, '"issuer" is missing'],
    ['no key', { issuer: 'robot' }, '"privateKey" is missing'],
    ['half a key', { ...OWN, privateKey: KEY.slice(0, 600) }, '"privateKey" is no private key'],
    ['a broken key', { ...OWN, privateKey: KEY.replace('\n', '\nMIIE') }, 'not a key for RS256'],
    ['a key id that is none', { ...OWN, keyId: 'a\nb' }, '"keyId" contains a control character'],
  ])('is refused: %s', async (_, credentials, message) => {
    const stage = setMintStage(jwtBearer(descriptor));
    const connecting = stage.alice.initiateConnection({ app: 'acme', credentials });
    const error: unknown = await connecting.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'invalid_params' });
    expect((error as Error).message).toContain(message);
    expect(shows(inspect(error, { depth: null, showHidden: true }) + stage.log.join())).toBe(false);
    expect(stage.asked).toEqual([]);
    expect(await stage.kept()).toEqual([]);
  });

  test('of a user does not replace the integration’s', async () => {
    const connecting = connected({ integration: registered, credentials: OWN });
    await expect(connecting).rejects.toMatchObject({ code: 'invalid_params' });
  });

  test('of the integration without its client is the fault of no user', async () => {
    const connecting = connected({ integration: { privateKey: KEY } });
    await expect(connecting).rejects.toMatchObject({ code: 'misconfigured' });
  });

  test('stands in no error, log, list or result', async () => {
    const stage = await connected();
    const { items } = await stage.alice.connections.list({});
    // A provider that repeats what it was sent.
    stage.answer = ({ form }) =>
      Response.json(
        { error: 'invalid_grant', error_description: `${form['assertion']} ${KEY}` },
        { status: 400 },
      );
    stage.clock.advance(LIFETIME_S * 1000);
    const error: unknown = await stage.use().catch((thrown: unknown) => thrown);
    const shown = inspect([error, items, stage.log], { depth: null, showHidden: true });
    expect(shown).toContain('reauth_required');
    expect(shows(shown + JSON.stringify([error, items]))).toBe(false);
    expect(shown).not.toContain(stage.asked.at(-1)?.form['assertion']?.split('.')[2]);
  });
});

describe('a token', () => {
  test('is minted anew when it has died, once', async () => {
    const stage = await connected();
    stage.clock.advance(LIFETIME_S * 1000);
    const tokens = await Promise.all(Array.from({ length: 20 }, () => stage.use()));
    expect(new Set(tokens)).toEqual(new Set(['access-token-2-zzzzzz']));
    expect(stage.asked).toHaveLength(2);
  });

  test('is minted anew when it is refused', async () => {
    const stage = await connected({ integration: registered });
    stage.endTokens();
    expect(await stage.use()).toBe('access-token-2-zzzzzz');
  });
});

describe('a refusal', () => {
  test.each<[string, 'own' | 'integration' | 'integration, for a subject', string]>([
    ['invalid_grant', 'own', 'access_denied'],
    ['invalid_client', 'own', 'access_denied'],
    ['unauthorized_client', 'own', 'access_denied'],
    ['invalid_grant', 'integration', 'misconfigured'],
    ['invalid_grant', 'integration, for a subject', 'access_denied'],
    ['invalid_client', 'integration, for a subject', 'misconfigured'],
    ['invalid_client', 'integration', 'misconfigured'],
    ['invalid_scope', 'own', 'misconfigured'],
    ['server_error', 'own', 'provider_error'],
  ])('(%s, the key is of: %s) when the key is given is %s', async (error, whose, code) => {
    const scheme = jwtBearer(descriptor, { subject: 'optional' });
    const stage = setMintStage(scheme, whose === 'own' ? {} : registered);
    stage.answer = refusing(error);
    const brought = { own: OWN, integration: {}, 'integration, for a subject': { subject: 'ann' } };
    const credentials = brought[whose];
    const connecting = stage.alice.initiateConnection({ app: 'acme', credentials });
    expect(await codeOf(connecting)).toBe(code);
    expect(await stage.kept()).toEqual([]);
  });

  test.each<[string, string]>([
    ['invalid_grant', 'revoked'],
    ['invalid_client', 'client_changed'],
  ])('(%s) of the user’s key later ends the connection', async (error, reason) => {
    const stage = await connected();
    stage.answer = refusing(error);
    await expect(stage.alice.connections.refresh(stage.id)).rejects.toMatchObject({
      code: 'reauth_required',
      details: { reason },
    });
  });

  test('of the integration’s key later ends nobody’s connection, and of its subject that one', async () => {
    const assertion = { subject: 'optional' } as const;
    const stage = await connected({ assertion, integration: registered });
    const credentials = { subject: 'ann' };
    const ann = stage.client.entity('ann');
    const { connectionId } = await ann.initiateConnection({ app: 'acme', credentials });
    stage.answer = refusing('invalid_grant');
    expect(await codeOf(stage.alice.connections.refresh(stage.id))).toBe('misconfigured');
    expect((await stage.alice.connections.get(stage.id))?.status).toBe('ACTIVE');
    expect(await codeOf(ann.connections.refresh(connectionId))).toBe('reauth_required');
  });

  test('of an assertion, while the clocks differ, ends nothing', async () => {
    const stage = await connected();
    const date = new Date(stage.clock.now() + 5 * MINUTE).toUTCString();
    stage.answer = refusing('invalid_grant', { status: 400, headers: { date } });
    await expect(stage.alice.connections.refresh(stage.id)).rejects.toMatchObject({
      code: 'misconfigured',
      message: expect.stringContaining('the clock of this machine') as string,
    });
    expect((await stage.alice.connections.get(stage.id))?.status).toBe('ACTIVE');
  });
});

test.each<[AssertionOptions, string]>([
  [{ lifetimeMs: 61 * MINUTE }, 'jwtBearer: lifetimeMs must be between a minute and an hour'],
  [{ lifetimeMs: Number.NaN }, 'jwtBearer: lifetimeMs must be between'],
  [{ algorithm: 'HS256' as 'RS256' }, 'jwtBearer: algorithm must be'],
  [{ audiance: 'x' } as object, 'jwtBearer has no option audiance. Did you mean audience?'],
])('jwtBearer(descriptor, %j) is refused', (assertion, message) => {
  expect(() => jwtBearer(descriptor, assertion)).toThrow(message);
});
