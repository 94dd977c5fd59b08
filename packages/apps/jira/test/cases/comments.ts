import { ALICE, author, type Case, isAuthor, issue, said } from './case.ts';

const raw = { id: '5', author, body: said('Hi'), created: '2026', updated: '2027' };
const read = { id: '5', author: isAuthor, body: 'Hi', created: '2026', updated: '2027' };
const worklog = {
  id: '5',
  author,
  comment: said('Done'),
  timeSpent: '3h',
  timeSpentSeconds: 10_800,
  started: '2026-01-31T09:00:00.000+0000',
};
const isWorklog = { ...worklog, author: isAuthor, comment: 'Done' };

export const comments: readonly Case[] = [
  [
    'JIRA_ADD_COMMENT',
    { issue, body: 'Hi', mention: [ALICE] },
    [
      'POST',
      '/issue/PAY-1/comment',
      {
        body: {
          type: 'doc',
          version: 1,
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'mention', attrs: { id: ALICE } },
                { type: 'text', text: ' ' },
              ],
            },
            { type: 'paragraph', content: [{ type: 'text', text: 'Hi' }] },
          ],
        },
      },
    ],
    raw,
    read,
  ],
  [
    'JIRA_LIST_ISSUE_COMMENTS',
    { issue, cursor: '50', limit: 1 },
    ['GET', '/issue/PAY-1/comment?startAt=50&maxResults=1&orderBy=-created'],
    { startAt: 50, total: 52, comments: [raw] },
    { items: [read], nextCursor: '51' },
  ],
  ['JIRA_GET_COMMENT', { issue, comment_id: '5' }, ['GET', '/issue/PAY-1/comment/5'], raw, read],
  [
    'JIRA_UPDATE_COMMENT',
    { issue, comment_id: '5', body: 'Hi' },
    ['PUT', '/issue/PAY-1/comment/5', { body: said('Hi') }],
    raw,
    read,
  ],
  [
    'JIRA_DELETE_COMMENT',
    { issue, comment_id: '5' },
    ['DELETE', '/issue/PAY-1/comment/5'],
    undefined,
    { deleted: true },
  ],
  [
    'JIRA_GET_ISSUE_WORKLOGS',
    { issue },
    ['GET', '/issue/PAY-1/worklog?maxResults=50'],
    { startAt: 0, total: 1, worklogs: [worklog] },
    { items: [isWorklog], nextCursor: null },
  ],
  [
    'JIRA_GET_WORKLOG',
    { issue, worklog_id: '5' },
    ['GET', '/issue/PAY-1/worklog/5'],
    worklog,
    isWorklog,
  ],
  [
    'JIRA_ADD_WORKLOG',
    { issue, time_spent: '3h', started: '2026-01-31T10:00:00+01:00', comment: 'Done' },
    [
      'POST',
      '/issue/PAY-1/worklog',
      { timeSpent: '3h', started: '2026-01-31T09:00:00.000+0000', comment: said('Done') },
    ],
    worklog,
    isWorklog,
  ],
  [
    'JIRA_DELETE_WORKLOG',
    { issue, worklog_id: '5' },
    ['DELETE', '/issue/PAY-1/worklog/5'],
    undefined,
    { deleted: true },
  ],
];
