import { defineAction, type Page } from '@onbehalf/core';

import { fromMarkdown } from '../adf/from-markdown.ts';
import { type AdfDocument, type AdfNode, doc, paragraph, text } from '../adf/nodes.ts';
import { findUser } from '../find-user.ts';
import type { Comment, Worklog } from '../models.ts';
import { type Counted, pageOf, startAt } from '../pages.ts';
import { id, issue, markdown, on, paging, part, person } from '../parameters.ts';
import { type RawComment, type RawWorklog, readComment, readWorklog } from '../read-issue.ts';
import { openSite, type Site } from '../sites.ts';
import { comments } from '../summaries/comments.ts';

const body = { ...markdown, minLength: 1 } as const;
const commentId = id('the comment');
const oneComment = {
  type: 'object',
  properties: { issue, comment_id: commentId, ...on },
  required: ['issue', 'comment_id'],
} as const;

/** A text that begins with those it is for: no words in it notify anybody. */
async function addressed(
  site: Site,
  words: string,
  mention: readonly string[],
): Promise<AdfDocument> {
  const document = await fromMarkdown(words);
  if (mention.length === 0) return document;
  const names: AdfNode[] = [];
  for (const each of mention) {
    const accountId = await findUser(site, each, 'mention');
    names.push({ type: 'mention', attrs: { id: accountId } }, ...text(' '));
  }
  return doc([paragraph(names), ...document.content]);
}

export const add = defineAction({
  ...comments.add,
  input: {
    type: 'object',
    properties: {
      issue,
      body,
      mention: { type: 'array', items: person, maxItems: 20, description: 'Whom it is for.' },
      ...on,
    },
    required: ['issue', 'body'],
  },
  async execute({ issue: key, body: words, mention = [], site: named }, context): Promise<Comment> {
    const site = await openSite(context, named);
    const sent = { body: await addressed(site, words, mention) };
    return readComment(await site.post<RawComment>(`/issue/${part(key, 'issue')}/comment`, sent));
  },
});

export const list = defineAction({
  ...comments.list,
  input: { type: 'object', properties: { issue, ...paging(100), ...on }, required: ['issue'] },
  async execute({ issue: key, cursor, limit, site: named }, context): Promise<Page<Comment>> {
    const site = await openSite(context, named);
    const answer = await site.get<Counted & { comments: readonly RawComment[] }>(
      `/issue/${part(key, 'issue')}/comment`,
      { ...startAt(cursor, limit), orderBy: '-created' },
    );
    return pageOf(answer, answer.comments.map(readComment));
  },
});

export const get = defineAction({
  ...comments.get,
  input: oneComment,
  async execute({ issue: key, comment_id, site: named }, context): Promise<Comment> {
    const site = await openSite(context, named);
    return readComment(await site.get(`/issue/${part(key, 'issue')}/comment/${comment_id}`));
  },
});

export const update = defineAction({
  ...comments.update,
  input: {
    ...oneComment,
    properties: { ...oneComment.properties, body },
    required: [...oneComment.required, 'body'],
  },
  async execute({ issue: key, comment_id, body: words, site: named }, context): Promise<Comment> {
    const site = await openSite(context, named);
    const path = `/issue/${part(key, 'issue')}/comment/${comment_id}`;
    return readComment(await site.put<RawComment>(path, { body: await fromMarkdown(words) }));
  },
});

const remove = defineAction({
  ...comments.delete,
  input: oneComment,
  async execute({ issue: key, comment_id, site: named }, context) {
    const site = await openSite(context, named);
    await site.delete(`/issue/${part(key, 'issue')}/comment/${comment_id}`);
    return { deleted: true };
  },
});
export { remove as delete };

const oneWorklog = {
  type: 'object',
  properties: { issue, worklog_id: id('the entry'), ...on },
  required: ['issue', 'worklog_id'],
} as const;

export const listWorklogs = defineAction({
  ...comments.listWorklogs,
  input: { type: 'object', properties: { issue, ...paging(100), ...on }, required: ['issue'] },
  async execute({ issue: key, cursor, limit, site: named }, context): Promise<Page<Worklog>> {
    const site = await openSite(context, named);
    const answer = await site.get<Counted & { worklogs: readonly RawWorklog[] }>(
      `/issue/${part(key, 'issue')}/worklog`,
      startAt(cursor, limit),
    );
    return pageOf(answer, answer.worklogs.map(readWorklog));
  },
});

export const getWorklog = defineAction({
  ...comments.getWorklog,
  input: oneWorklog,
  async execute({ issue: key, worklog_id, site: named }, context): Promise<Worklog> {
    const site = await openSite(context, named);
    return readWorklog(await site.get(`/issue/${part(key, 'issue')}/worklog/${worklog_id}`));
  },
});

export const addWorklog = defineAction({
  ...comments.addWorklog,
  input: {
    type: 'object',
    properties: {
      issue,
      time_spent: {
        type: 'string',
        pattern: String.raw`^(?:\d+[wdhm]\s?)+$`,
        description: 'How long: 3h 20m.',
      },
      started: {
        type: 'string',
        format: 'date-time',
        description: 'When it began: 2026-01-31T09:00:00Z; default now.',
      },
      comment: { ...markdown, description: `What was done. ${markdown.description}` },
      ...on,
    },
    required: ['issue', 'time_spent'],
  },
  async execute({ issue: key, time_spent, started, comment, site: named }, context) {
    const site = await openSite(context, named);
    const sent = {
      timeSpent: time_spent,
      // Jira takes no Z for the zone.
      ...(started !== undefined && {
        started: new Date(started).toISOString().replace('Z', '+0000'),
      }),
      ...(comment !== undefined && { comment: await fromMarkdown(comment) }),
    };
    const path = `/issue/${part(key, 'issue')}/worklog`;
    return readWorklog(await site.post<RawWorklog>(path, sent)) satisfies Worklog;
  },
});

export const deleteWorklog = defineAction({
  ...comments.deleteWorklog,
  input: oneWorklog,
  async execute({ issue: key, worklog_id, site: named }, context) {
    const site = await openSite(context, named);
    await site.delete(`/issue/${part(key, 'issue')}/worklog/${worklog_id}`);
    return { deleted: true };
  },
});
