import {
  channelWith,
  type Issue,
  type Items,
  type Mail,
  messagesIn,
  receive,
  repositoryWith,
  ticketOf,
  ticketsWith,
} from './records.ts';
import { call, dataOf, define, type Task } from './task.ts';

interface Found {
  readonly key: string;
  readonly summary: string;
}

/** Work in Jira, and from there to the other apps. */
export const ticketTasks: Readonly<Record<string, Task>> = {
  'triages the open tickets, and says in the channel who has which': define({
    prompt: 'Triage the open tickets of PAY: crashes are urgent and for Bob. Tell #payments.',
    tools: ['JIRA_SEARCH_ISSUES', 'JIRA_EDIT_ISSUE', 'JIRA_ASSIGN_ISSUE', 'SLACK_SEND_MESSAGE'],
    async given(office) {
      await channelWith(office, 'payments', []);
      await ticketsWith(office, ['Crash at the till', 'The receipt is ugly']);
    },
    *work() {
      const [list] = yield [call('JIRA_SEARCH_ISSUES', { project: 'PAY', is_open: true })];
      const crashes = (dataOf(list) as Items<Found>).items.filter(({ summary }) =>
        summary.startsWith('Crash'),
      );
      const done = yield crashes.flatMap(({ key: issue }) => [
        call('JIRA_EDIT_ISSUE', { issue, priority: 'Highest', add_labels: ['crash'] }),
        call('JIRA_ASSIGN_ISSUE', { issue, assignee: 'Bob Brown' }),
      ]);
      done.forEach((answer) => dataOf(answer));
      const text = `Bob has ${crashes.map(({ key }) => key).join(', ')}.`;
      const [told] = yield [call('SLACK_SEND_MESSAGE', { channel: '#payments', text })];
      dataOf(told);
      return 'Triaged.';
    },
    async outcome(office) {
      const tickets = [await ticketOf(office, 'PAY-1'), await ticketOf(office, 'PAY-2')];
      return [
        tickets.map(({ assignee, labels }) => [assignee?.displayName, labels]),
        tickets[0]?.priority?.name,
        (await messagesIn(office, 'payments')).map(({ text }) => text),
      ];
    },
    expected: [
      [
        ['Bob Brown', ['crash']],
        [undefined, []],
      ],
      'Highest',
      ['Bob has PAY-1.'],
    ],
  }),

  'files a complaint that came by mail, with the file that proves it': define({
    prompt: 'File what Carol complains about as a bug in PAY, with her file.',
    tools: [
      'GMAIL_FETCH_EMAILS',
      'GMAIL_FETCH_MESSAGE_BY_MESSAGE_ID',
      'GMAIL_GET_ATTACHMENT',
      'JIRA_CREATE_ISSUE',
      'JIRA_ADD_ATTACHMENT_TO_ISSUE',
    ],
    async given(office) {
      const file = { name: 'receipt.pdf', content: '%PDF-1.7 and a total' };
      const text = 'The total is wrong.';
      await receive(office, { from: 'carol@shop.example', subject: 'Wrong total', text, file });
    },
    *work() {
      const [found] = yield [call('GMAIL_FETCH_EMAILS', { query: 'from:carol@shop.example' })];
      const message = { message_id: (dataOf(found) as Items<Mail>).items[0]?.id };
      const [read] = yield [call('GMAIL_FETCH_MESSAGE_BY_MESSAGE_ID', message)];
      const mail = dataOf(read) as Mail;
      const report = { project: 'PAY', issue_type: 'Bug', summary: mail.subject };
      const attachment_id = mail.attachments[0]?.attachmentId;
      const [filed, got] = yield [
        call('JIRA_CREATE_ISSUE', { ...report, description: mail.text?.trim() }),
        call('GMAIL_GET_ATTACHMENT', { ...message, attachment_id }),
      ];
      const { key: issue } = dataOf(filed) as Found;
      const { handle } = (dataOf(got) as { file: { handle: string } }).file;
      const [added] = yield [call('JIRA_ADD_ATTACHMENT_TO_ISSUE', { issue, files: [handle] })];
      dataOf(added);
      return `It is ${issue}.`;
    },
    async outcome(office) {
      const { summary, attachment = [] } = await ticketOf(office, 'PAY-1');
      return [summary, attachment.map(({ filename, size }) => [filename, size])];
    },
    expected: ['Wrong total', [['receipt.pdf', 20]]],
  }),

  'closes the ticket whose issue is done on GitHub': define({
    prompt: 'Close the tickets of PAY whose issue in alice-dev/till is closed.',
    tools: ['JIRA_SEARCH_ISSUES', 'GITHUB_LIST_REPOSITORY_ISSUES', 'JIRA_TRANSITION_ISSUE'],
    async given(office) {
      const titles = ['Round the total', 'Print in color'];
      await ticketsWith(office, titles);
      const repository = await repositoryWith(office, 'till', titles);
      const path = `/repos/${repository.owner}/till/issues/1`;
      await office.askGitHub(path, { method: 'PATCH', body: { state: 'closed' } });
      return repository;
    },
    *work(repository) {
      const [tickets, closed] = yield [
        call('JIRA_SEARCH_ISSUES', { project: 'PAY', is_open: true }),
        call('GITHUB_LIST_REPOSITORY_ISSUES', { ...repository, state: 'closed' }),
      ];
      const titles = new Set((dataOf(closed) as Items<Issue>).items.map(({ title }) => title));
      const { items } = dataOf(tickets) as Items<Found>;
      const done = yield items
        .filter(({ summary }) => titles.has(summary))
        .map(({ key: issue }) =>
          call('JIRA_TRANSITION_ISSUE', { issue, status: 'Done', comment: 'It is on GitHub.' }),
        );
      done.forEach((answer) => dataOf(answer));
      return `Closed: ${done.length}.`;
    },
    outcome: async (office) => [
      (await ticketOf(office, 'PAY-1')).status.name,
      (await ticketOf(office, 'PAY-2')).status.name,
    ],
    expected: ['Done', 'To Do'],
  }),
};
