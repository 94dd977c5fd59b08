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
  ChangedFile,
  CommitComparison,
  FileCommit,
  FoundIssue,
  FoundRepository,
  GitBlob,
  GitCommit,
  GitReference,
  GitTree,
  Issue,
  IssueComment,
  Label,
  PullRequest,
  PullRequestSummary,
  Release,
  Repository,
  RepositoryInvitation,
  RepositorySummary,
  User,
} from './models.ts';
