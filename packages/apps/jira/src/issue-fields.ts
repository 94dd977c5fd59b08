import { invalidParameter } from '@onbehalf/core';

import { fromMarkdown } from './adf/from-markdown.ts';
import { findUser } from './find-user.ts';
import { markdown, person } from './parameters.ts';
import type { Site } from './sites.ts';

/** What an issue may have, however it is made or changed. */
export const issueFields = {
  summary: { type: 'string', minLength: 1, maxLength: 255, description: 'The title, one line.' },
  description: { ...markdown, description: `What it is about. ${markdown.description}` },
  issue_type: { type: 'string', minLength: 1, description: 'Its type, by name: Bug, Task, Story.' },
  priority: { type: 'string', minLength: 1, description: 'Its priority, by name: High.' },
  assignee: { ...person, description: `Who works on it. ${person.description}` },
  labels: {
    type: 'array',
    items: { type: 'string', pattern: String.raw`^\S+$` },
    maxItems: 100,
    description: 'Its labels, each one word; they replace those that it has.',
  },
  parent: {
    type: 'string',
    minLength: 1,
    description: 'The key of its epic, or of the issue that it is a subtask of.',
  },
  due_date: {
    type: 'string',
    pattern: String.raw`^\d{4}-\d{2}-\d{2}$`,
    description: '2026-01-31.',
  },
  components: {
    type: 'array',
    items: { type: 'string', minLength: 1 },
    maxItems: 100,
    description: 'Components of the project, by name.',
  },
  fix_versions: {
    type: 'array',
    items: { type: 'string', minLength: 1 },
    maxItems: 100,
    description: 'Versions that it is fixed in, by name.',
  },
  fields: {
    type: 'object',
    description: 'Any other field, by its id and as Jira takes it: {"customfield_10016": 3}.',
  },
} as const;

interface IssueParams {
  readonly summary?: string | undefined;
  readonly description?: string | undefined;
  readonly issue_type?: string | undefined;
  readonly priority?: string | undefined;
  readonly assignee?: string | undefined;
  readonly labels?: readonly string[] | undefined;
  readonly parent?: string | undefined;
  readonly due_date?: string | undefined;
  readonly components?: readonly string[] | undefined;
  readonly fix_versions?: readonly string[] | undefined;
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
}

/** The fields as Jira takes them. @throws OnBehalfError as {@link findUser} */
export async function fieldsOf(
  site: Site,
  params: IssueParams,
): Promise<Readonly<Record<string, unknown>>> {
  const { summary, description, assignee, labels, components, fix_versions: versions } = params;
  if (summary !== undefined && /[\r\n]/.test(summary)) {
    throw invalidParameter('summary', 'must be one line');
  }
  const named = (name: string | undefined) => name !== undefined && { name };
  const all = (names: readonly string[]) => names.map((name) => ({ name }));
  return {
    ...params.fields,
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description: await fromMarkdown(description) }),
    ...(params.issue_type !== undefined && { issuetype: named(params.issue_type) }),
    ...(params.priority !== undefined && { priority: named(params.priority) }),
    ...(assignee !== undefined && {
      assignee: { accountId: await findUser(site, assignee, 'assignee') },
    }),
    ...(labels !== undefined && { labels }),
    ...(params.parent !== undefined && { parent: { key: params.parent } }),
    ...(params.due_date !== undefined && { duedate: params.due_date }),
    ...(components !== undefined && { components: all(components) }),
    ...(versions !== undefined && { fixVersions: all(versions) }),
  };
}
