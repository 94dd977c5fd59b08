import { channelWith, type Items, type Message, messagesIn, repliesTo } from './records.ts';
import { assertFailed, call, dataOf, define, type Task } from './task.ts';

const textsOf = (messages: readonly Message[]): readonly string[] =>
  messages.map(({ text }) => text);

/** Work in Slack alone. */
export const chatTasks: Readonly<Record<string, Task>> = {
  'opens a channel for a project, and says what it is for': define({
    prompt: 'Make a channel for the move to Lisbon, invite Bob, and pin the plan.',
    tools: [
      'SLACK_CREATE_CHANNEL_BASED_CONVERSATION',
      'SLACK_SET_THE_TOPIC_OF_A_CONVERSATION',
      'SLACK_INVITE_USERS_TO_A_SLACK_CHANNEL',
      'SLACK_SEND_MESSAGE',
      'SLACK_PINS_AN_ITEM_TO_A_CHANNEL',
    ],
    given: async () => {},
    *work() {
      const [created] = yield [call('SLACK_CREATE_CHANNEL_BASED_CONVERSATION', { name: 'lisbon' })];
      const { id: channel } = dataOf(created) as { id: string };
      const done = yield [
        call('SLACK_SET_THE_TOPIC_OF_A_CONVERSATION', { channel, topic: 'We move in May' }),
        call('SLACK_INVITE_USERS_TO_A_SLACK_CHANNEL', { channel, users: ['bob@example.com'] }),
        call('SLACK_SEND_MESSAGE', { channel, text: 'The plan: pack, fly, unpack.' }),
      ];
      const [, , sent] = done.map(dataOf);
      const { ts } = sent as Message;
      const [pinned] = yield [call('SLACK_PINS_AN_ITEM_TO_A_CHANNEL', { channel, ts })];
      dataOf(pinned);
      return 'It is there.';
    },
    async outcome(office) {
      const { channels } = (await office.askSlack('conversations.list')) as {
        channels: readonly { id: string; name: string; topic: { value: string } }[];
      };
      const lisbon = channels.find(({ name }) => name === 'lisbon');
      const channel = lisbon?.id ?? '';
      const { items } = (await office.askSlack('pins.list', { channel })) as {
        items: readonly { message: Message }[];
      };
      const { members } = (await office.askSlack('conversations.members', { channel })) as {
        members: readonly string[];
      };
      return [lisbon?.topic.value, items.map(({ message }) => message.text), members.length];
    },
    expected: ['We move in May', ['The plan: pack, fly, unpack.'], 2],
  }),

  'answers a question in its thread, and marks it': define({
    prompt: 'Somebody in #help asks about the wifi. The password is on the fridge.',
    tools: [
      'SLACK_FETCH_CONVERSATION_HISTORY',
      'SLACK_SEND_MESSAGE',
      'SLACK_ADD_REACTION_TO_AN_ITEM',
    ],
    given: (office) => channelWith(office, 'help', ['Good morning', 'How do I get into the wifi?']),
    *work() {
      const channel = '#help';
      const [read] = yield [call('SLACK_FETCH_CONVERSATION_HISTORY', { channel })];
      const { items } = dataOf(read) as Items<Message>;
      const { ts = '' } = items.find(({ text }) => text.includes('wifi')) ?? {};
      const done = yield [
        call('SLACK_SEND_MESSAGE', { channel, thread_ts: ts, text: 'It is on the fridge.' }),
        call('SLACK_ADD_REACTION_TO_AN_ITEM', { channel, ts, name: 'white_check_mark' }),
      ];
      done.forEach((answer) => dataOf(answer));
      return 'Answered.';
    },
    async outcome(office) {
      const messages = await messagesIn(office, 'help');
      const question = messages.find(({ text }) => text.includes('wifi')) as Message;
      const replies = await repliesTo(office, 'help', question);
      return [textsOf(replies), question.reactions?.map(({ name }) => name)];
    },
    expected: [['It is on the fridge.'], ['white_check_mark']],
  }),

  'finds the channel that somebody must have meant': define({
    prompt: 'Tell the engineers that lunch is here.',
    tools: ['SLACK_SEND_MESSAGE', 'SLACK_LIST_ALL_SLACK_TEAM_CHANNELS_WITH_VARIOUS_FILTERS'],
    given: (office) => channelWith(office, 'eng', []),
    *work() {
      const text = 'Lunch is here';
      const [failed] = yield [call('SLACK_SEND_MESSAGE', { channel: '#engineers', text })];
      assertFailed(failed, 'not_found');
      const [list] = yield [call('SLACK_LIST_ALL_SLACK_TEAM_CHANNELS_WITH_VARIOUS_FILTERS')];
      const { items } = dataOf(list) as Items<{ id: string; name: string }>;
      const channel = items.find(({ name }) => 'engineers'.startsWith(name))?.id;
      const [sent] = yield [call('SLACK_SEND_MESSAGE', { channel, text })];
      dataOf(sent);
      return 'They know.';
    },
    outcome: async (office) => textsOf(await messagesIn(office, 'eng')),
    expected: ['Lunch is here'],
  }),

  'corrects what it has said': define({
    prompt: 'Post to #news that the party is on Friday. No, wait: on Saturday.',
    tools: ['SLACK_SEND_MESSAGE', 'SLACK_UPDATES_A_SLACK_MESSAGE'],
    given: (office) => channelWith(office, 'news', []),
    *work() {
      const text = 'The party is on Friday, <!channel>';
      const [sent] = yield [call('SLACK_SEND_MESSAGE', { channel: '#news', text })];
      const { channel, ts } = dataOf(sent) as { channel: string; ts: string };
      const better = { channel, ts, text: text.replace('Friday', 'Saturday') };
      const [updated] = yield [call('SLACK_UPDATES_A_SLACK_MESSAGE', better)];
      dataOf(updated);
      return 'Saturday it is.';
    },
    outcome: async (office) => textsOf(await messagesIn(office, 'news')),
    expected: ['The party is on Saturday, @channel'],
  }),

  'writes to a person whose address it knows': define({
    prompt: 'Tell bob@example.com privately that his parcel is here.',
    tools: ['SLACK_FIND_USER_BY_EMAIL_ADDRESS', 'SLACK_SEND_MESSAGE'],
    given: async () => {},
    *work() {
      const email = 'bob@example.com';
      const [found] = yield [call('SLACK_FIND_USER_BY_EMAIL_ADDRESS', { email })];
      const { id: channel } = dataOf(found) as { id: string };
      const [sent] = yield [call('SLACK_SEND_MESSAGE', { channel, text: 'Your parcel is here.' })];
      dataOf(sent);
      return 'He knows.';
    },
    async outcome({ askSlack }) {
      const { user } = (await askSlack('users.lookupByEmail', { email: 'bob@example.com' })) as {
        user: { id: string };
      };
      const { channel } = (await askSlack('conversations.open', { users: user.id })) as {
        channel: { id: string };
      };
      const { messages } = (await askSlack('conversations.history', { channel: channel.id })) as {
        messages: readonly Message[];
      };
      return textsOf(messages);
    },
    expected: ['Your parcel is here.'],
  }),
};
