import { aesGcmVault, createOnBehalf, memoryStore } from '@onbehalf/core';
import { slack } from '@onbehalf/slack';
import { expect, test } from 'vitest';

const BOT = 'xoxb-bot-0123456789';
const USER = 'xoxp-user-0123456789';

/** Alice, connected through OAuth with these scopes, and the token of each call since. */
async function connect(scopes: readonly string[]) {
  const tokens: [method: string, token: string | null][] = [];
  const of = (isUsers: boolean) =>
    scopes.filter((scope) => scope.startsWith('user:') === isUsers).join(',');
  const grant = {
    ...(of(false) !== '' && { access_token: BOT, token_type: 'bot', scope: of(false) }),
    ...(of(true) !== '' && {
      authed_user: { id: 'U1', access_token: USER, scope: of(true).replaceAll('user:', '') },
    }),
  };
  const onbehalf = createOnBehalf({
    apps: [slack()],
    integrations: [
      { app: 'slack', clientId: 'id', clientSecret: 'secret-0123456789', scopes: [...scopes] },
    ],
    store: memoryStore(),
    vault: aesGcmVault({ keys: `test:${btoa('0123456789abcdef0123456789abcdef')}` }),
    publicUrl: 'https://product.example',
    logger: { error: () => {} },
    fetch: async (input, init) => {
      const { url, headers } = new Request(input, init);
      const method = url.split('/api/')[1] ?? '';
      if (method === 'oauth.v2.access') return Response.json({ ok: true, ...grant });
      const [, token = null] = headers.get('authorization')?.split(' ') ?? [];
      tokens.push([method, token]);
      const found = { messages: { matches: [] }, members: [], channel: 'C1', ts: '1.2' };
      return Response.json({ ok: true, team_id: 'T1', user_id: 'U1', user: 'alice', ...found });
    },
  });
  const alice = onbehalf.entity('alice');
  const { redirectUrl } = await alice.initiateConnection({ app: 'slack' });
  const token = redirectUrl?.split('/').at(-1) ?? '';
  const { authorizationUrl, browserSecret } = await onbehalf.openLink({ token, identity: 'alice' });
  const page = new URL(authorizationUrl);
  const callbackUrl = new URL(page.searchParams.get('redirect_uri') ?? '');
  callbackUrl.searchParams.set('code', 'the-code');
  callbackUrl.searchParams.set('state', page.searchParams.get('state') ?? '');
  await onbehalf.completeConnection({
    callbackUrl: callbackUrl.href,
    browserSecret,
    identity: 'alice',
  });
  tokens.length = 0;
  const post = () =>
    alice.executeAction({
      action: 'SLACK_SEND_MESSAGE',
      params: { channel: 'C0123ABCD', text: 'Hi' },
    });
  const search = () =>
    alice.executeAction({ action: 'SLACK_SEARCH_MESSAGES', params: { query: 'lunch' } });
  return { post, search, tokens };
}

test('each action is signed with the token that it needs', async () => {
  const { post, search, tokens } = await connect(['chat:write', 'user:search:read']);
  await post();
  await search();
  expect(tokens).toEqual([
    ['chat.postMessage', BOT],
    ['search.messages', USER],
  ]);
});

test('who is allowed to write as the user alone writes as the user', async () => {
  for (const scopes of [['users:read', 'user:chat:write'], ['user:chat:write']]) {
    const { post, tokens } = await connect(scopes);
    expect((await post()).error).toBeNull();
    expect(tokens).toEqual([['chat.postMessage', USER]]);
  }
});

test('what neither token may is asked of the user, and not of Slack', async () => {
  const { search, tokens } = await connect(['chat:write']);
  expect((await search()).error).toMatchObject({
    code: 'scope_required',
    missingScopes: ['user:search:read'],
  });
  expect(tokens).toEqual([]);
});
