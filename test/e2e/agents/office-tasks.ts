import {
  channelWith,
  headersIn,
  type Issue,
  issuesOf,
  type Items,
  type Mail,
  type Message,
  messagesIn,
  receive,
  repliesTo,
  repositoryWith,
} from './records.ts';
import { call, dataOf, define, type Task } from './task.ts';

/** Work that goes from one app to another. */
export const officeTasks: Readonly<Record<string, Task>> = {
  'triages the new bug reports, and tells the team': define({
    prompt: 'Triage the new bug reports of alice-dev/app: label them, and post a summary to #eng.',
    tools: ['GITHUB_LIST_REPOSITORY_ISSUES', 'GITHUB_ADD_LABELS_TO_AN_ISSUE', 'SLACK_SEND_MESSAGE'],
    async given(office) {
      await channelWith(office, 'eng', []);
      return repositoryWith(office, 'app', ['Crash on save', 'Please add a dark mode']);
    },
    *work(repository) {
      const [list] = yield [call('GITHUB_LIST_REPOSITORY_ISSUES', repository)];
      const { items } = dataOf(list) as Items<Issue>;
      const kindOf = ({ title }: Issue): string => (title.startsWith('Crash') ? 'bug' : 'feature');
      const done = yield items.map((issue) =>
        call('GITHUB_ADD_LABELS_TO_AN_ISSUE', {
          ...repository,
          issue_number: issue.number,
          labels: [kindOf(issue)],
        }),
      );
      done.forEach((answer) => dataOf(answer));
      const lines = items.toReversed().map((issue) => `#${issue.number} ${kindOf(issue)}`);
      const text = `New: ${lines.join(', ')}`;
      const [posted] = yield [call('SLACK_SEND_MESSAGE', { channel: '#eng', text })];
      dataOf(posted);
      return 'Triaged.';
    },
    outcome: async (office) => [
      (await issuesOf(office, 'app')).map(({ labels }) => labels.map(({ name }) => name)),
      (await messagesIn(office, 'eng')).map(({ text }) => text),
    ],
    expected: [[['bug'], ['feature']], ['New: #1 bug, #2 feature']],
  }),

  'opens an issue for a mail, and tells who wrote it': define({
    prompt:
      'File the complaint in my inbox as an issue in alice-dev/shop, and answer with its number.',
    tools: ['GMAIL_FETCH_EMAILS', 'GITHUB_CREATE_AN_ISSUE', 'GMAIL_REPLY_TO_THREAD'],
    async given(office) {
      const text = 'The cart is empty again.';
      await receive(office, { from: 'eve@shop.example', subject: 'Empty cart', text });
      return repositoryWith(office, 'shop', []);
    },
    *work(repository) {
      const query = 'from:shop.example';
      const [found] = yield [call('GMAIL_FETCH_EMAILS', { query, include_text: true })];
      const [mail] = (dataOf(found) as Items<Mail>).items;
      const report = { title: mail?.subject, body: mail?.text };
      const [opened] = yield [call('GITHUB_CREATE_AN_ISSUE', { ...repository, ...report })];
      const text = `It is issue ${(dataOf(opened) as Issue).number} now.`;
      const [replied] = yield [call('GMAIL_REPLY_TO_THREAD', { thread_id: mail?.threadId, text })];
      dataOf(replied);
      return text;
    },
    outcome: async (office) => [
      (await issuesOf(office, 'shop')).map(({ title }) => title),
      await headersIn(office, 'SENT', 'to'),
    ],
    expected: [['Empty cart'], ['eve@shop.example']],
  }),

  'announces a release in the channel and by mail': define({
    prompt: 'Announce what was closed in alice-dev/site: in #news, and to press@example.com.',
    tools: ['GITHUB_LIST_REPOSITORY_ISSUES', 'SLACK_SEND_MESSAGE', 'GMAIL_SEND_EMAIL'],
    async given(office) {
      await channelWith(office, 'news', []);
      const repository = await repositoryWith(office, 'site', ['A faster start', 'Not yet']);
      const path = `/repos/${repository.owner}/site/issues/1`;
      await office.askGitHub(path, { method: 'PATCH', body: { state: 'closed' } });
      return repository;
    },
    *work(repository) {
      const closed = { ...repository, state: 'closed' };
      const [list] = yield [call('GITHUB_LIST_REPOSITORY_ISSUES', closed)];
      const titles = (dataOf(list) as Items<Issue>).items.map(({ title }) => title);
      const text = `New: ${titles.join(', ')}`;
      const done = yield [
        call('SLACK_SEND_MESSAGE', { channel: '#news', text }),
        call('GMAIL_SEND_EMAIL', { to: ['press@example.com'], subject: text, text }),
      ];
      done.forEach((answer) => dataOf(answer));
      return 'Announced.';
    },
    outcome: async (office) => [
      (await messagesIn(office, 'news')).map(({ text }) => text),
      await headersIn(office, 'SENT', 'subject'),
    ],
    expected: [['New: A faster start'], ['New: A faster start']],
  }),

  'makes an issue of what somebody says, and links it there': define({
    prompt:
      'Somebody in #bugs reports something. Open an issue in alice-dev/bugs and say so there.',
    tools: ['SLACK_FETCH_CONVERSATION_HISTORY', 'GITHUB_CREATE_AN_ISSUE', 'SLACK_SEND_MESSAGE'],
    async given(office) {
      await channelWith(office, 'bugs', ['The export is empty']);
      return repositoryWith(office, 'bugs', []);
    },
    *work(repository) {
      const channel = '#bugs';
      const [read] = yield [call('SLACK_FETCH_CONVERSATION_HISTORY', { channel })];
      const { items } = dataOf(read) as Items<Message>;
      const { text: title, ts } = items[0] as Message;
      const [opened] = yield [call('GITHUB_CREATE_AN_ISSUE', { ...repository, title })];
      const text = `It is #${(dataOf(opened) as Issue).number}.`;
      const [sent] = yield [call('SLACK_SEND_MESSAGE', { channel, thread_ts: ts, text })];
      dataOf(sent);
      return text;
    },
    async outcome(office) {
      const messages = await messagesIn(office, 'bugs');
      const report = messages.find(({ text }) => text === 'The export is empty') as Message;
      return [
        (await issuesOf(office, 'bugs')).map(({ title }) => title),
        (await repliesTo(office, 'bugs', report)).map(({ text }) => text),
      ];
    },
    expected: [['The export is empty'], ['It is #1.']],
  }),

  'shares a file that came by mail': define({
    prompt: 'Eve has sent me a contract. Put it into #legal.',
    tools: [
      'GMAIL_FETCH_EMAILS',
      'GMAIL_FETCH_MESSAGE_BY_MESSAGE_ID',
      'GMAIL_GET_ATTACHMENT',
      'SLACK_UPLOAD_OR_CREATE_A_FILE_IN_SLACK',
    ],
    async given(office) {
      await channelWith(office, 'legal', []);
      const file = { name: 'contract.pdf', content: '%PDF-1.7 and so on' };
      await receive(office, { from: 'eve@law.example', subject: 'Contract', text: 'See.', file });
    },
    *work() {
      const [found] = yield [call('GMAIL_FETCH_EMAILS', { query: 'from:eve@law.example' })];
      const message = { message_id: (dataOf(found) as Items<Mail>).items[0]?.id };
      const [read] = yield [call('GMAIL_FETCH_MESSAGE_BY_MESSAGE_ID', message)];
      const [file] = (dataOf(read) as Mail).attachments;
      const [got] = yield [
        call('GMAIL_GET_ATTACHMENT', { ...message, attachment_id: file?.attachmentId }),
      ];
      const { handle } = (dataOf(got) as { file: { handle: string } }).file;
      const [shared] = yield [
        call('SLACK_UPLOAD_OR_CREATE_A_FILE_IN_SLACK', { files: [handle], channel: '#legal' }),
      ];
      dataOf(shared);
      return 'It is there.';
    },
    outcome: async (office) =>
      (await messagesIn(office, 'legal')).flatMap(({ files = [] }) =>
        files.map(({ name, size }) => [name, size]),
      ),
    expected: [['contract.pdf', 18]],
  }),

  'finds by itself which app to use for what': define({
    prompt: 'Tell #all that alice-dev/status is broken, and open an issue for it.',
    tools: 'meta-tools',
    async given(office) {
      await channelWith(office, 'all', []);
      return repositoryWith(office, 'status', []);
    },
    *work(repository) {
      const found = yield [
        call('SEARCH_ACTIONS', { query: 'post a message to a slack channel' }),
        call('SEARCH_ACTIONS', { query: 'open an issue on github' }),
      ];
      const [post, open] = found.map((answer) => {
        const { actions } = dataOf(answer) as { actions: readonly { slug: string }[] };
        return actions[0]?.slug ?? '';
      });
      const done = yield [
        call('EXECUTE_ACTION', {
          action: post,
          params: { channel: '#all', text: 'It is broken.' },
        }),
        call('EXECUTE_ACTION', { action: open, params: { ...repository, title: 'It is broken' } }),
      ];
      done.forEach((answer) => dataOf(answer));
      return 'Both are done.';
    },
    outcome: async (office) => [
      (await messagesIn(office, 'all')).map(({ text }) => text),
      (await issuesOf(office, 'status')).map(({ title }) => title),
    ],
    expected: [['It is broken.'], ['It is broken']],
  }),
};
