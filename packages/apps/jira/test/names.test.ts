import { describe, expect, test } from 'vitest';

import { connect, ME, type Sent } from './client.ts';

const BOB = '712020:bob-000000000000';
const people = [
  { accountId: BOB, displayName: 'Bob Brown', emailAddress: 'bob@example.com', active: true },
  { accountId: '712020:one-000000000000', displayName: 'Sam Lee', active: true },
  { accountId: '712020:two-000000000000', displayName: 'Sam Lee', active: true },
  { accountId: '712020:old-000000000000', displayName: 'Old Bob', active: false },
  { accountId: '712020:bot-000000000000', displayName: 'Bob Bot', accountType: 'app' },
];
const TRANSITIONS = [
  { id: '11', name: 'Start work', to: { name: 'In Progress' } },
  { id: '21', name: 'Finish', to: { name: 'Done' } },
  { id: '31', name: 'Reject', to: { name: 'Done' } },
];
const LINKS = [
  { id: '1', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '2', name: 'Relates', inward: 'relates to', outward: 'relates to' },
];

function site({ path, query }: Sent): object | undefined {
  if (path === '/myself') return { accountId: ME };
  if (path === '/user/search') {
    const wanted = (query['query'] ?? '').toLowerCase();
    return people.filter((each) => JSON.stringify(each).toLowerCase().includes(wanted));
  }
  if (path.endsWith('/transitions')) return { transitions: TRANSITIONS };
  if (path === '/issueLinkType') return { issueLinkTypes: LINKS };
  return undefined;
}

describe('people', () => {
  async function assign(assignee: string) {
    const { alice, sent } = await connect(site);
    const { error } = await alice.executeAction({
      action: 'JIRA_ASSIGN_ISSUE',
      params: { issue: 'PAY-1', assignee },
    });
    return { error, body: sent.at(-1)?.body };
  }

  test.each([
    ['bob brown', BOB],
    ['@Bob Brown', BOB],
    ['bob@example.com', BOB],
    ['Bob', BOB],
    [BOB, BOB],
    ['me', ME],
  ])('%s is found', async (name, accountId) => {
    expect(await assign(name)).toEqual({ error: null, body: { accountId } });
  });

  test('of one name are not mixed up', async () => {
    const { error } = await assign('Sam Lee');
    expect(error).toMatchObject({ code: 'invalid_params', fields: [{ path: 'assignee' }] });
    expect(error?.message).toMatch(/Sam Lee is 712020:one.*Sam Lee is 712020:two/);
  });

  test('whom nobody knows are not found', async () => {
    expect((await assign('Nobody Else')).error?.code).toBe('not_found');
  });
});

describe('a status', () => {
  async function move(status: string) {
    const { alice, sent } = await connect(({ method, ...request }) =>
      method === 'POST' ? undefined : site({ method, ...request }),
    );
    const { error } = await alice.executeAction({
      action: 'JIRA_TRANSITION_ISSUE',
      params: { issue: 'PAY-1', status, comment: '*Why*', resolution: 'Fixed' },
    });
    return { error, body: sent.at(-1)?.body };
  }

  test.each([
    ['in progress', '11'],
    ['Start Work', '11'],
    ['reject', '31'],
    ['21', '21'],
  ])('is reached by %s', async (status, id) => {
    const { error, body } = await move(status);
    expect(error).toBeNull();
    expect(body).toMatchObject({
      transition: { id },
      fields: { resolution: { name: 'Fixed' } },
      update: { comment: [{ add: { body: { type: 'doc' } } }] },
    });
  });

  // Two ways lead to Done.
  test.each(['Done', 'Backlog'])('that is unclear, %s, lists where it can go', async (status) => {
    const { error } = await move(status);
    expect(error).toMatchObject({ code: 'invalid_params', fields: [{ path: 'status' }] });
    expect(error?.message).toContain('In Progress (by Start work, id 11), Done (by Finish, id 21)');
  });
});

describe('a relation', () => {
  async function link(relation: string) {
    const { alice, sent } = await connect(site);
    const { error, data } = await alice.executeAction({
      action: 'JIRA_LINK_ISSUES',
      params: { issue: 'PAY-1', relation, other: 'PAY-2' },
    });
    return { error, data, body: sent.at(-1)?.body };
  }
  const between = (name: string, inward: string, outward: string) => ({
    type: { name },
    inwardIssue: { key: inward },
    outwardIssue: { key: outward },
  });

  test.each([
    ['blocks', between('Blocks', 'PAY-1', 'PAY-2'), 'blocks'],
    ['Is blocked by', between('Blocks', 'PAY-2', 'PAY-1'), 'is blocked by'],
    ['relates', between('Relates', 'PAY-1', 'PAY-2'), 'relates to'],
  ])('%s', async (relation, body, said) => {
    expect(await link(relation)).toEqual({
      error: null,
      body,
      data: { issue: 'PAY-1', relation: said, other: 'PAY-2' },
    });
  });

  test('that Jira does not have lists those that it has', async () => {
    const { error } = await link('loves');
    expect(error?.message).toContain('blocks, is blocked by, relates to');
  });
});

test('a version is made in the project of that key', async () => {
  const { alice, sent } = await connect(({ method }) =>
    method === 'GET' ? { id: '10', key: 'PAY' } : { id: '1', name: '1.0' },
  );
  await alice.executeAction({
    action: 'JIRA_CREATE_VERSION',
    params: { project: 'PAY', name: '1.0', release_date: '2026-02-28' },
  });
  expect(sent.map(({ path, body }) => [path, body])).toEqual([
    ['/project/PAY', null],
    ['/version', { projectId: 10, name: '1.0', released: false, releaseDate: '2026-02-28' }],
  ]);
});
