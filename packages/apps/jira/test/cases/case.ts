/** What an action takes, what it asks Jira for with that, what Jira answers, and what comes of it. */
export type Case = readonly [
  action: string,
  params: object,
  request: readonly [method: string, path: string, sent?: object | string | null],
  answer: object | undefined,
  data: unknown,
];

export const issue = 'PAY-1';
export const ALICE = '712020:alice-000000000000';

/** A text as a document of Jira's. */
export const said = (text: string): object => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** A page of a list that counts, with more to come. */
export const counted = (key: string): object => ({
  startAt: 0,
  maxResults: 1,
  total: 2,
  [key]: [{ id: '1', name: 'One' }],
});
/** What comes of it. */
export const firstPage = { items: [{ id: '1', name: 'One' }], nextCursor: '1' };
/** What comes of a list that ends. */
export const whole = { items: [{ id: '1', name: 'One' }], nextCursor: null };

export const author = { accountId: ALICE, displayName: 'Alice' };
export const isAuthor = { accountId: ALICE, name: 'Alice' };
