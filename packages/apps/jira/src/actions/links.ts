import { defineAction, invalidParameter, type Page } from '@onbehalf/core';

import { fromMarkdown } from '../adf/from-markdown.ts';
import { findUser } from '../find-user.ts';
import type { User } from '../models.ts';
import { issue, markdown, on, part, person } from '../parameters.ts';
import { openSite, type Site } from '../sites.ts';
import { links } from '../summaries/links.ts';

interface LinkType {
  readonly id: string;
  readonly name: string;
  /** As `is blocked by`. */
  readonly inward: string;
  /** As `blocks`. */
  readonly outward: string;
}

async function linkTypes(site: Site): Promise<readonly LinkType[]> {
  return (await site.get<{ issueLinkTypes: readonly LinkType[] }>('/issueLinkType')).issueLinkTypes;
}

export const link = defineAction({
  ...links.link,
  input: {
    type: 'object',
    properties: {
      issue,
      relation: {
        type: 'string',
        minLength: 1,
        description: 'What the issue does to the other one: blocks, is blocked by, duplicates.',
      },
      other: { ...issue, description: 'The other issue, by its key.' },
      comment: { ...markdown, description: `A comment. ${markdown.description}` },
      ...on,
    },
    required: ['issue', 'relation', 'other'],
  },
  async execute({ issue: key, relation, other, comment, site: named }, context) {
    const site = await openSite(context, named);
    const { type, isOutward } = await relationOf(site, relation);
    const [from, to] = isOutward ? [key, other] : [other, key];
    await site.post('/issueLink', {
      type: { name: type.name },
      // The outward word is said of the inward issue: https://jira.atlassian.com/browse/JRACLOUD-42030
      inwardIssue: { key: part(from, 'issue') },
      outwardIssue: { key: part(to, 'other') },
      ...(comment !== undefined && { comment: { body: await fromMarkdown(comment) } }),
    });
    return { issue: key, relation: isOutward ? type.outward : type.inward, other };
  },
});

async function relationOf(
  site: Site,
  relation: string,
): Promise<{ readonly type: LinkType; readonly isOutward: boolean }> {
  const wanted = relation.trim().toLowerCase();
  const types = await linkTypes(site);
  for (const type of types) {
    if (type.outward.toLowerCase() === wanted) return { type, isOutward: true };
    if (type.inward.toLowerCase() === wanted) return { type, isOutward: false };
  }
  const named = types.find(({ name }) => name.toLowerCase() === wanted);
  if (named !== undefined) return { type: named, isOutward: true };
  const list = types.flatMap(({ inward, outward }) => [outward, inward]);
  throw invalidParameter(
    'relation',
    `is none that Jira has here: ${[...new Set(list)].join(', ')}`,
  );
}

export const types = defineAction({
  ...links.types,
  input: { type: 'object', properties: on },
  async execute({ site: named }, context): Promise<Page<LinkType>> {
    return { items: await linkTypes(await openSite(context, named)), nextCursor: null };
  },
});

interface RemoteLink {
  readonly id: number;
  readonly relationship?: string;
  readonly object: { readonly url: string; readonly title: string };
  readonly [more: string]: unknown;
}

const oneIssue = { type: 'object', properties: { issue, ...on }, required: ['issue'] } as const;

export const remoteLinks = defineAction({
  ...links.remoteLinks,
  input: oneIssue,
  async execute({ issue: key, site: named }, context): Promise<Page<RemoteLink>> {
    const site = await openSite(context, named);
    const items = await site.get<readonly RemoteLink[]>(`/issue/${part(key, 'issue')}/remotelink`);
    return { items, nextCursor: null };
  },
});

export const property = defineAction({
  ...links.property,
  input: {
    type: 'object',
    properties: {
      issue,
      property: { type: 'string', minLength: 1, description: 'The key of the property.' },
      ...on,
    },
    required: ['issue', 'property'],
  },
  async execute({ issue: key, property: name, site: named }, context) {
    const site = await openSite(context, named);
    const path = `/issue/${part(key, 'issue')}/properties/${part(name, 'property')}`;
    return site.get<{ readonly key: string; readonly value: unknown }>(path);
  },
});

export const votes = defineAction({
  ...links.votes,
  input: oneIssue,
  async execute({ issue: key, site: named }, context) {
    const site = await openSite(context, named);
    return site.get<{
      readonly votes: number;
      readonly hasVoted: boolean;
      readonly voters?: readonly User[];
    }>(`/issue/${part(key, 'issue')}/votes`);
  },
});

export const watchers = defineAction({
  ...links.watchers,
  input: oneIssue,
  async execute({ issue: key, site: named }, context): Promise<Page<User>> {
    const site = await openSite(context, named);
    const answer = await site.get<{ watchers: readonly User[] }>(
      `/issue/${part(key, 'issue')}/watchers`,
    );
    return { items: answer.watchers, nextCursor: null };
  },
});

const watcher = {
  type: 'object',
  properties: { issue, user: { ...person, default: 'me' }, ...on },
  required: ['issue'],
} as const;

export const addWatcher = defineAction({
  ...links.addWatcher,
  input: watcher,
  async execute({ issue: key, user = 'me', site: named }, context) {
    const site = await openSite(context, named);
    const accountId = await findUser(site, user);
    // The body is the id alone, a string of JSON.
    await site.post(`/issue/${part(key, 'issue')}/watchers`, accountId);
    return { key, watcher: accountId };
  },
});

export const removeWatcher = defineAction({
  ...links.removeWatcher,
  input: watcher,
  async execute({ issue: key, user = 'me', site: named }, context) {
    const site = await openSite(context, named);
    const accountId = await findUser(site, user);
    await site.delete(`/issue/${part(key, 'issue')}/watchers`, { accountId });
    return { key, watcher: accountId };
  },
});
