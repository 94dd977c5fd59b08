import type { ActionSummary } from '@onbehalf/core';

import { add, overwrite, read } from '../annotations.ts';
import { scope } from '../scopes.ts';

/** Projects, their versions, and what issues in them can be. */
export const projects = {
  list: {
    slug: 'JIRA_GET_ALL_PROJECTS',
    description: 'List the projects that the user may see, or find one by its name.',
    annotations: read,
    scopes: [scope.read],
  },
  create: {
    slug: 'JIRA_CREATE_PROJECT',
    description: 'Create a project. Only an administrator of the site may do so.',
    annotations: add,
    scopes: [scope.configuration, scope.users],
  },
  versions: {
    slug: 'JIRA_GET_PROJECT_VERSIONS',
    description: 'List the versions (releases) of a project.',
    annotations: read,
    scopes: [scope.read],
  },
  createVersion: {
    slug: 'JIRA_CREATE_VERSION',
    description: 'Create a version (a release) in a project.',
    annotations: add,
    scopes: [scope.project, scope.read],
  },
  deleteVersion: {
    slug: 'JIRA_DELETE_VERSION',
    description: 'Delete a version. Issues that name it lose it, or get another one instead.',
    annotations: overwrite,
    scopes: [scope.project],
  },
  issueTypes: {
    slug: 'JIRA_GET_ISSUE_TYPES',
    description: 'List the types that issues can have, of one project or of all.',
    annotations: read,
    scopes: [scope.read],
  },
  issueTypeSchemes: {
    slug: 'JIRA_GET_ISSUE_TYPE_SCHEME',
    description: 'List the schemes that say which types of issues projects have.',
    annotations: read,
    scopes: [scope.configuration],
  },
  statuses: {
    slug: 'JIRA_GET_ISSUE_STATUSES',
    description: 'List the statuses that issues can have: To Do, In Progress, Done.',
    annotations: read,
    scopes: [scope.read],
  },
  resolutions: {
    slug: 'JIRA_GET_ISSUE_RESOLUTIONS',
    description: "List how issues can be resolved: Done, Won't Do, Duplicate.",
    annotations: read,
    scopes: [scope.read],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
