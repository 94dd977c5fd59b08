export { github, type GitHubApp } from './github.ts';
export {
  type GitHubAppOptions,
  type GitHubInstallation,
  githubInstallations,
  type GitHubOptions,
} from '@onbehalf/providers';
export type { Found } from './actions/search.ts';
export type { RepositoryContent } from './content.ts';
export type {
  FileCommit,
  FoundIssue,
  FoundRepository,
  Issue,
  IssueComment,
  Label,
  PullRequest,
  PullRequestSummary,
  Repository,
  RepositorySummary,
  User,
} from './models.ts';
