import { headersIn, type Items, type Mail, receive } from './records.ts';
import { call, dataOf, define, type Task } from './task.ts';

/** Work in Gmail alone. */
export const mailTasks: Readonly<Record<string, Task>> = {
  'answers a customer in the conversation, and archives it': define({
    prompt: 'Tell the customer who asks for an invoice that it comes tomorrow, and archive that.',
    tools: ['GMAIL_FETCH_EMAILS', 'GMAIL_REPLY_TO_THREAD', 'GMAIL_MODIFY_THREAD_LABELS'],
    given: (office) =>
      receive(office, { from: 'carol@shop.example', subject: 'Invoice', text: 'Where is it?' }),
    *work() {
      const query = 'subject:invoice';
      const [found] = yield [call('GMAIL_FETCH_EMAILS', { query, include_text: true })];
      const [mail] = (dataOf(found) as Items<Mail>).items;
      const thread_id = mail?.threadId;
      const [replied] = yield [
        call('GMAIL_REPLY_TO_THREAD', { thread_id, text: 'It comes tomorrow.' }),
      ];
      dataOf(replied);
      const [archived] = yield [
        call('GMAIL_MODIFY_THREAD_LABELS', { thread_id, remove_labels: ['INBOX', 'UNREAD'] }),
      ];
      dataOf(archived);
      return 'Answered and archived.';
    },
    outcome: async (office) => [
      await headersIn(office, 'SENT', 'to'),
      await headersIn(office, 'SENT', 'subject'),
      await headersIn(office, 'SENT', 'in-reply-to'),
      (await headersIn(office, 'INBOX', 'subject')).filter((subject) => subject === 'Invoice'),
    ],
    expected: [['carol@shop.example'], ['Re: Invoice'], ['<Invoice@mail.example>'], []],
  }),

  'sorts newsletters under a label of their own': define({
    prompt: 'Put everything from news.example under a label "Reading", out of the inbox.',
    tools: ['GMAIL_FETCH_EMAILS', 'GMAIL_CREATE_LABEL', 'GMAIL_ADD_LABEL_TO_EMAIL'],
    async given(office) {
      for (const [from, subject] of [
        ['a@news.example', 'Weekly 1'],
        ['bob@example.com', 'Dinner'],
        ['b@news.example', 'Weekly 2'],
      ] as const) {
        await receive(office, { from, subject, text: 'Hi' });
      }
    },
    *work() {
      const [found, created] = yield [
        call('GMAIL_FETCH_EMAILS', { query: 'from:news.example' }),
        call('GMAIL_CREATE_LABEL', { name: 'Reading' }),
      ];
      dataOf(created);
      const { items } = dataOf(found) as Items<Mail>;
      const changes = { add_labels: ['Reading'], remove_labels: ['INBOX'] };
      const done = yield items.map(({ id }) =>
        call('GMAIL_ADD_LABEL_TO_EMAIL', { message_id: id, ...changes }),
      );
      done.forEach((answer) => dataOf(answer));
      return `${done.length} are out of the way.`;
    },
    async outcome(office) {
      const { labels } = (await office.askGmail('/labels')) as {
        labels: readonly { id: string; name: string }[];
      };
      const id = labels.find(({ name }) => name === 'Reading')?.id ?? '';
      const inbox = await headersIn(office, 'INBOX', 'subject');
      return [
        await headersIn(office, id, 'subject'),
        inbox.filter((subject) => /Weekly|Dinner/.test(subject ?? '')),
      ];
    },
    expected: [['Weekly 1', 'Weekly 2'], ['Dinner']],
  }),

  'prepares a mail, and sends it once it is good': define({
    prompt: 'Draft a mail to dave@example.com about the keys, read it again, and send it.',
    tools: ['GMAIL_CREATE_EMAIL_DRAFT', 'GMAIL_LIST_DRAFTS', 'GMAIL_SEND_DRAFT'],
    given: async () => {},
    *work() {
      const letter = { to: ['dave@example.com'], subject: 'The keys', text: 'Under the mat.' };
      const [created] = yield [call('GMAIL_CREATE_EMAIL_DRAFT', letter)];
      const { id: draft_id } = dataOf(created) as { id: string };
      const [list] = yield [call('GMAIL_LIST_DRAFTS')];
      const { items } = dataOf(list) as Items<{ id: string; message: Mail }>;
      if (items.find(({ id }) => id === draft_id)?.message.subject !== 'The keys')
        return 'It is bad.';
      const [sent] = yield [call('GMAIL_SEND_DRAFT', { draft_id })];
      dataOf(sent);
      return 'It is good.';
    },
    outcome: async (office) => [
      await headersIn(office, 'SENT', 'to'),
      (await headersIn(office, 'DRAFT', 'subject')).filter((subject) => subject === 'The keys'),
    ],
    expected: [['dave@example.com'], []],
  }),

  'throws away what nobody wants, and nothing else': define({
    prompt: 'Trash the offers of watches.',
    tools: ['GMAIL_FETCH_EMAILS', 'GMAIL_MOVE_TO_TRASH'],
    async given(office) {
      const from = 'sales@watches.example';
      await receive(office, { from, subject: 'Cheap watches', text: 'Buy' });
      await receive(office, { from: 'bob@example.com', subject: 'My watch', text: 'Is lost' });
    },
    *work() {
      const [found] = yield [call('GMAIL_FETCH_EMAILS', { query: 'from:watches.example' })];
      const { items } = dataOf(found) as Items<Mail>;
      const done = yield items.map(({ id }) => call('GMAIL_MOVE_TO_TRASH', { message_id: id }));
      done.forEach((answer) => dataOf(answer));
      return 'Gone.';
    },
    outcome: (office) => headersIn(office, 'TRASH', 'subject'),
    expected: ['Cheap watches'],
  }),

  'reads a mail, and passes on what it says': define({
    prompt: 'Tell bob@example.com what the landlord writes.',
    tools: ['GMAIL_FETCH_EMAILS', 'GMAIL_FETCH_MESSAGE_BY_MESSAGE_ID', 'GMAIL_SEND_EMAIL'],
    given: (office) =>
      receive(office, {
        from: 'The landlord <home@example.net>',
        subject: 'Heating',
        text: 'It is mended on Monday.',
      }),
    *work() {
      const [found] = yield [call('GMAIL_FETCH_EMAILS', { query: 'from:home@example.net' })];
      const message_id = (dataOf(found) as Items<Mail>).items[0]?.id;
      const [read] = yield [call('GMAIL_FETCH_MESSAGE_BY_MESSAGE_ID', { message_id })];
      const { text } = dataOf(read) as Mail;
      const letter = { to: ['bob@example.com'], subject: `Landlord: ${text?.trim()}`, text };
      const [sent] = yield [call('GMAIL_SEND_EMAIL', letter)];
      dataOf(sent);
      return 'He knows.';
    },
    outcome: (office) => headersIn(office, 'SENT', 'subject'),
    expected: ['Landlord: It is mended on Monday.'],
  }),
};
