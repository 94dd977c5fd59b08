import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';

import { google, microsoft } from '@onbehalf/providers';
import { describe, expect, test } from 'vitest';

import { clientOf, NOW } from './connect.ts';

const token = { access_token: 'access-token-0123456789', expires_in: 3599, token_type: 'Bearer' };
const HOUR = new Date(NOW + 3_599_000).toISOString();

describe('a service account of Google', () => {
  const TOKEN = 'https://oauth2.googleapis.com/token';
  const PHOTOS = 'https://www.googleapis.com/drive/v3/files';
  const pem = generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
  const file = {
    type: 'service_account',
    project_id: 'acme',
    private_key_id: 'key-1',
    private_key: pem,
    client_email: 'robot@acme.iam.gserviceaccount.com',
    client_id: '1234',
    token_uri: 'https://evil.example/token',
  };
  const scopes = ['https://www.googleapis.com/auth/drive.readonly'];
  const answers = { [`POST ${TOKEN}`]: token, [`GET ${PHOTOS}`]: { files: [] } };

  test.each<[string, object, string]>([
    ['itself', {}, 'robot@acme.iam.gserviceaccount.com'],
    ['a user of the Workspace', { subject: 'ann@acme.example' }, 'ann@acme.example'],
  ])('is connected by its key file, and acts as %s', async (_, more, id) => {
    const integration = {
      scheme: 'jwt_bearer',
      clientId: undefined,
      clientSecret: undefined,
      scopes,
    };
    const [client, sent] = clientOf(google(), { integration, answers });
    const alice = client.entity('alice');
    const credentials = { ...file, ...more };
    const { connectionId } = await alice.initiateConnection({ app: 'google', credentials });
    expect(await alice.connections.get(connectionId)).toMatchObject({
      status: 'ACTIVE',
      account: { id, label: id },
      expiresAt: HOUR,
      scopes: { granted: scopes },
    });
    expect(sent.map(({ url }) => url)).toEqual([TOKEN]);
    const form = Object.fromEntries(new URLSearchParams(sent[0]?.body));
    expect(Object.keys(form).toSorted()).toEqual(['assertion', 'grant_type']);
    const [header = '', payload = '', signature = ''] = form['assertion']?.split('.') ?? [];
    const signed = Buffer.from(`${header}.${payload}`);
    const bytes = Buffer.from(signature, 'base64url');
    expect(verify('sha256', signed, createPublicKey(pem), bytes)).toBe(true);
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    expect(claims).toMatchObject({
      iss: file.client_email,
      aud: TOKEN,
      scope: scopes[0],
      ...('subject' in more && { sub: more.subject }),
    });
    expect('sub' in claims).toBe('subject' in more);
    await alice.fetch({ app: 'google' })('/drive/v3/files');
    expect(sent.at(-1)?.headers.get('authorization')).toBe(`Bearer ${token.access_token}`);
  });
});

describe('an app of Microsoft', () => {
  const TOKEN = 'https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token';
  const credentials = { clientId: 'their-client', clientSecret: 'their-secret-0123456789' };
  const own = { scheme: 'client_credentials', clientId: undefined, clientSecret: undefined };
  const connect = (
    integration: object,
    { tenant = 'contoso.com', answer = token }: { tenant?: string; answer?: object } = {},
  ) => {
    const [client, sent] = clientOf(microsoft(), {
      integration,
      answers: { [`POST ${TOKEN}`]: answer },
    });
    const alice = client.entity('alice');
    const fields = { tenant };
    const connecting = alice.initiateConnection({ app: 'microsoft', credentials, fields });
    return { alice, sent, connecting };
  };

  test('acts in its tenant, with what its administrator granted', async () => {
    const { alice, sent, connecting } = connect(own);
    const { connectionId } = await connecting;
    expect(await alice.connections.get(connectionId)).toMatchObject({
      status: 'ACTIVE',
      account: { id: 'contoso.com:their-client', label: 'contoso.com' },
      expiresAt: HOUR,
    });
    expect(sent.map(({ url }) => url)).toEqual([TOKEN]);
    expect(Object.fromEntries(new URLSearchParams(sent[0]?.body))).toEqual({
      grant_type: 'client_credentials',
      scope: 'https://graph.microsoft.com/.default',
      client_id: 'their-client',
      client_secret: 'their-secret-0123456789',
    });
  });

  test('is not the integration’s, which every tenant that has let it in would be open to', async () => {
    const { sent, connecting } = connect({ scheme: 'client_credentials' });
    await expect(connecting).rejects.toMatchObject({ code: 'misconfigured' });
    expect(sent).toEqual([]);
  });

  test.each(['common', 'organizations', 'consumers', 'a/b', ''])(
    'has one tenant: "%s" is none',
    async (tenant) => {
      const { sent, connecting } = connect(own, { tenant });
      await expect(connecting).rejects.toMatchObject({ code: 'invalid_params' });
      expect(sent).toEqual([]);
    },
  );

  test.each<[string, string, string]>([
    ['a tenant that nobody knows', 'invalid_request', 'AADSTS90002: Tenant not found.'],
    ['a client that it does not know', 'unauthorized_client', 'AADSTS700016: Not found.'],
    ['a wrong secret', 'invalid_client', 'AADSTS7000215: Invalid client secret provided.'],
  ])('is refused with %s', async (_, error, error_description) => {
    const answer = Response.json({ error, error_description }, { status: 400 });
    const { connecting } = connect(own, { answer });
    await expect(connecting).rejects.toMatchObject({ code: 'access_denied' });
  });
});
