import { expect, test } from 'vitest';

import { withReferences } from '../src/actions/search/references.ts';
import { kindOf } from '../src/actions/search/verbs.ts';
import { bearerToken, defineApp } from '../src/index.ts';
import { createTestOnBehalf } from '../src/testing/index.ts';
import { deskRun } from './desk.ts';

test.each([
  ['who has PAY-12?', 'ticket'],
  ['tell #team-eng that it is done', 'channel'],
  ['close #482', 'issue'],
  ['write to bob.smith@mail.example', 'mail address'],
  ['ask @bob', 'user'],
  ['open src/index.ts', 'file'],
  ['star acme/web', 'repository'],
  ['what is in v2.4.0', 'version'],
  ['call https://acme.example/a#b on each push', 'url link'],
  ['a 🎉 for her', 'emoji'],
  ['put :+1: on it', 'emoji'],
  ['look at 24/7 and 3.5', 'version'],
])('%j names a thing that is a %s', (query, words) => {
  const { rest, words: found } = withReferences(query);
  expect(found).toContain(words);
  expect(rest.length).toBeLessThan(query.length);
});

test.each(['send it', 'mail-merge', 'a - b'])('%j names no ticket', (query) => {
  expect(withReferences(query).words).not.toMatch(/ticket|mail|channel/);
});

test('what is to be written is not what is to be done', async () => {
  const client = createTestOnBehalf({
    apps: [
      app('chat', [
        run('CHAT_POST_A_MESSAGE', 'Post a message to the team.'),
        run('CHAT_REPAIR_A_BUILD', 'Repair a broken build.'),
      ]),
    ],
  });
  const first = async (query: string) => (await client.actions.search(query))[0]?.slug;
  expect(await first('post: the broken build needs repair')).toBe('CHAT_POST_A_MESSAGE');
  expect(await first('post "repair a broken build"')).toBe('CHAT_POST_A_MESSAGE');
  expect(await first('"repair a broken build"')).toBe('CHAT_REPAIR_A_BUILD');
});

test('who does something is about what they do', async () => {
  const client = createTestOnBehalf({
    apps: [app('desk', [run('DESK_ADD_A_VOTE', 'Add one.'), run('DESK_ADD_A_NOTE', 'Add one.')])],
  });
  expect((await client.actions.search('add a voter'))[0]?.slug).toBe('DESK_ADD_A_VOTE');
});

// Patterns look at the rest again and again: of what is long that would take minutes.
test('of a long request, and of a long word, only so much is read', async () => {
  const client = createTestOnBehalf({ apps: [app('desk', [run('DESK_ADD_A_VOTE', 'Add one.')])] });
  const slugs = async (query: string) => (await client.actions.search(query)).map((it) => it.slug);
  expect(await slugs(`${'zz '.repeat(300)}vote`)).toEqual(['DESK_ADD_A_VOTE']);
  expect(await slugs(`${'zz '.repeat(400)}vote`)).toEqual([]);
  expect(withReferences(`${'a'.repeat(100)}.ts`).words).toBe('file');
  expect(withReferences(`${'a'.repeat(200)}.ts`).words).toBe('');
});

test.each([
  ['has it been merged?', 'read'],
  ['get the log', 'read'],
  ['get her into the team', 'write'],
  ['get rid of it', 'write'],
  ['any news?', 'read'],
  ['my open pull requests', 'read'],
  ['issues assigned to me', null],
  ['assign it to me', 'write'],
  ['bin the old one', 'write'],
  ['please', null],
])('%j asks to %s', (query, kind) => {
  expect(kindOf(query)).toBe(kind);
});

const run = (slug: string, description: string) =>
  deskRun(async () => slug, {
    slug,
    description,
    annotations: { readOnly: false, destructive: false, idempotent: true },
  });
const app = (slug: string, actions: ReturnType<typeof run>[], intents = {}) =>
  defineApp({
    slug,
    name: slug,
    hosts: ['api.example'],
    auth: [bearerToken()],
    actions,
    intents: async () => intents,
  });

test('of two apps the one is meant that is about it, however much the other can do', async () => {
  const many = Array.from({ length: 50 }, (_, i) => run(`BIG_THING_${i}`, 'Do something.'));
  const client = createTestOnBehalf({
    apps: [
      app('big', [...many, run('BIG_POST_TO_A_CHANNEL', 'Post to a channel.')]),
      app('chat', [
        run('CHAT_POST_TO_A_CHANNEL', 'Post to a channel.'),
        run('CHAT_LEAVE_A_CHANNEL', 'Leave a channel.'),
      ]),
    ],
  });
  const found = await client.actions.search('post it to #general');
  expect(found.map(({ slug }) => slug).slice(0, 2)).toEqual([
    'CHAT_POST_TO_A_CHANNEL',
    'BIG_POST_TO_A_CHANNEL',
  ]);
});

test('what somebody has thought of comes before what nobody has, in an app where they did', async () => {
  const client = createTestOnBehalf({
    apps: [
      app('desk', [run('DESK_OPEN_A_TICKET', 'x'), run('DESK_OPEN_A_TICKET_ROOM', 'x')], {
        DESK_OPEN_A_TICKET_ROOM: ['make a place for the case'],
      }),
    ],
  });
  const [first] = await client.actions.search('make a place to talk');
  expect(first?.slug).toBe('DESK_OPEN_A_TICKET_ROOM');
  // All words of an action count together, wherever they stand.
  const [second] = await client.actions.search('open a place for the ticket');
  expect(second?.slug).toBe('DESK_OPEN_A_TICKET_ROOM');
});

test("an address at an app's domain does not mean the app", async () => {
  const sort = 'Sort what comes in from an address.';
  const client = createTestOnBehalf({
    apps: [
      app('hub', [run('HUB_SORT_ADDRESSES', sort)]),
      app('post', [run('POST_SORT_ADDRESSES', sort)]),
      app('desk', [run('DESK_ADD_A_VOTE', 'Add one.')]),
    ],
  });
  const order = async (query: string) =>
    (await client.actions.search(query)).map(({ slug }) => slug).slice(0, 2);
  const unnamed = await order('sort addresses');
  expect(unnamed[0]).toBe('HUB_SORT_ADDRESSES');
  expect(await order('sort addresses from ann@post.example')).toEqual(unnamed);
  expect(await order('sort addresses in post')).toEqual([
    'POST_SORT_ADDRESSES',
    'HUB_SORT_ADDRESSES',
  ]);
});

test.each([
  ['draft a note to Ann', 'DESK_CREATE_A_DRAFT'],
  ['the draft of the note', 'DESK_READ_A_DRAFT'],
  ['pull up a ticket', 'DESK_SHOW_A_TICKET'],
  ['pull a ticket', 'DESK_PULL_A_TICKET'],
])('%j is read as it is meant', async (query, slug) => {
  const client = createTestOnBehalf({
    apps: [
      app('desk', [
        run('DESK_READ_A_DRAFT', 'x'),
        run('DESK_CREATE_A_DRAFT', 'x'),
        run('DESK_PULL_A_TICKET', 'x'),
        run('DESK_SHOW_A_TICKET', 'x'),
      ]),
    ],
  });
  expect((await client.actions.search(query))[0]?.slug).toBe(slug);
});
