import { gmail } from '@onbehalf/gmail';
import { describe, expect, test } from 'vitest';

import { connect, type Sent } from './client.ts';

const LABELS = [
  { id: 'INBOX', name: 'INBOX', type: 'system' },
  { id: 'Label_7', name: 'Work/Invoices', type: 'user' },
];
const raw = (id: string) => ({ id, threadId: 't1', snippet: 'A &amp; B', labelIds: ['INBOX'] });
const read = (id: string) => ({
  id,
  threadId: 't1',
  labelIds: ['INBOX'],
  date: null,
  from: '',
  to: [],
  cc: [],
  subject: '',
  snippet: 'A & B',
  text: null,
  attachments: null,
  messageId: null,
});
const bob = {
  resourceName: 'people/c1',
  names: [{ displayName: 'Bob' }, { displayName: 'Bob' }],
  emailAddresses: [{ value: 'bob@example.com' }],
};
const isBob = {
  id: 'c1',
  names: ['Bob'],
  emails: ['bob@example.com'],
  phones: [],
  organizations: [],
};

/** A mailbox with two messages, a draft, a label and a contact. */
function mailbox({ method, path, query }: Sent): object | undefined {
  if (method === 'DELETE') return undefined;
  const isLast = query['pageToken'] !== undefined;
  const more = isLast ? {} : { nextPageToken: 'second' };
  switch (path) {
    case '/messages':
      return { messages: [{ id: 'm1' }, { id: 'm2' }], ...more };
    case '/threads':
      return { threads: [{ id: 't1', snippet: 'Hi' }], ...more };
    case '/threads/t1':
      return { id: 't1', messages: [raw('m1'), raw('m2')] };
    case '/threads/t2': {
      const headers = [{ name: 'From', value: 'bob@example.com' }];
      return { id: 't2', messages: [{ ...raw('m1'), payload: { headers } }] };
    }
    case '/drafts':
      return method === 'POST' ? { id: 'd1', message: raw('m3') } : { drafts: [{ id: 'd1' }] };
    case '/drafts/d1':
      return { id: 'd1', message: raw('m3') };
    case '/labels':
      return method === 'POST' ? { id: 'Label_8' } : { labels: LABELS };
    case '/labels/Label_7':
      return { id: 'Label_7', name: 'Paid' };
    case '/profile':
      return { emailAddress: 'alice@example.com' };
    case 'https://people.googleapis.com/v1/people/me/connections':
      return { connections: [bob], ...more };
    case 'https://people.googleapis.com/v1/people:searchContacts':
      return { results: [{ person: bob }] };
    case 'https://people.googleapis.com/v1/people/c1':
      return bob;
    case '/messages/m1/attachments/ANGjdJ8-of-an-earlier-answer':
    case '/messages/m1/attachments/A1':
      return { data: Buffer.from('the file').toString('base64url') };
  }
  if (query['format'] === 'full' && path === '/messages/m1') {
    const other = {
      filename: 'b.pdf',
      mimeType: 'application/pdf',
      body: { attachmentId: 'A2', size: 9 },
    };
    const file = {
      filename: 'a.txt',
      mimeType: 'text/plain',
      body: { attachmentId: 'A1', size: 8 },
    };
    return { ...raw('m1'), payload: { parts: [other, file] } };
  }
  return raw(path.split('/')[2] ?? '');
}

/** An action, its params, the last request that comes of it, and the data. */
type Case = readonly [string, object, Partial<Sent>, unknown];

const sentM1 = { id: 'm1', threadId: 't1', labelIds: ['INBOX'] };

