import {
  aesGcmVault,
  type IntegrationRow,
  memoryStore,
  type Store,
  type Vault,
} from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { codeOf, finishFlow, startFlow } from './acme-client.ts';
import { acmeClient, call, connectThrough, setStoredStage } from './stored-stage.ts';

// What somebody does who has a tenant of the product, or who can write to its database.

const EVIL = { apiUrl: 'https://api.evil.example', authUrl: 'https://auth.evil.example' };

describe('a redirect URI belongs to one registration (RFC 9700 §4.4)', () => {
  test("another tenant's id cannot be taken, nor one that is configured", async () => {
    const { client, store, another } = setStoredStage();
    const { id } = await client.tenant('acme').integrations.create(acmeClient);
    await client.tenant('acme').integrations.create({ ...acmeClient, id: 'acme-sso' });
    const evil = another({ integrations: [{ ...acmeClient, id: 'configured' }] }).tenant('evil');
    for (const taken of [id, 'acme-sso', 'configured']) {
      const squatting = evil.integrations.create({ ...acmeClient, ...EVIL, id: taken });
      expect(await squatting.catch((error: unknown) => error)).toMatchObject({
        code: 'invalid_params',
        details: { fields: [{ path: 'id', message: 'is the id of another integration' }] },
      });
    }
    expect(await store.listIntegrations({ tenantId: 'evil', limit: 9 })).toEqual([]);
  });

  test('a code of one tenant’s client never reaches the token endpoint of another’s', async () => {
    const { client, acme } = setStoredStage();
    const [victim, evil] = [client.tenant('acme'), client.tenant('evil')];
    const theirs = await victim.integrations.create(acmeClient);
    const own = await evil.integrations.create({ ...acmeClient, ...EVIL });
    expect(own.redirectUri).not.toBe(theirs.redirectUri);

    // The attacker's server sends the browser on to the honest one, as the victim's client.
    const flow = await startFlow(evil, { integrationId: own.id });
    const honest = new URL(flow.opened.authorizationUrl);
    honest.searchParams.set('client_id', 'acme-client');
    honest.searchParams.set('redirect_uri', theirs.redirectUri ?? '');
    const completion = evil.completeConnection({
      callbackUrl: acme.approve(honest.href),
      browserSecret: flow.opened.browserSecret,
      identity: 'alice',
    });
    expect(await codeOf(completion)).toBe('issuer_mismatch');
    expect(acme.requests).toEqual([]);
  });
});

describe('who can write to the database', () => {
  /** Alice of acme and of globex are connected; `forge` writes into a row as it pleases. */
  async function setForged() {
    const rows = memoryStore();
    let forged: (row: IntegrationRow) => IntegrationRow = (row) => row;
    const store: Store = {
      ...rows,
      async getIntegration(tenantId, id) {
        const row = await rows.getIntegration(tenantId, id);
        return row && forged(row);
      },
    };
    const stage = setStoredStage({ store });
    const [acme, globex] = [stage.client.tenant('acme'), stage.client.tenant('globex')];
    const theirs = await acme.integrations.create({ ...acmeClient, id: 'theirs' });
    const other = await acme.integrations.create({ ...acmeClient, ...EVIL });
    const evil = await globex.integrations.create({ ...acmeClient, ...EVIL });
    const connection = await connectThrough(stage, theirs);
    const read = async (tenantId: string, id: string): Promise<IntegrationRow> => {
      const row = await rows.getIntegration(tenantId, id);
      if (row === null) throw new Error('There is none.');
      return row;
    };
    return {
      ...stage,
      rows,
      acmeTenant: acme,
      connection,
      theirs: await read('acme', theirs.id),
      other: await read('acme', other.id),
      evil: await read('globex', evil.id),
      forge: (change: (row: IntegrationRow) => IntegrationRow) => void (forged = change),
    };
  }

  type Forged = Awaited<ReturnType<typeof setForged>>;

  test.each<[string, (stage: Forged) => Partial<IntegrationRow>]>([
    ["another tenant's", ({ evil }) => ({ sealed: evil.sealed })],
    ['another of the tenant’s', ({ other }) => ({ sealed: other.sealed })],
    ['its secrets', ({ theirs }) => ({ sealed: theirs.sealedSecrets ?? theirs.sealed })],
    [
      'plain text',
      () => ({
        sealed: new TextEncoder().encode(
          JSON.stringify({
            definition: { ...acmeClient, ...EVIL, id: 'theirs' },
            held: { clientSecret: true, privateKey: false },
            secretsId: null,
          }),
        ),
      }),
    ],
    ['nothing', () => ({ sealed: new Uint8Array() })],
  ])('cannot make an integration %s: no token leaves', async (_, change) => {
    const stage = await setForged();
    const { acme, acmeTenant, forge } = stage;
    forge((row) => ({ ...row, ...change(stage) }));
    const sent = acme.requests.length;
    expect(await call(acmeTenant)).toBe('misconfigured');
    expect(
      await codeOf(acmeTenant.entity('bob').initiateConnection({ integrationId: 'theirs' })),
    ).toBe('misconfigured');
    expect(acme.requests).toHaveLength(sent);
  });

  test('cannot make it one of another app', async () => {
    const { acmeTenant, forge } = await setForged();
    forge((row) => ({ ...row, app: 'other' }));
    expect(await call(acmeTenant)).toBe('misconfigured');
  });

  test('cannot put other secrets beside it: none is sent', async () => {
    const stage = await setForged();
    const { acme, acmeTenant, forge, theirs, other, evil, connection } = stage;
    await acmeTenant.integrations.update('theirs', { clientSecret: 'second-secret-zzzzzz' });
    const sent = acme.requests.length;
    for (const sealedSecrets of [
      theirs.sealedSecrets, // The one before, sealed for this very row.
      other.sealedSecrets,
      evil.sealedSecrets,
      theirs.sealed,
      new TextEncoder().encode('{"clientSecret":"evil-secret-zzzzzz"}'),
      null,
    ]) {
      forge((row) => ({ ...row, sealedSecrets }));
      expect(await codeOf(acmeTenant.connections.refresh(connection.id))).toBe('misconfigured');
    }
    expect(acme.requests).toHaveLength(sent);
    expect(await acmeTenant.connections.get(connection.id)).toMatchObject({ status: 'ACTIVE' });
  });

  test('cannot send the secrets of one to where a new one of its id is', async () => {
    const { acme, acmeTenant, rows, theirs } = await setForged();
    await acmeTenant.integrations.delete('theirs', { deleteConnections: true });
    await acmeTenant.integrations.create({ ...acmeClient, ...EVIL, id: 'theirs' });
    const again = await rows.getIntegration('acme', 'theirs');
    if (again === null) throw new Error('There is none.');
    await rows.updateIntegration({ ...again, sealedSecrets: theirs.sealedSecrets });
    const sent = acme.requests.length;
    const flow = startFlow(acmeTenant, { integrationId: 'theirs' });
    expect(await codeOf(flow)).toBe('misconfigured');
    expect(acme.requests).toHaveLength(sent);
  });
});

