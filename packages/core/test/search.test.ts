import { expect, test } from 'vitest';

import { deskRun, openDesk } from './desk.ts';

const actions = (
  [
    ['DESK_CREATE_A_TICKET', 'Open a ticket for a customer.', false],
    ['DESK_LIST_TICKETS', 'List the tickets of a customer, newest first.', true],
    ['DESK_DELETE_A_TICKET', 'Remove a ticket for good.', false],
    ['DESK_GET_THE_AUTHENTICATED_USER', 'Tell who is signed in.', true],
  ] as const
).map(([slug, description, readOnly]) =>
  deskRun(async () => slug, {
    slug,
    description,
    annotations: { readOnly, destructive: false, idempotent: true },
  }),
);

async function names(filter: object): Promise<readonly string[]> {
  const { client } = await openDesk(actions, { connected: 'nobody' });
  return (await client.actions.list(filter)).map(({ slug }) => slug);
}

test.each([
  ['open a ticket', 'DESK_CREATE_A_TICKET'],
  ['who is the authenticated user', 'DESK_GET_THE_AUTHENTICATED_USER'],
  ['newest tickets', 'DESK_LIST_TICKETS'],
  ['Remove!', 'DESK_DELETE_A_TICKET'],
])('a search for %j finds %s first', async (search, first) => {
  expect((await names({ search }))[0]).toBe(first);
});

test('a search for words that no action has finds none', async () => {
  expect(await names({ search: 'weather forecast' })).toEqual([]);
  expect(await names({ search: '' })).toEqual([]);
  expect(await names({ search: '—' })).toEqual([]);
});

test('the other conditions hold for what a search finds', async () => {
  expect(await names({ search: 'ticket', readOnly: true })).toEqual(['DESK_LIST_TICKETS']);
  const named = ['DESK_LIST_TICKETS', 'DESK_CREATE_A_TICKET', 'DESK_GET_THE_AUTHENTICATED_USER'];
  expect(await names({ search: 'ticket', actions: named })).toEqual(named.slice(0, 2));
});
