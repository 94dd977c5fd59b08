import { describe, expect, test } from 'vitest';

import { bearerToken, defineApp, type Entity } from '../src/index.ts';
import { createTestOnBehalf } from '../src/testing/index.ts';
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

describe('a request', () => {
  const summary = (slug: string, description: string, more: object = {}) =>
    deskRun(async () => slug, {
      slug,
      description,
      annotations: { readOnly: false, destructive: false, idempotent: true },
      ...more,
    });
  const reads = { annotations: { readOnly: true, destructive: false, idempotent: true } };
  const catalog = [
    summary('DESK_CREATE_AN_ISSUE', 'Create an issue.', { tags: ['issues'] }),
    summary('DESK_CREATE_AN_ISSUE_COMMENT', 'Create a comment.', { tags: ['issues'] }),
    summary('DESK_LIST_ISSUES', 'List the issues.', { ...reads, tags: ['issues'] }),
    summary('DESK_UPDATE_A_REPOSITORY', 'Update a repository.', { tags: ['repos'] }),
    summary('DESK_GET_THE_AUTHENTICATED_USER', 'Get the user.', reads),
    summary('DESK_CREATE_AN_ISSUE_LEGACY', 'Create an issue.', { deprecated: true }),
  ];
  const intents = async () => ({
    DESK_UPDATE_A_REPOSITORY: ['make a repo private', 'archive a repo'],
    DESK_GONE: ['something else'],
  });

  async function first(search: string, more: object = {}): Promise<string | undefined> {
    const { client } = await openDesk(catalog, { app: { intents }, connected: 'nobody' });
    return (await client.actions.search(search, more))[0]?.slug.replace('DESK_', '');
  }

  test.each([
    ['file a bug', 'CREATE_AN_ISSUE'],
    ['raise a new ticket about the printer', 'CREATE_AN_ISSUE'],
    ['commenting on issues', 'CREATE_AN_ISSUE_COMMENT'],
    ['show the open bugs', 'LIST_ISSUES'],
    ['who am I', 'GET_THE_AUTHENTICATED_USER'],
    ['creat an isue', 'CREATE_AN_ISSUE'],
  ])('in the words of people, %j, finds %s first', async (search, slug) => {
    expect(await first(search)).toBe(slug);
  });

  test('finds what somebody wrote down that people say', async () => {
    expect(await first('please make this one private')).toBe('UPDATE_A_REPOSITORY');
  });

  test('finds what is to be removed only when that is asked for', async () => {
    const { client } = await openDesk(catalog, { connected: 'nobody' });
    const slugs = async (more: object) =>
      (await client.actions.search('create issue legacy', more)).map(({ slug }) => slug);
    expect(await slugs({})).not.toContain('DESK_CREATE_AN_ISSUE_LEGACY');
    expect(await slugs({ deprecated: true })).toContain('DESK_CREATE_AN_ISSUE_LEGACY');
  });

  test('finds within a section', async () => {
    expect(await first('update', { tags: ['issues'] })).not.toBe('UPDATE_A_REPOSITORY');
    const { client } = await openDesk(catalog, { connected: 'nobody' });
    const listed = await client.actions.list({ tags: ['repos'] });
    expect(listed.map(({ slug }) => slug)).toEqual(['DESK_UPDATE_A_REPOSITORY']);
    const mistaken = client.actions.list({ tags: ['repos', 'isues'] });
    await expect(mistaken).rejects.toThrow(
      'No action is in the section "isues". Did you mean issues?',
    );
  });

  test('that failed to load what people say is tried again', async () => {
    let loads = 0;
    const failing = async () => {
      if (loads++ === 0) throw new Error('disk');
      return intents();
    };
    const { client } = await openDesk(catalog, { app: { intents: failing }, connected: 'nobody' });
    await expect(client.actions.search('private')).rejects.toThrow('disk');
    expect((await client.actions.search('private'))[0]?.slug).toBe('DESK_UPDATE_A_REPOSITORY');
  });
});

test('an action is shown with its schema, by any of its names', async () => {
  const input = { type: 'object', properties: { a: { type: 'string', nullable: true } } };
  const run = deskRun(async () => 1, { input, aliases: ['DESK_OLD'] });
  const { client } = await openDesk([run], { connected: 'nobody' });
  expect(await client.actions.get('DESK_OLD')).toMatchObject({
    slug: 'DESK_RUN',
    inputSchema: { properties: { a: { type: ['string', 'null'] } } },
  });
  expect(await client.actions.get('DESK_GONE')).toBeNull();
});

describe('tools', () => {
  const run = (slug: string, scopes: readonly string[]) =>
    deskRun(async () => slug, { slug, scopes });
  const two = [run('DESK_READ', ['tickets:read']), run('DESK_WRITE', ['tickets:write'])];

  async function offered(entity: Entity, options: object): Promise<readonly string[]> {
    return (await entity.tools({ apps: ['desk'], ...options })).map(({ name }) => name);
  }

  test('may be those only whose app the user has connected', async () => {
    const { client, alice } = await openDesk(two);
    expect(await offered(alice, { connected: true })).toEqual(['DESK_READ', 'DESK_WRITE']);
    const bob = client.entity('bob');
    expect(await offered(bob, { connected: true })).toEqual([]);
    expect(await offered(bob, { connected: false })).toEqual(['DESK_READ', 'DESK_WRITE']);
  });

  test('may be those only whose scopes the user has granted', async () => {
    const app = defineApp({
      slug: 'desk',
      name: 'Help Desk',
      hosts: ['api.desk.example'],
      auth: [bearerToken()],
      actions: two,
    });
    const onbehalf = createTestOnBehalf({ apps: [app] });
    const alice = onbehalf.entity('alice');
    await alice.connections.fake({ app: 'desk', scopes: ['tickets:read'] });
    expect(await offered(alice, { permitted: true })).toEqual(['DESK_READ']);
    expect(await offered(onbehalf.entity('bob'), { permitted: true })).toEqual([]);
  });
});
