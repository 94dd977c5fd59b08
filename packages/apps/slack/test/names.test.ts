import { describe, expect, test } from 'vitest';

import { connect, type SentCall } from './client.ts';

const USERS = [
  { id: 'U0000ALICE', name: 'alice', real_name: 'Alice Doe', profile: { display_name: 'ally' } },
  { id: 'U0000BOBBY', name: 'bob', real_name: 'Alice Doe' },
  { id: 'U0000CAROL', name: 'carol', deleted: true },
];

/** A workspace whose lists have two pages. */
function workspace({ method, params }: SentCall): object {
  const isFirst = params['cursor'] === undefined;
  const more = { response_metadata: { next_cursor: isFirst ? 'second' : '' } };
  if (method === 'conversations.list') {
    const channel = isFirst
      ? { id: 'C0000FIRST', name: 'general' }
      : { id: 'C000SECOND', name: 'eng' };
    return { channels: [channel], ...more };
  }
  if (method === 'users.list')
    return { members: isFirst ? USERS.slice(0, 1) : USERS.slice(1), ...more };
  if (method === 'users.lookupByEmail') return { user: { id: 'U000LOOKED' } };
  if (method === 'conversations.open')
    return { channel: { id: `D000${params['users']?.slice(-5)}` } };
  return { channel: params['channel'], ts: '1.2' };
}

async function post(channel: string) {
  const { alice, sent } = await connect(workspace);
  const params = { channel, text: 'Hi' };
  const { data, error } = await alice.executeAction({ action: 'SLACK_SEND_MESSAGE', params });
  return { channel: data?.channel, error, methods: sent.map(({ method }) => method) };
}

describe('a channel', () => {
  test('by its id is asked for nowhere', async () => {
    expect(await post('C0123ABCD')).toMatchObject({
      channel: 'C0123ABCD',
      methods: ['chat.postMessage'],
    });
  });

  test.each(['#eng', 'eng'])('by its name %s is found on whichever page it is', async (name) => {
    expect(await post(name)).toMatchObject({
      channel: 'C000SECOND',
      methods: ['conversations.list', 'conversations.list', 'chat.postMessage'],
    });
  });

  test('that does not exist is no other one', async () => {
    const { error, methods } = await post('#engineering');
    expect(error).toMatchObject({
      code: 'not_found',
      message: expect.stringContaining('#engineering'),
    });
    expect(methods).not.toContain('chat.postMessage');
  });

  test.each([
    ['@alice', 'D000ALICE'],
    ['@ally', 'D000ALICE'],
    ['U0000BOBBY', 'D000BOBBY'],
    ['alice@example.com', 'D000OOKED'],
  ])('of direct messages by a user: %s', async (user, channel) => {
    expect((await post(user)).channel).toBe(channel);
  });
});

describe('a user', () => {
  test('whom several share a name with is asked for by id', async () => {
    const { error, methods } = await post('@Alice Doe');
    expect(error).toMatchObject({ code: 'invalid_params', fields: [{ path: 'user' }] });
    expect(error?.message).toContain('U0000ALICE');
    expect(error?.message).toContain('U0000BOBBY');
    expect(methods).not.toContain('chat.postMessage');
  });

  test.each(['@carol', '@nobody'])(
    'who is not there, or no longer, is not found: %s',
    async (name) => {
      expect((await post(name)).error).toMatchObject({ code: 'not_found' });
    },
  );
});
