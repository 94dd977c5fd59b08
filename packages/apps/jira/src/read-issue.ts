import { toMarkdown } from './adf/to-markdown.ts';
import type { Attachment, Comment, Issue, Person, User, Worklog } from './models.ts';
import type { Site } from './sites.ts';

/** An issue as the API answers it. */
export interface RawIssue {
  readonly id: string;
  readonly key: string;
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** What is asked for of an issue, and shown under names of its own. */
export const FIELDS = [
  'summary',
  'description',
  'status',
  'issuetype',
  'priority',
  'project',
  'assignee',
  'reporter',
  'labels',
  'parent',
  'resolution',
  'duedate',
  'created',
  'updated',
  'subtasks',
  'attachment',
] as const;

/** The issue as people see it. */
export async function readIssue(site: Site, { id, key, fields = {} }: RawIssue): Promise<Issue> {
  const known: ReadonlySet<string> = new Set(FIELDS);
  const others = Object.entries(fields).filter(([name]) => !known.has(name));
  const list = (name: string): readonly unknown[] =>
    Array.isArray(fields[name]) ? (fields[name] as readonly unknown[]) : [];
  const { description } = fields;
  return {
    id,
    key,
    url: await site.browse(key),
    summary: textAt(fields, 'summary') ?? '',
    description: description == null ? null : toMarkdown(description),
    status: textAt(fields, 'status', 'name'),
    statusCategory: textAt(fields, 'status', 'statusCategory', 'key'),
    issueType: textAt(fields, 'issuetype', 'name'),
    priority: textAt(fields, 'priority', 'name'),
    project: textAt(fields, 'project', 'key'),
    assignee: personOf(fields['assignee']),
    reporter: personOf(fields['reporter']),
    labels: list('labels').map(String),
    parent: textAt(fields, 'parent', 'key'),
    resolution: textAt(fields, 'resolution', 'name'),
    dueDate: textAt(fields, 'duedate'),
    created: textAt(fields, 'created'),
    updated: textAt(fields, 'updated'),
    subtasks: list('subtasks').flatMap((each) => textAt(each, 'key') ?? []),
    attachments: list('attachment').map(attachmentOf),
    fields: Object.fromEntries(
      others.map(([name, value]) => [name, isDocument(value) ? toMarkdown(value) : value]),
    ),
  };
}

function isDocument(value: unknown): boolean {
  return (Object(value) as { type?: unknown }).type === 'doc';
}

/** The text at the end of a path through objects. */
function textAt(value: unknown, ...path: readonly string[]): string | null {
  const found = path.reduce<unknown>(
    (at, name) => (Object(at) as Readonly<Record<string, unknown>>)[name],
    value,
  );
  return typeof found === 'string' ? found : null;
}

function personOf(value: unknown): Person | null {
  const { accountId, displayName } = Object(value) as Partial<User>;
  if (typeof accountId !== 'string') return null;
  return { accountId, name: displayName ?? accountId };
}

interface RawAttachment {
  readonly id: string | number;
  readonly filename?: string;
  readonly mimeType?: string;
  readonly size?: number;
}

export function attachmentOf(value: unknown): Attachment {
  const { id, filename, mimeType, size } = value as RawAttachment;
  return {
    id: String(id),
    name: filename ?? String(id),
    mediaType: mimeType ?? 'application/octet-stream',
    size: size ?? 0,
  };
}

export interface RawComment {
  readonly id: string;
  readonly author?: unknown;
  readonly body?: unknown;
  readonly created?: string;
  readonly updated?: string;
}

export function readComment({ id, author, body, created, updated }: RawComment): Comment {
  return {
    id,
    author: personOf(author),
    body: toMarkdown(body),
    created: created ?? '',
    updated: updated ?? '',
  };
}

export interface RawWorklog {
  readonly id: string;
  readonly author?: unknown;
  readonly comment?: unknown;
  readonly timeSpent?: string;
  readonly timeSpentSeconds?: number;
  readonly started?: string;
}

export function readWorklog(raw: RawWorklog): Worklog {
  return {
    id: raw.id,
    author: personOf(raw.author),
    comment: toMarkdown(raw.comment),
    timeSpent: raw.timeSpent ?? '',
    timeSpentSeconds: raw.timeSpentSeconds ?? 0,
    started: raw.started ?? '',
  };
}
