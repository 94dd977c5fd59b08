import { defineAction, invalidParameter, type Page } from '@onbehalf/core';

import { fromMarkdown } from '../adf/from-markdown.ts';
import { findTransition } from '../find-transition.ts';
import { findUser } from '../find-user.ts';
import { fieldsOf, issueFields } from '../issue-fields.ts';
import type { CreatedIssue, Issue, Transition } from '../models.ts';
import { issue, markdown, on, part, person, project } from '../parameters.ts';
import { FIELDS, type RawIssue, readIssue } from '../read-issue.ts';
import { openSite, type Site } from '../sites.ts';
import { issues } from '../summaries/issues.ts';

const newIssue = { project, ...issueFields } as const;
const needed = ['project', 'summary'] as const;

async function created(site: Site, { id, key }: RawIssue): Promise<CreatedIssue> {
  return { id, key, url: await site.browse(key) };
}

export const create = defineAction({
  ...issues.create,
  input: { type: 'object', properties: { ...newIssue, ...on }, required: needed },
  async execute({ project: key, issue_type = 'Task', ...params }, context): Promise<CreatedIssue> {
    const site = await openSite(context, params.site);
    const fields = await fieldsOf(site, { ...params, issue_type });
    const body = { fields: { ...fields, project: { key } } };
    return created(site, await site.post<RawIssue>('/issue', body));
  },
});

export const bulkCreate = defineAction({
  ...issues.bulkCreate,
  input: {
    type: 'object',
    properties: {
      issues: {
        type: 'array',
        items: { type: 'object', properties: newIssue, required: needed },
        minItems: 1,
        maxItems: 50,
        description: 'The issues.',
      },
      ...on,
    },
    required: ['issues'],
  },
  async execute({ issues: wanted, site: named }, context) {
    const site = await openSite(context, named);
    const issueUpdates: object[] = [];
    for (const { project: key, issue_type = 'Task', ...params } of wanted) {
      const fields = await fieldsOf(site, { ...params, issue_type });
      issueUpdates.push({ fields: { ...fields, project: { key } } });
    }
    const answer = await site.post<{
      issues: readonly RawIssue[];
      errors?: readonly { failedElementNumber?: number; elementErrors?: unknown }[];
    }>('/issue/bulk', { issueUpdates });
    return {
      items: await Promise.all(answer.issues.map((each) => created(site, each))),
      nextCursor: null,
      errors: (answer.errors ?? []).map(({ failedElementNumber: index, elementErrors }) => ({
        index: index ?? null,
        errors: elementErrors ?? null,
      })),
    };
  },
});

export const get = defineAction({
  ...issues.get,
  input: {
    type: 'object',
    properties: {
      issue,
      fields: {
        type: 'array',
        items: { type: 'string', pattern: String.raw`^[*\w-]+$` },
        maxItems: 100,
        description: 'Ids of more fields than the usual ones: customfield_10016; *all for all.',
      },
      ...on,
    },
    required: ['issue'],
  },
  async execute({ issue: key, fields = [], site: named }, context): Promise<Issue> {
    const site = await openSite(context, named);
    const query = { fields: [...FIELDS, ...fields].join(',') };
    return readIssue(site, await site.get<RawIssue>(`/issue/${part(key, 'issue')}`, query));
  },
});

export const edit = defineAction({
  ...issues.edit,
  input: {
    type: 'object',
    properties: {
      issue,
      ...issueFields,
      add_labels: { ...issueFields.labels, description: 'Labels to add to those that it has.' },
      remove_labels: { ...issueFields.labels, description: 'Labels to remove.' },
      ...on,
    },
    required: ['issue'],
  },
  async execute({ issue: key, add_labels = [], remove_labels = [], ...params }, context) {
    const site = await openSite(context, params.site);
    const fields = await fieldsOf(site, params);
    const labels = [
      ...add_labels.map((label) => ({ add: label })),
      ...remove_labels.map((label) => ({ remove: label })),
    ];
    if (Object.keys(fields).length === 0 && labels.length === 0) {
      throw invalidParameter('fields', 'are missing: nothing is to be changed');
    }
    if (fields['labels'] !== undefined && labels.length > 0) {
      throw invalidParameter('labels', 'replace all labels, so none can be added or removed');
    }
    await site.put(`/issue/${part(key, 'issue')}`, {
      fields,
      ...(labels.length > 0 && { update: { labels } }),
    });
    return { key, url: await site.browse(key) };
  },
});

