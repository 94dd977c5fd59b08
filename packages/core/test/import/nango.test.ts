import { fromNango, type NangoConnection } from '@onbehalf/core/import';
import { describe, expect, test } from 'vitest';

import { setMoveStage } from '../move/held.ts';

/** As `GET /connections/{id}` answers it. */
const answer = {
  id: 7,
  connection_id: 'b63f3a4e-4f5c-4b0e-9c6b-1f0f6a1f2c3d',
  provider_config_key: 'acme',
  provider: 'acme',
  errors: [],
  end_user: {
    id: 'alice',
    displayName: 'Alice',
    email: 'alice@product.example',
    organization: null,
  },
  tags: { end_user_id: 'alice', organization_id: 'globex' },
  metadata: { folder: '1' },
  connection_config: { oauth_scopes: 'a' },
  created_at: '2029-03-04T05:06:07.000Z',
  updated_at: '2029-12-31T23:59:59.000Z',
  last_fetched_at: null,
  credentials: {
    type: 'OAUTH2',
    access_token: 'access-token-of-alice',
    refresh_token: 'refresh-token-of-alice',
    expires_at: '2030-01-01T01:00:00.000Z',
    raw: { access_token: 'access-token-of-alice', scope: 'a b', token_type: 'bearer' },
  },
};

const withCredentials = (
  credentials: Readonly<Record<string, unknown>>,
  changes: Partial<NangoConnection> = {},
) => fromNango({ ...answer, credentials, ...changes });

describe('a connection of Nango', () => {
  test('is one of its end user, through the integration of the same id', () => {
    expect(fromNango(answer)).toEqual({
      entityId: 'alice',
      externalId: answer.connection_id,
      integrationId: 'acme',
      credentials: {
        accessToken: 'access-token-of-alice',
        refreshToken: 'refresh-token-of-alice',
        expiresAt: '2030-01-01T01:00:00.000Z',
      },
      scopes: ['a', 'b'],
      clientId: undefined,
      createdAt: '2029-03-04T05:06:07.000Z',
    });
  });

  test('works once it is imported, and is found again', async () => {
    const stage = setMoveStage();
    const held = await stage.held();
    const credentials = {
      type: 'OAUTH2',
      access_token: held.accessToken,
      refresh_token: held.refreshToken,
      expires_at: new Date(held.expiresAt).toISOString(),
      raw: {},
    };
    const connections = [{ ...answer, credentials }];
    expect(await stage.bring(connections.map(fromNango))).toMatchObject({
      imported: 1,
      failed: [],
    });
    expect(await stage.bring(connections.map(fromNango))).toMatchObject({ unchanged: 1 });
    expect(await stage.use()).toBe('octo');
  });

  test('belongs to the user whom a tag names, where there is no end user', () => {
    const { tags } = answer;
    expect(fromNango({ ...answer, end_user: null, tags })).toMatchObject({ entityId: 'alice' });
  });

  test('of nobody is told, until somebody is named', async () => {
    const stage = setMoveStage();
    const nobodys = { ...answer, end_user: null, tags: {} };
    const { failed } = await stage.bring([fromNango(nobodys)]);
    expect(failed).toMatchObject([{ code: 'invalid_params', externalId: answer.connection_id }]);
    const named = { ...fromNango(nobodys), entityId: 'alice' };
    expect(await stage.bring([named])).toMatchObject({ imported: 1 });
  });

  test('with a client of its own is not renewed by another', async () => {
    const stage = setMoveStage();
    const override = { client_id: 'their-client', client_secret: 'their-client-secret' };
    const own = withCredentials({ ...answer.credentials, config_override: override });
    const { failed } = await stage.bring([own]);
    expect(failed).toMatchObject([{ code: 'misconfigured' }]);
    expect(failed[0]?.message).toMatch(/given to the client "their-client"/);
    expect(JSON.stringify(failed)).not.toContain('their-client-secret');
    const empty = withCredentials({ ...answer.credentials, config_override: { client_id: '' } });
    expect(await stage.bring([empty])).toMatchObject({ imported: 1 });
  });

  test('that says nothing of scopes or times may do and last whatever it does', () => {
    const read = withCredentials({
      type: 'OAUTH2',
      access_token: 'access-token-of-alice',
      raw: {},
    });
    expect(read).toMatchObject({ scopes: undefined, credentials: { expiresAt: undefined } });
    const empty = { ...answer.credentials, raw: { scope: '' } };
    expect(withCredentials(empty)).toMatchObject({ scopes: undefined });
  });

  test.for([
    [{ type: 'API_KEY', apiKey: 'key-of-alice' }, { apiKey: 'key-of-alice' }],
    [
      { type: 'BASIC', username: 'alice', password: 'secret-of-alice' },
      { username: 'alice', password: 'secret-of-alice' },
    ],
    [
      {
        type: 'OAUTH2_CC',
        token: 'a-token',
        client_id: 'c',
        client_secret: 'secret-of-c',
        raw: {},
      },
      { clientId: 'c', clientSecret: 'secret-of-c' },
    ],
    [{}, {}],
  ])('with %j has the credentials that the scheme here takes', ([given, taken]) => {
    expect(withCredentials(given!)).toMatchObject({ entityId: 'alice', credentials: taken });
  });

  test.for([
    'OAUTH1',
    'APP',
    'APP_STORE',
    'CUSTOM',
    'TBA',
    'TABLEAU',
    'JWT',
    'BILL',
    'TWO_STEP',
    'constructor',
  ])('of the type %s is refused, by its name', (type) => {
    const read = withCredentials({ type, access_token: 'access-token-of-alice' });
    expect(read).toEqual({
      entityId: 'alice',
      externalId: answer.connection_id,
      refused: `Nango's type "${type}" cannot be imported: let the user connect again.`,
    });
  });

  test('that came from a list has no credentials, and is told how to get them', () => {
    const { credentials: _credentials, ...listed } = answer;
    const refused = expect.stringMatching(/ask Nango for the connection by its id/) as string;
    expect(fromNango(listed as never)).toMatchObject({ refused });
  });

  test('takes along what names the server of its account', () => {
    const shop = { provider: 'shopify', connection_config: { subdomain: 'acme', x: 'y' } };
    expect(withCredentials(answer.credentials, shop)).toMatchObject({ fields: { shop: 'acme' } });
    const raw = { instance_url: 'https://na1.salesforce.com' };
    const org = { provider: 'salesforce', connection_config: {} };
    expect(withCredentials({ ...answer.credentials, raw }, org)).toMatchObject({
      fields: { instance_url: 'https://na1.salesforce.com' },
    });
  });
});
