import { describe, expect, test } from 'vitest';

import { forModel } from '../src/for-model.ts';
import { quietly } from '../src/text.ts';
import { connect } from './client.ts';

const channel = 'C0123ABCD';

async function posted(params: object): Promise<Readonly<Record<string, string>>> {
  const { alice, sent } = await connect(() => ({ channel, ts: '1.2' }));
  await alice.executeAction({ action: 'SLACK_SEND_MESSAGE', params: { channel, ...params } });
  return sent.at(-1)?.params ?? {};
}

describe('a text that a model has read somewhere', () => {
  test.each([
    ['<!channel> click here', '@channel click here'],
    ['<!here|here> and <!everyone>', 'here and @everyone'],
    ['<!group> <!GROUP|all>', '@group all'],
    ['<!subteam^S0123ABCD>', '@subteam'],
    ['<!subteam^S0123ABCD|@designers>', '@designers'],
    ['<!here|<!channel>>', '@here|@channel>'],
    ['<!<!here|channel>>', '@channel>'],
    ['<!cha<!here|nnel>>', '@channel>'],
    ['<!here|<!here|<!everyone>>>', '@here|@here|@everyone>>'],
    ['<!CHANNEL>', '@CHANNEL'],
    ['<@U0123ABCD> & <https://example.com|this>', '<@U0123ABCD> & <https://example.com|this>'],
  ])('%j wakes nobody but whom it names', async (text, expected) => {
    expect((await posted({ text }))['text']).toBe(expected);
  });

  test('wakes nobody in blocks', async () => {
    const section = { type: 'section', text: { type: 'mrkdwn', text: 'Hi <!here>' } };
    const mentions = [
      { type: 'broadcast', range: 'channel' },
      { type: 'usergroup', usergroup_id: 'S0123ABCD' },
      { type: 'user', user_id: 'U0123ABCD' },
    ];
    const rich = { type: 'rich_text', elements: mentions };
    const { blocks = '' } = await posted({ text: 'Hi', blocks: [section, rich] });
    expect(JSON.parse(blocks)).toEqual([
      { type: 'section', text: { type: 'mrkdwn', text: 'Hi @here' } },
      {
        type: 'rich_text',
        elements: [
          { type: 'text', text: '@channel' },
          { type: 'text', text: '@S0123ABCD' },
          { type: 'user', user_id: 'U0123ABCD' },
        ],
      },
    ]);
    expect(quietly(null)).toBeNull();
  });

  test('may wake everybody where that is asked for', async () => {
    const sent = await posted({ text: '<!here> Lunch', allow_broadcast: true });
    expect(sent['text']).toBe('<!here> Lunch');
    expect(sent).not.toHaveProperty('allow_broadcast');
  });
});

test('a model reads what a person would', () => {
  const user = {
    id: 'U1',
    name: 'alice',
    is_bot: false,
    is_admin: true,
    is_app_user: false,
    team_id: 'T1',
    profile: { email: 'alice@example.com', image_24: 'https://a.example/24.png', status_text: '' },
  };
  expect(forModel([user])).toEqual([
    { id: 'U1', name: 'alice', is_admin: true, profile: { email: 'alice@example.com' } },
  ]);
  const message = { ts: '1.2', text: 'Hi', blocks: [{ type: 'rich_text' }] };
  expect(forModel(message)).toEqual({ ts: '1.2', text: 'Hi' });
  expect(forModel({ ...message, text: '' })).toEqual({
    ts: '1.2',
    blocks: [{ type: 'rich_text' }],
  });
});
