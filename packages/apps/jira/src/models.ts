/** Somebody; of what Jira sends, what people see. */
export interface User {
  readonly accountId: string;
  readonly displayName: string;
  /** Only where they show it. */
  readonly emailAddress?: string;
  readonly active?: boolean;
  readonly accountType?: string;
  readonly [more: string]: unknown;
}

/** An issue as people see it: texts as Markdown, people and other things by their names. */
export interface Issue {
  readonly id: string;
  readonly key: string;
  /** Where people see it. */
  readonly url: string;
  readonly summary: string;
  /** Markdown; null where there is none, or it was not asked for. */
  readonly description: string | null;
  readonly status: string | null;
  /** `new`, `indeterminate` or `done`, whatever the status is called. */
  readonly statusCategory: string | null;
  readonly issueType: string | null;
  readonly priority: string | null;
  readonly project: string | null;
  readonly assignee: Person | null;
  readonly reporter: Person | null;
  readonly labels: readonly string[];
  readonly parent: string | null;
  readonly resolution: string | null;
  readonly dueDate: string | null;
  readonly created: string | null;
  readonly updated: string | null;
  readonly subtasks: readonly string[];
  readonly attachments: readonly Attachment[];
  /** Fields that were asked for beside those, by their ids; documents among them as Markdown. */
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface Person {
  readonly accountId: string;
  readonly name: string;
}

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
}

/** An issue that was made. */
export interface CreatedIssue {
  readonly id: string;
  readonly key: string;
  readonly url: string;
}

export interface Comment {
  readonly id: string;
  readonly author: Person | null;
  /** Markdown. */
  readonly body: string;
  readonly created: string;
  readonly updated: string;
}

export interface Transition {
  readonly id: string;
  readonly name: string;
  readonly to?: { readonly name: string };
  readonly [more: string]: unknown;
}

export interface Worklog {
  readonly id: string;
  readonly author: Person | null;
  /** Markdown. */
  readonly comment: string;
  /** As `3h 20m`. */
  readonly timeSpent: string;
  readonly timeSpentSeconds: number;
  readonly started: string;
}

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly [more: string]: unknown;
}

export interface Version {
  readonly id: string;
  readonly name: string;
  readonly released?: boolean;
  readonly releaseDate?: string;
  readonly [more: string]: unknown;
}

/** Something that has a name and an id: an issue type, a status, a resolution. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly [more: string]: unknown;
}

export interface Board {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  readonly [more: string]: unknown;
}

export interface Sprint {
  readonly id: number;
  readonly name: string;
  /** `future`, `active` or `closed`. */
  readonly state: string;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly goal?: string;
  readonly [more: string]: unknown;
}
