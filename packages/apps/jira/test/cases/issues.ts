import { ALICE, author, type Case, isAuthor, issue, said } from './case.ts';

const url = 'https://acme.atlassian.net/browse/PAY-1';
const created = { id: '10001', key: issue };
const raw = {
  ...created,
  fields: {
    summary: 'Pay later',
    description: said('Because.'),
    status: { name: 'To Do', statusCategory: { key: 'new' } },
    issuetype: { name: 'Task' },
    project: { key: 'PAY' },
    assignee: author,
    labels: ['money'],
    attachment: [{ id: 7, filename: 'a.pdf', mimeType: 'application/pdf', size: 3 }],
    customfield_1: said('More.'),
  },
};
const read = {
  ...created,
  url,
  summary: 'Pay later',
  description: 'Because.',
  status: 'To Do',
  statusCategory: 'new',
  issueType: 'Task',
  priority: null,
  project: 'PAY',
  assignee: isAuthor,
  reporter: null,
  labels: ['money'],
  parent: null,
  resolution: null,
  dueDate: null,
  created: null,
  updated: null,
  subtasks: [],
  attachments: [{ id: '7', name: 'a.pdf', mediaType: 'application/pdf', size: 3 }],
  fields: { customfield_1: 'More.' },
};
const FIELDS =
  'summary,description,status,issuetype,priority,project,assignee,reporter,labels,parent,' +
  'resolution,duedate,created,updated,subtasks,attachment';

export const issues: readonly Case[] = [
  [
    'JIRA_CREATE_ISSUE',
    {
      project: 'PAY',
      summary: 'Pay later',
      description: 'Because.',
      priority: 'High',
      assignee: ALICE,
      labels: ['money'],
      parent: 'PAY-9',
      due_date: '2026-01-31',
      components: ['api'],
      fix_versions: ['1.0'],
      fields: { customfield_2: 3 },
    },
    [
      'POST',
      '/issue',
      {
        fields: {
          project: { key: 'PAY' },
          issuetype: { name: 'Task' },
          summary: 'Pay later',
          description: said('Because.'),
          priority: { name: 'High' },
          assignee: { accountId: ALICE },
          labels: ['money'],
          parent: { key: 'PAY-9' },
          duedate: '2026-01-31',
          components: [{ name: 'api' }],
          fixVersions: [{ name: '1.0' }],
          customfield_2: 3,
        },
      },
    ],
    created,
    { ...created, url },
  ],
  [
    'JIRA_BULK_CREATE_ISSUE',
    { issues: [{ project: 'PAY', summary: 'One', issue_type: 'Bug' }] },
    [
      'POST',
      '/issue/bulk',
      {
        issueUpdates: [
          { fields: { project: { key: 'PAY' }, issuetype: { name: 'Bug' }, summary: 'One' } },
        ],
      },
    ],
    { issues: [created], errors: [{ failedElementNumber: 1, elementErrors: { errors: {} } }] },
    {
      items: [{ ...created, url }],
      nextCursor: null,
      errors: [{ index: 1, errors: { errors: {} } }],
    },
  ],
  [
    'JIRA_GET_ISSUE',
    { issue, fields: ['customfield_1'] },
    ['GET', `/issue/PAY-1?fields=${FIELDS},customfield_1`],
    raw,
    read,
  ],
  [
    'JIRA_EDIT_ISSUE',
    { issue, summary: 'Pay now', add_labels: ['now'], remove_labels: ['later'] },
    [
      'PUT',
      '/issue/PAY-1',
      { fields: { summary: 'Pay now' }, update: { labels: [{ add: 'now' }, { remove: 'later' }] } },
    ],
    undefined,
    { key: issue, url },
  ],
  [
    'JIRA_DELETE_ISSUE',
    { issue },
    ['DELETE', '/issue/PAY-1?deleteSubtasks=false'],
    undefined,
    { deleted: true },
  ],
  [
    'JIRA_ASSIGN_ISSUE',
    { issue, assignee: 'nobody' },
    ['PUT', '/issue/PAY-1/assignee', { accountId: null }],
    undefined,
    { key: issue, assignee: null },
  ],
  [
    'JIRA_GET_TRANSITIONS',
    { issue },
    ['GET', '/issue/PAY-1/transitions'],
    { transitions: [{ id: '1', name: 'One' }] },
    { items: [{ id: '1', name: 'One' }], nextCursor: null },
  ],
  [
    'JIRA_SEND_NOTIFICATION_FOR_ISSUE',
    { issue, subject: 'Look', text: 'Please.', users: [ALICE], watchers: true },
    [
      'POST',
      '/issue/PAY-1/notify',
      {
        subject: 'Look',
        textBody: 'Please.',
        to: {
          reporter: false,
          assignee: false,
          watchers: true,
          voters: false,
          users: [{ accountId: ALICE }],
        },
      },
    ],
    undefined,
    { sent: true },
  ],
  [
    'JIRA_SEARCH_ISSUES',
    { text: 'a "b" \\', project: 'PAY', reporter: 'me', assignee: 'nobody', is_open: false },
    [
      'POST',
      '/search/jql',
      {
        jql:
          String.raw`text ~ "a \"b\" \\" AND project = "PAY" AND assignee IS EMPTY AND ` +
          'reporter = currentUser() AND statusCategory = Done ORDER BY updated DESC',
        fields: FIELDS.split(','),
        maxResults: 20,
      },
    ],
    { issues: [{ ...raw, fields: { ...raw.fields, customfield_1: 4 } }], nextPageToken: 'next' },
    { items: [{ ...read, fields: { customfield_1: 4 } }], nextCursor: 'next' },
  ],
];
