import { slack } from '@onbehalf/slack';
import { describe, expect, test } from 'vitest';

import { closing } from '../peers/closing.ts';
import { startModel } from '../peers/model.ts';
import { slack as service } from '../peers/services/slack.ts';
import { frameworks } from './frameworks.ts';
import { findLeaks } from './leaks.ts';
import { startServiceProduct } from './service-product.ts';

const scopes = [
  'channels:history',
  'channels:manage',
  'channels:read',
  'chat:write',
  'files:read',
  'files:write',
  'im:read',
  'im:write',
  'reactions:write',
  'users:read',
  'users:read.email',
];

async function start() {
  const product = await startServiceProduct({
    service,
    app: () => slack(),
    scopes,
    whoAmI: (send) => send('/auth.test', { method: 'POST' }),
    alice: 'Acme',
    bob: 'Acme',
  });
  await product.connect();
  const { alice, peer } = product;
  /** What the channel has, as Slack itself says. */
  async function messagesIn(channel: string): Promise<readonly string[]> {
    const [token = ''] = peer.gate.tokens.keys();
    const ask = async (method: string, fields: Record<string, string>): Promise<unknown> => {
      const headers = { authorization: `Bearer ${token}` };
      const body = new URLSearchParams(fields);
      const answer = await fetch(`${peer.url}/api/${method}`, { method: 'POST', headers, body });
      return answer.json();
    };
    const { channels } = (await ask('conversations.list', {})) as { channels: Named[] };
    const id = channels.find(({ name }) => name === channel)?.id ?? '';
    const { messages } = (await ask('conversations.history', { channel: id })) as {
      messages: { text: string }[];
    };
    return messages.map(({ text }) => text);
  }
  return { ...product, alice, messagesIn };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

describe.for(Object.entries(frameworks))('an agent on %s', ([, runAgent]) => {
  test("posts to its user's Slack", async () => {
    const { alice, messagesIn, ledger } = await start();
    const text = 'The release is out: <!channel> everybody look';
    const call = { name: 'SLACK_SEND_MESSAGE', arguments: { channel: '#general', text } };
    const model = closing(await startModel([{ toolCalls: [call] }, { content: 'Posted.' }]));
    const tools = await alice.tools({ actions: ['SLACK_SEND_MESSAGE'] });
    expect(await runAgent(model.baseUrl, tools, 'Tell #general that the release is out.')).toBe(
      'Posted.',
    );
    expect(await messagesIn('general')).toContain('The release is out: @channel everybody look');
    ledger.show('what the model was sent', JSON.stringify(model.requests()));
    expect(findLeaks(ledger.secrets, ledger.places)).toEqual([]);
  });
});

test('what people do in a day', async () => {
  const { alice } = await start();
  async function run(
    action: string,
    params: Readonly<Record<string, unknown>>,
  ): Promise<Readonly<Record<string, never>>> {
    const { data, error } = await alice.executeAction({ action, params });
    if (error !== null) throw new Error(`${action}: ${error.message}`);
    return data as never;
  }
  const { id } = await run('SLACK_CREATE_CHANNEL_BASED_CONVERSATION', { name: 'eng' });
  await run('SLACK_SET_THE_TOPIC_OF_A_CONVERSATION', { channel: '#eng', topic: 'Work' });
  const sent = await run('SLACK_SEND_MESSAGE', { channel: 'eng', text: 'Who is in?' });
  expect(sent['channel']).toBe(id);
  const at = { channel: '#eng', ts: sent['ts'] };
  await run('SLACK_SEND_MESSAGE', { channel: '#eng', text: 'Me!', thread_ts: sent['ts'] });
  await run('SLACK_ADD_REACTION_TO_AN_ITEM', { ...at, name: 'wave' });
  await run('SLACK_UPDATES_A_SLACK_MESSAGE', { ...at, text: 'Who is in today?' });

  const thread = await run('SLACK_FETCH_MESSAGE_THREAD_FROM_A_CONVERSATION', at);
  expect(thread['items']).toMatchObject([
    { text: 'Who is in today?', reactions: [{ name: 'wave' }] },
    { text: 'Me!' },
  ]);
  const bob = await run('SLACK_FIND_USER_BY_EMAIL_ADDRESS', { email: 'bob@example.com' });
  const direct = await run('SLACK_SEND_MESSAGE', { channel: '@bob', text: 'Hi Bob' });
  const members = await run('SLACK_RETRIEVE_CONVERSATION_MEMBERS_LIST', {
    channel: direct['channel'],
  });
  expect(members['items']).toContain(bob['id']);
  const content = 'Größe: ½ m';
  const { items } = await run('SLACK_UPLOAD_OR_CREATE_A_FILE_IN_SLACK', {
    files: [new File([content], 'größe.txt', { type: 'text/plain' })],
    channel: '#eng',
  });
  const [{ id: file }] = items as unknown as [{ id: string }];
  const downloaded = await run('SLACK_DOWNLOAD_A_FILE', { file });
  const { bytes, name } = downloaded['file'] as unknown as { bytes: Uint8Array; name: string };
  expect([name, new TextDecoder().decode(bytes)]).toEqual(['größe.txt', content]);

  await run('SLACK_DELETES_A_MESSAGE_FROM_A_CHAT', at);
  const left = await run('SLACK_FETCH_CONVERSATION_HISTORY', { channel: '#eng' });
  expect(JSON.stringify(left['items'])).not.toContain('Who is in');
});

test('a token that was taken back ends the connection', async () => {
  const { alice, peer } = await start();
  peer.gate.revoke();
  const params = { channel: '#general', text: 'Too late' };
  const { error } = await alice.executeAction({ action: 'SLACK_SEND_MESSAGE', params });
  expect(error).toMatchObject({ code: 'reauth_required', app: 'slack' });
  const { items } = await alice.connections.list();
  expect(items).toMatchObject([{ status: 'EXPIRED' }]);
});
