import { defineAction, invalidParameter, type Page } from '@onbehalf/core';

import { findUser } from '../find-user.ts';
import type { Issue } from '../models.ts';
import { on, person } from '../parameters.ts';
import { FIELDS, type RawIssue, readIssue } from '../read-issue.ts';
import { openSite, type Site } from '../sites.ts';
import { search } from '../summaries/search.ts';

const filters = {
  text: { type: 'string', minLength: 1, description: 'Words of its title, texts and comments.' },
  project: { type: 'string', minLength: 1, description: 'Of a project, by its key: PROJ.' },
  assignee: { ...person, description: `Who works on it. ${person.description} nobody for none.` },
  reporter: { ...person, description: `Who has reported it. ${person.description}` },
  status: { type: 'string', minLength: 1, description: 'In a status, by its name: In Progress.' },
  is_open: { type: 'boolean', description: 'Whether it is still to be done.' },
  issue_type: { type: 'string', minLength: 1, description: 'Of a type, by its name: Bug.' },
  priority: { type: 'string', minLength: 1, description: 'Of a priority, by its name: High.' },
  label: { type: 'string', minLength: 1, description: 'With a label.' },
  parent: { type: 'string', minLength: 1, description: 'Of an epic, or subtasks of an issue.' },
  sprint: { type: 'string', minLength: 1, description: 'In a sprint, by its name; open for now.' },
  updated_since: { type: 'string', description: 'Changed since: 2026-01-31, or -7d.' },
} as const;

export const issues = defineAction({
  ...search.issues,
  input: {
    type: 'object',
    properties: {
      jql: {
        type: 'string',
        minLength: 1,
        maxLength: 10_000,
        description:
          'A query: project = PROJ AND status = "In Progress" AND assignee = currentUser() ORDER BY ' +
          'created DESC. In place of the filters.',
      },
      ...filters,
      fields: {
        type: 'array',
        items: { type: 'string', pattern: String.raw`^[*\w-]+$` },
        maxItems: 100,
        description: 'Ids of more fields than the usual ones: customfield_10016.',
      },
      cursor: {
        type: 'string',
        minLength: 1,
        description: 'The nextCursor of the page before; leave it out for the first.',
      },
      limit: {
        type: 'integer',
        minimum: 1,
        maximum: 100,
        default: 20,
        description: 'How many at most; up to 100.',
      },
      ...on,
    },
  },
  async execute({ jql, fields = [], cursor, limit, site: named, ...given }, context) {
    const site = await openSite(context, named);
    const clauses = await clausesOf(site, given);
    if ((jql === undefined) === (clauses.length === 0)) {
      throw invalidParameter('jql', 'or filters are needed, and not both');
    }
    const answer = await site.post<{
      issues?: readonly RawIssue[];
      nextPageToken?: string;
      isLast?: boolean;
    }>('/search/jql', {
      jql: jql ?? `${clauses.join(' AND ')} ORDER BY updated DESC`,
      fields: [...FIELDS, ...fields],
      maxResults: limit,
      ...(cursor !== undefined && { nextPageToken: cursor }),
    });
    const items = await Promise.all((answer.issues ?? []).map((each) => readIssue(site, each)));
    const isLast = answer.isLast === true;
    const nextCursor = isLast ? null : (answer.nextPageToken ?? null);
    return { items, nextCursor } satisfies Page<Issue>;
  },
});

type Filters = {
  readonly [Name in Exclude<keyof typeof filters, 'is_open'>]?: string | undefined;
} & { readonly is_open?: boolean | undefined };

/** JQL that means the filters, whatever they contain. @throws OnBehalfError as {@link findUser} */
async function clausesOf(site: Site, given: Filters): Promise<readonly string[]> {
  const clauses: string[] = [];
  const equals = (field: string, value: string | undefined): void => {
    if (value !== undefined) clauses.push(`${field} = ${quoted(value)}`);
  };
  if (given.text !== undefined) clauses.push(`text ~ ${quoted(given.text)}`);
  equals('project', given.project);
  for (const role of ['assignee', 'reporter'] as const) {
    const who = given[role];
    if (who === undefined) continue;
    if (/^(?:nobody|unassigned|none)$/i.test(who)) clauses.push(`${role} IS EMPTY`);
    else if (/^(?:me|myself)$/i.test(who)) clauses.push(`${role} = currentUser()`);
    else equals(role, await findUser(site, who, role));
  }
  equals('status', given.status);
  if (given.is_open === true) clauses.push('statusCategory != Done');
  if (given.is_open === false) clauses.push('statusCategory = Done');
  equals('issuetype', given.issue_type);
  equals('priority', given.priority);
  equals('labels', given.label);
  equals('parent', given.parent);
  if (given.sprint === 'open') clauses.push('sprint IN openSprints()');
  else equals('sprint', given.sprint);
  if (given.updated_since !== undefined) {
    clauses.push(`updated >= ${quoted(given.updated_since)}`);
  }
  return clauses;
}

/** A string of JQL, out of which nothing leads: https://support.atlassian.com/jira-software-cloud/docs/jql-reserved-characters/ */
function quoted(text: string): string {
  return `"${text.replaceAll(/[\r\n\t]+/g, ' ').replaceAll(/[\\"]/g, String.raw`\$&`)}"`;
}
