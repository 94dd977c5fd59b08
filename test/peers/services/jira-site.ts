/** What one site of Jira has. */
export interface JiraSite {
  readonly name: string;
  readonly projects: { readonly id: string; readonly key: string; readonly name: string }[];
  readonly issues: JiraIssue[];
  readonly links: JiraLink[];
  readonly versions: JiraVersion[];
  readonly sprints: JiraSprint[];
  readonly files: Record<string, string>;
  lastId: number;
}

export interface JiraIssue {
  readonly id: string;
  readonly key: string;
  fields: Record<string, unknown>;
  comments: JiraEntry[];
  worklogs: JiraEntry[];
  watchers: string[];
  sprint: number | null;
}

export interface JiraEntry {
  readonly id: string;
  readonly [field: string]: unknown;
}

interface JiraLink {
  readonly type: string;
  readonly inward: string;
  readonly outward: string;
}

interface JiraVersion {
  readonly id: string;
  readonly projectId: number;
  readonly name: string;
}

interface JiraSprint {
  readonly id: number;
  readonly originBoardId: number;
  readonly name: string;
  readonly state: string;
}

export const STATUSES = [
  { id: '10000', name: 'To Do', statusCategory: { key: 'new', name: 'To Do' } },
  {
    id: '10001',
    name: 'In Progress',
    statusCategory: { key: 'indeterminate', name: 'In Progress' },
  },
  { id: '10002', name: 'Done', statusCategory: { key: 'done', name: 'Done' } },
] as const;

export const TRANSITIONS = [
  { id: '11', name: 'Back to the list', to: STATUSES[0] },
  { id: '21', name: 'Start work', to: STATUSES[1] },
  { id: '31', name: 'Close', to: STATUSES[2] },
] as const;

export const TYPES = ['Task', 'Bug', 'Story', 'Epic', 'Sub-task'].map((name, index) => ({
  id: String(10_100 + index),
  name,
  subtask: name === 'Sub-task',
}));

export const PRIORITIES = ['Highest', 'High', 'Medium', 'Low', 'Lowest'];

export const LINK_TYPES = [
  { id: '1', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '2', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { id: '3', name: 'Relates', inward: 'relates to', outward: 'relates to' },
];

/** Two of them are called Sam. */
export const PEOPLE = [
  ['alice', 'Alice Adams'],
  ['bob', 'Bob Brown'],
  ['sam-one', 'Sam Lee'],
  ['sam-two', 'Sam Lee'],
].map(([id, displayName]) => ({
  accountId: `712020:${id}-000000000000`,
  displayName,
  emailAddress: `${id}@example.com`,
  active: true,
  accountType: 'atlassian',
}));

export const accountIdOf = (person: string): string => `712020:${person}-000000000000`;

/** A site with a project, a board and a sprint that goes on. */
export function newSite(name: string): JiraSite {
  return {
    name,
    projects: [{ id: '1', key: 'PAY', name: 'Payments' }],
    issues: [],
    links: [],
    versions: [],
    sprints: [{ id: 1, originBoardId: 1, name: 'Sprint 1', state: 'active' }],
    files: {},
    lastId: 10_000,
  };
}
