/**
 * The classic scopes of Jira, and the granular ones of boards and sprints, which have no classic.
 * https://developer.atlassian.com/cloud/jira/platform/scopes-for-oauth-2-3LO-and-forge-apps/
 */
export const scope = {
  read: 'read:jira-work',
  write: 'write:jira-work',
  users: 'read:jira-user',
  project: 'manage:jira-project',
  configuration: 'manage:jira-configuration',
  boards: 'read:board-scope:jira-software',
  boardProjects: 'read:project:jira',
  sprints: 'read:sprint:jira-software',
  writeSprints: 'write:sprint:jira-software',
} as const;