const CASES: readonly Case[] = [
  [
    'GMAIL_SEND_EMAIL',
    { to: ['bob@example.com'], subject: 'Hi', text: 'Hello' },
    { method: 'POST', path: '/messages/send' },
    { id: 'send', threadId: 't1', labelIds: ['INBOX'] },
  ],
  [
    'GMAIL_REPLY_TO_THREAD',
    { thread_id: 't2', text: 'Yes', bcc: ['bob@example.com'] },
    { method: 'POST', path: '/messages/send' },
    { id: 'send', threadId: 't1', labelIds: ['INBOX'] },
  ],
  [
    'GMAIL_FETCH_EMAILS',
    { query: 'is:unread', labels: ['INBOX'] },
    { path: '/messages/m2', query: { format: 'metadata' } },
    { items: [read('m1'), read('m2')], nextCursor: 'second' },
  ],
  [
    'GMAIL_FETCH_EMAILS',
    { cursor: 'second', include_text: true },
    { path: '/messages/m2', query: { format: 'full' } },
    expect.objectContaining({ nextCursor: null }),
  ],
  [
    'GMAIL_FETCH_MESSAGE_BY_MESSAGE_ID',
    { message_id: 'm2' },
    { path: '/messages/m2', query: { format: 'full' } },
    read('m2'),
  ],
  [
    'GMAIL_GET_ATTACHMENT',
    { message_id: 'm1', attachment_id: 'a.txt' },
    { path: '/messages/m1/attachments/A1' },
    { file: { name: 'a.txt', mediaType: 'text/plain', size: 8 } },
  ],
  [
    'GMAIL_ADD_LABEL_TO_EMAIL',
    { message_id: 'm1', add_labels: ['work/invoices'], remove_labels: ['UNREAD'] },
    {
      method: 'POST',
      path: '/messages/m1/modify',
      body: { addLabelIds: ['Label_7'], removeLabelIds: ['UNREAD'] },
    },
    sentM1,
  ],
  [
    'GMAIL_MOVE_TO_TRASH',
    { message_id: 'm1' },
    { method: 'POST', path: '/messages/m1/trash' },
    sentM1,
  ],
  [
    'GMAIL_DELETE_MESSAGE',
    { message_id: 'm1' },
    { method: 'DELETE', path: '/messages/m1' },
    { deleted: true },
  ],
  [
    'GMAIL_LIST_THREADS',
    { query: 'lunch' },
    { path: '/threads', query: { q: 'lunch', includeSpamTrash: 'false', maxResults: '10' } },
    { items: [{ id: 't1', snippet: 'Hi' }], nextCursor: 'second' },
  ],
  [
    'GMAIL_FETCH_MESSAGE_BY_THREAD_ID',
    { thread_id: 't1' },
    { path: '/threads/t1', query: { format: 'full' } },
    { id: 't1', messages: [read('m1'), read('m2')] },
  ],
  [
    'GMAIL_MODIFY_THREAD_LABELS',
    { thread_id: 't9', remove_labels: ['INBOX'] },
    {
      method: 'POST',
      path: '/threads/t9/modify',
      body: { addLabelIds: [], removeLabelIds: ['INBOX'] },
    },
    { id: 't9' },
  ],
  [
    'GMAIL_CREATE_EMAIL_DRAFT',
    { to: ['bob@example.com'], text: 'Hello' },
    { method: 'POST', path: '/drafts' },
    { id: 'd1', message: { id: 'm3', threadId: 't1' } },
  ],
  [
    'GMAIL_LIST_DRAFTS',
    {},
    { path: '/drafts/d1', query: { format: 'metadata' } },
    { items: [{ id: 'd1', message: read('m3') }], nextCursor: null },
  ],
  [
    'GMAIL_SEND_DRAFT',
    { draft_id: 'd1' },
    { method: 'POST', path: '/drafts/send', body: { id: 'd1' } },
    { id: 'send', threadId: 't1', labelIds: ['INBOX'] },
  ],
  [
    'GMAIL_DELETE_DRAFT',
    { draft_id: 'd1' },
    { method: 'DELETE', path: '/drafts/d1' },
    { deleted: true },
  ],
  ['GMAIL_LIST_LABELS', {}, { path: '/labels' }, { items: LABELS, nextCursor: null }],
  [
    'GMAIL_CREATE_LABEL',
    { name: 'Paid', text_color: '#ffffff', background_color: '#16a765' },
    {
      method: 'POST',
      path: '/labels',
      body: { name: 'Paid', color: { textColor: '#ffffff', backgroundColor: '#16a765' } },
    },
    { id: 'Label_8' },
  ],
  [
    'GMAIL_PATCH_LABEL',
    { label: 'Work/Invoices', name: 'Paid' },
    { method: 'PATCH', path: '/labels/Label_7', body: { name: 'Paid' } },
    { id: 'Label_7', name: 'Paid' },
  ],
  [
    'GMAIL_REMOVE_LABEL',
    { label: 'Label_7' },
    { method: 'DELETE', path: '/labels/Label_7' },
    { deleted: true },
  ],
  ['GMAIL_GET_PROFILE', {}, { path: '/profile' }, { emailAddress: 'alice@example.com' }],
  [
    'GMAIL_GET_CONTACTS',
    {},
    { query: expect.objectContaining({ pageSize: '10' }) as never },
    { items: [isBob], nextCursor: 'second' },
  ],
  [
    'GMAIL_SEARCH_PEOPLE',
    { query: 'bo' },
    { query: expect.objectContaining({ query: 'bo', pageSize: '10' }) as never },
    { items: [isBob], nextCursor: null },
  ],
  [
    'GMAIL_GET_PEOPLE',
    { person_id: 'people/c1' },
    { path: 'https://people.googleapis.com/v1/people/c1' },
    isBob,
  ],
];

