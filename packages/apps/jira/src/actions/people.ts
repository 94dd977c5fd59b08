import { defineAction, type Page } from '@onbehalf/core';

import type { User } from '../models.ts';
import { startAt } from '../pages.ts';
import { on, paging } from '../parameters.ts';
import { knownSites, openSite } from '../sites.ts';
import { people } from '../summaries/people.ts';

export const me = defineAction({
  ...people.me,
  input: { type: 'object', properties: on },
  async execute({ site: named }, context): Promise<User> {
    return (await openSite(context, named)).get<User>('/myself');
  },
});

export const find = defineAction({
  ...people.find,
  input: {
    type: 'object',
    properties: {
      query: { type: 'string', minLength: 1, description: 'A name, or an email address.' },
      ...paging(50),
      ...on,
    },
    required: ['query'],
  },
  async execute({ query, cursor, limit, site: named }, context): Promise<Page<User>> {
    const site = await openSite(context, named);
    const params = { query, ...startAt(cursor, limit) };
    return pageOfUsers(await site.get<readonly User[]>('/user/search', params), cursor, limit);
  },
});

export const all = defineAction({
  ...people.all,
  input: { type: 'object', properties: { ...paging(200), ...on } },
  async execute({ cursor, limit, site: named }, context): Promise<Page<User>> {
    const site = await openSite(context, named);
    const users = await site.get<readonly User[]>('/users/search', startAt(cursor, limit));
    return pageOfUsers(users, cursor, limit);
  },
});

/** These lists say nothing of their length: the last page is one with fewer than asked for. */
function pageOfUsers(items: readonly User[], cursor = '0', limit = 50): Page<User> {
  const isFull = items.length >= limit;
  return { items, nextCursor: isFull ? String(Number(cursor) + items.length) : null };
}

export const sites = defineAction({
  ...people.sites,
  input: { type: 'object', properties: {} },
  async execute(_params, context) {
    const found = await knownSites(context);
    const items = found.map(({ id, name, url }) => ({ id, name, url }));
    return { items, nextCursor: null };
  },
});