const remove = defineAction({
  ...issues.delete,
  input: {
    type: 'object',
    properties: {
      issue,
      delete_subtasks: {
        type: 'boolean',
        default: false,
        description: 'Whether its subtasks are deleted, too; otherwise one that has some stays.',
      },
      ...on,
    },
    required: ['issue'],
  },
  async execute({ issue: key, delete_subtasks = false, site: named }, context) {
    const site = await openSite(context, named);
    await site.delete(`/issue/${part(key, 'issue')}`, { deleteSubtasks: delete_subtasks });
    return { deleted: true };
  },
});
export { remove as delete };

export const assign = defineAction({
  ...issues.assign,
  input: {
    type: 'object',
    properties: {
      issue,
      assignee: { ...person, description: `${person.description} nobody unassigns the issue.` },
      ...on,
    },
    required: ['issue', 'assignee'],
  },
  async execute({ issue: key, assignee, site: named }, context) {
    const site = await openSite(context, named);
    const isNobody = /^(?:nobody|unassigned|none)$/i.test(assignee);
    const accountId = isNobody ? null : await findUser(site, assignee, 'assignee');
    await site.put(`/issue/${part(key, 'issue')}/assignee`, { accountId });
    return { key, assignee: accountId };
  },
});

export const transitions = defineAction({
  ...issues.transitions,
  input: { type: 'object', properties: { issue, ...on }, required: ['issue'] },
  async execute({ issue: key, site: named }, context): Promise<Page<Transition>> {
    const site = await openSite(context, named);
    const path = `/issue/${part(key, 'issue')}/transitions`;
    const answer = await site.get<{ transitions: readonly Transition[] }>(path);
    return { items: answer.transitions, nextCursor: null };
  },
});

export const transition = defineAction({
  ...issues.transition,
  input: {
    type: 'object',
    properties: {
      issue,
      status: {
        type: 'string',
        minLength: 1,
        description: 'Where to: the status, the transition by its name, or its id.',
      },
      comment: { ...markdown, description: `A comment. ${markdown.description}` },
      resolution: {
        type: 'string',
        minLength: 1,
        description: "Where Jira asks for one: Won't Do.",
      },
      ...on,
    },
    required: ['issue', 'status'],
  },
  async execute({ issue: given, status, comment, resolution, site: named }, context) {
    const site = await openSite(context, named);
    const key = part(given, 'issue');
    const id = await findTransition(site, key, status);
    await site.post(`/issue/${key}/transitions`, {
      transition: { id },
      ...(resolution !== undefined && { fields: { resolution: { name: resolution } } }),
      ...(comment !== undefined && {
        update: { comment: [{ add: { body: await fromMarkdown(comment) } }] },
      }),
    });
    return { key, transition: id };
  },
});

const whom = { type: 'boolean', default: false } as const;

export const notify = defineAction({
  ...issues.notify,
  input: {
    type: 'object',
    properties: {
      issue,
      subject: { type: 'string', minLength: 1, maxLength: 255, description: 'One line.' },
      text: { type: 'string', minLength: 1, maxLength: 32_767, description: 'Plain text.' },
      users: { type: 'array', items: person, maxItems: 50, description: 'Who gets it.' },
      reporter: { ...whom, description: 'Whether its reporter gets it.' },
      assignee: { ...whom, description: 'Whether its assignee gets it.' },
      watchers: { ...whom, description: 'Whether everybody who watches it gets it.' },
      ...on,
    },
    required: ['issue', 'subject', 'text'],
  },
  async execute({ issue: key, subject, text, users = [], site: named, ...roles }, context) {
    const { reporter = false, assignee = false, watchers = false } = roles;
    if (users.length === 0 && !reporter && !assignee && !watchers) {
      throw invalidParameter('users', 'are missing, and so is anybody else to send it to');
    }
    const site = await openSite(context, named);
    const accounts: { accountId: string }[] = [];
    for (const each of users) accounts.push({ accountId: await findUser(site, each, 'users') });
    await site.post(`/issue/${part(key, 'issue')}/notify`, {
      subject,
      textBody: text,
      to: { reporter, assignee, watchers, voters: false, users: accounts },
    });
    return { sent: true };
  },
});