describe('actions', () => {
  test.each(CASES)('%s %j', async (action, params, last, data) => {
    const { alice, sent } = await connect(mailbox);
    const result = await alice.executeAction({ action, params } as never);
    expect(result.error).toBeNull();
    expect(sent.at(-1)).toMatchObject(last);
    expect(result.data).toEqual(data);
  });

  test('each of them is here', () => {
    const [...groups] = gmail().actions;
    const slugs = groups.slice(0, 4).flatMap(({ summaries }) => summaries.map(({ slug }) => slug));
    expect(new Set(CASES.map(([action]) => action))).toEqual(new Set(slugs));
    expect(slugs).toHaveLength(23);
  });

  test('an attachment is bytes for code', async () => {
    const { alice } = await connect(mailbox);
    const { data } = await alice.executeAction({
      action: 'GMAIL_GET_ATTACHMENT',
      params: { message_id: 'm1', attachment_id: 'A1' },
    });
    expect(new TextDecoder().decode(data?.file.bytes)).toBe('the file');
  });

  test('an attachment has another id in each answer, and is the same file', async () => {
    const { alice } = await connect(mailbox);
    const get = (attachment_id: string) =>
      alice.executeAction({
        action: 'GMAIL_GET_ATTACHMENT',
        params: { message_id: 'm1', attachment_id },
      });
    const { data } = await get('ANGjdJ8-of-an-earlier-answer');
    expect(data).toMatchObject({ file: { name: 'a.txt', mediaType: 'text/plain', size: 8 } });
    const { error } = await get('c.txt');
    expect(error?.message).toContain('b.pdf, a.txt');
  });

  test.each([
    ['GMAIL_FETCH_MESSAGE_BY_MESSAGE_ID', { message_id: '../labels' }],
    ['GMAIL_FETCH_MESSAGE_BY_THREAD_ID', { thread_id: '..' }],
    ['GMAIL_DELETE_DRAFT', { draft_id: 'a/b' }],
    ['GMAIL_GET_PEOPLE', { person_id: 'people/../me' }],
    ['GMAIL_ADD_LABEL_TO_EMAIL', { message_id: 'm1', add_labels: ['Nowhere'] }],
    ['GMAIL_CREATE_LABEL', { name: 'Paid', text_color: '#ffffff' }],
  ])('%s refuses %j', async (action, params) => {
    const { alice, sent } = await connect(mailbox);
    const { error } = await alice.executeAction({ action, params });
    expect(error).toMatchObject({ code: 'invalid_params' });
    expect(sent.filter(({ path }) => path !== '/labels')).toEqual([]);
  });
});
