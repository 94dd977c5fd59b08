import { expect, test } from 'vitest';

import { codeOf, PUBLIC_URL, setStage, startFlow } from './acme-client.ts';

const tokenOf = (redirectUrl: string | null): string => redirectUrl?.split('/').at(-1) ?? '';

test('a link is 128 random bits below the public address, good for ten minutes', async () => {
  const { client, clock } = setStage();
  const request = await client.entity('alice').initiateConnection({ app: 'acme' });
  expect(request.status).toBe('INITIATED');
  expect(request.redirectUrl).toMatch(
    /^https:\/\/product\.example\/api\/onbehalf\/connect\/[\w-]{22}$/,
  );
  const open = () => client.openLink({ token: tokenOf(request.redirectUrl), identity: 'alice' });
  clock.advance(10 * 60_000 - 1);
  expect((await open()).expiresInMs).toBe(1);
  clock.advance(1);
  expect(await codeOf(open())).toBe('flow_expired');
});

test('no link, state, browser secret or verifier can be read from the store', async () => {
  const { client, store } = setStage();
  const { redirectUrl, opened, connectionId } = await startFlow(client);
  const flow = await store.getFlowOfConnection('', connectionId);
  const [, state = ''] =
    new URL(opened.authorizationUrl).searchParams.get('state')?.split('.') ?? [];
  const bytes = Buffer.from(flow?.sealed ?? []).toString('latin1');
  const stored = JSON.stringify(flow) + bytes;
  for (const secret of [tokenOf(redirectUrl), state, opened.browserSecret]) {
    expect(secret).toMatch(/^[\w-]{22}$/);
    expect(stored).not.toContain(secret);
  }
  expect(bytes).not.toContain('codeVerifier');
});

test('the code verifier is in no URL and no log, only in the token request', async () => {
  const stage = setStage();
  const { client, acme, log } = stage;
  const { opened } = await startFlow(client);
  const callbackUrl = acme.approve(opened.authorizationUrl);
  const { browserSecret } = opened;
  await client.completeConnection({ callbackUrl, browserSecret, identity: 'alice' });
  const [request] = acme.tokenRequests('authorization_code');
  const verifier = request?.form.get('code_verifier') ?? '';
  expect(verifier).toMatch(/^[\w-]{43}$/);
  const urls = acme.requests.map(({ url }) => url);
  expect([opened.authorizationUrl, callbackUrl, ...urls, ...log].join(' ')).not.toContain(verifier);
});

test('opening a link again voids the page that was opened before', async () => {
  const { client, acme } = setStage();
  const { redirectUrl } = await client.entity('alice').initiateConnection({ app: 'acme' });
  const open = () => client.openLink({ token: tokenOf(redirectUrl), identity: 'alice' });
  const [first, second] = [await open(), await open()];
  const finish = ({ authorizationUrl, browserSecret }: typeof first) =>
    client.completeConnection({
      callbackUrl: acme.approve(authorizationUrl),
      browserSecret,
      identity: 'alice',
    });
  expect(await codeOf(finish(first))).toBe('wrong_browser');
  expect((await finish(second)).connection.status).toBe('ACTIVE');
});

test('only the user it was made for can open a link, and a stranger does not spoil it', async () => {
  const { client } = setStage();
  const { redirectUrl } = await client.entity('alice').initiateConnection({ app: 'acme' });
  const token = tokenOf(redirectUrl);
  expect(await codeOf(client.openLink({ token, identity: 'mallory' }))).toBe('wrong_user');
  expect(await codeOf(client.openLink({ token, identity: null }))).toBe('access_denied');
  const team = { userId: 'bob', entityIds: ['alice'] };
  expect(await codeOf(client.openLink({ token, identity: team }))).toBe('no error');
  const foreign = { userId: 'alice', tenantId: 'other' };
  expect(await codeOf(client.openLink({ token, identity: foreign }))).toBe('wrong_user');
  expect(await codeOf(client.tenant('other').openLink({ token, identity: 'alice' }))).toBe(
    'wrong_user',
  );
});

test('whoever holds the link is trusted on loopback only, and only when told so', async () => {
  const { client, another } = setStage();
  const { redirectUrl } = await client.entity('alice').initiateConnection({ app: 'acme' });
  const token = tokenOf(redirectUrl);
  const trust = { trustLinkHolder: true } as const;
  expect(await codeOf(client.openLink({ token, identity: trust }))).toBe('misconfigured');
  const local = another({ publicUrl: 'http://127.0.0.1:8787' });
  expect(await codeOf(local.openLink({ token, identity: trust }))).toBe('no error');
  const distrust = { trustLinkHolder: false, userId: 'mallory' } as never;
  expect(await codeOf(local.openLink({ token, identity: distrust }))).toBe('misconfigured');
});

test('a link whose connection was deleted leads nowhere', async () => {
  const { client } = setStage();
  const alice = client.entity('alice');
  const { redirectUrl, connectionId } = await alice.initiateConnection({ app: 'acme' });
  await alice.connections.delete(connectionId);
  const opening = client.openLink({ token: tokenOf(redirectUrl), identity: 'alice' });
  expect(await codeOf(opening)).toBe('flow_expired');
});

test('no two integrations share a redirect URI', async () => {
  const config = {
    app: 'acme',
    clientId: 'acme-client',
    clientSecret: 'acme-client-secret',
  } as const;
  const { client } = setStage({ integrations: [config, { ...config, id: 'acme-eu' }] });
  const uris = await Promise.all(
    ['acme', 'acme-eu'].map(async (integrationId) => {
      const { opened } = await startFlow(client, { integrationId });
      return new URL(opened.authorizationUrl).searchParams.get('redirect_uri');
    }),
  );
  expect(uris).toEqual([
    `${PUBLIC_URL}/oauth/callback/acme`,
    `${PUBLIC_URL}/oauth/callback/acme-eu`,
  ]);
});