describe('an address that a customer gives', () => {
  const local = [
    'http://localhost:9200',
    'https://localhost',
    'http://127.0.0.1:8080',
    'https://127.1',
    'http://[::1]:5984',
    'http://db.localhost',
    'https://localhost.',
    'https://0.0.0.0',
    'https://[::]',
    'https://[::ffff:127.0.0.1]',
    'https://[::ffff:0.0.0.0]',
    'https://169.254.169.254',
    'https://10.0.0.5:8443',
    'https://metadata.google.internal',
    'https://vault',
  ];

  test.each(local)('is not one of this machine or its network: %s', async (address) => {
    const { client, another } = setStoredStage();
    const config = { ...acmeClient, apiUrl: address, authUrl: address };
    expect(await codeOf(client.integrations.create(config))).toContain('is on this machine');
    const one = { ...acmeClient, ...EVIL, authUrl: address };
    expect(await codeOf(client.integrations.create(one))).toContain('The authUrl of');
    const headless = another({ integrations: [], publicUrl: undefined });
    const key = { app: 'acme', scheme: 'api_key', apiUrl: address } as const;
    expect(await codeOf(headless.integrations.create(key))).toContain('is on this machine');

    const onLoopback = another({ integrations: [], publicUrl: 'http://localhost:8787' });
    expect(await codeOf(onLoopback.integrations.create(config))).toBe('no error');
  });
});

describe('what is sealed', () => {
  /** Says what was opened, by its purpose. */
  function countingVault(opened: string[]): Vault {
    const { seal, open } = aesGcmVault({ keys: `k:${btoa('0123456789abcdef0123456789abcdef')}` });
    return {
      seal,
      async open(sealed, context) {
        opened.push(context.purpose);
        return open(sealed, context);
      },
    };
  }

  test('of a client is opened for what proves it, and for no call', async () => {
    const opened: string[] = [];
    const stage = setStoredStage({ vault: countingVault(opened) });
    const { client } = stage;
    const connection = await connectThrough(stage, await client.integrations.create(acmeClient));

    opened.length = 0;
    expect(await call(client)).toContain('/items');
    await client.integrations.list();
    expect(new Set(opened)).toEqual(new Set(['integration', 'credentials']));

    opened.length = 0;
    await client.connections.refresh(connection.id);
    expect(opened.filter((purpose) => purpose === 'integration secrets')).toHaveLength(1);
  });

  test('stays so while a policy decides', async () => {
    const opened: string[] = [];
    const stage = setStoredStage();
    await connectThrough(stage, await stage.client.integrations.create(acmeClient));
    const policy = () => ({ effect: 'deny', reason: 'no' }) as const;
    const client = stage.another({ integrations: [], vault: countingVault(opened), policy });
    expect(await call(client)).toBe('denied: no');
    expect(opened).toEqual([]);
  });

  test('shows nothing of itself', async () => {
    const { client, store } = setStoredStage();
    const { id } = await client.tenant('acme').integrations.create(acmeClient);
    const row = await store.getIntegration('acme', id);
    const bytes = [row?.sealed, row?.sealedSecrets].map((it) => Buffer.from(it ?? []));
    expect(bytes.every((it) => it.length > 60)).toBe(true);
    expect(Buffer.concat(bytes).toString('latin1')).not.toMatch(/acme-client/);
  });
});

test("one user's callback is not finished by the product's session of another tenant", async () => {
  const { client, acme } = setStoredStage();
  const tenant = client.tenant('acme');
  const { id } = await tenant.integrations.create(acmeClient);
  const flow = await startFlow(tenant, { integrationId: id });
  expect(await codeOf(finishFlow({ client, acme }, flow))).toBe('wrong_user');
});
