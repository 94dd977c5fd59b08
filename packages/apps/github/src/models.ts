import type { DataOf, ItemOf } from './request.ts';

// Interfaces, since a type alias would be spelled out wherever an action is shown.

/** The connected user: with the private fields if the scope `read:user` was granted. */
export type User = DataOf<'GET /user'>;

/** A repository, as lists have it. */
export interface RepositorySummary extends ItemOf<'GET /user/repos'> {}

/** A repository with all its details. */
export interface Repository extends DataOf<'GET /repos/{owner}/{repo}'> {}

/** A repository that a search found. */
export interface FoundRepository extends ItemOf<'GET /search/repositories', 'items'> {}

/** An issue, or a pull request as GitHub lists it among issues: then it has `pull_request`. */
export interface Issue extends ItemOf<'GET /repos/{owner}/{repo}/issues'> {}

/** An issue or pull request that a search found. */
export interface FoundIssue extends ItemOf<'GET /search/issues', 'items'> {}

/** A comment on an issue or on a pull request as a whole. */
export interface IssueComment extends DataOf<'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'> {}

/** A label of an issue. */
export interface Label extends ItemOf<'POST /repos/{owner}/{repo}/issues/{issue_number}/labels'> {}

/** A pull request, as lists have it. */
export interface PullRequestSummary extends ItemOf<'GET /repos/{owner}/{repo}/pulls'> {}

/** A pull request with all its details. */
export interface PullRequest extends DataOf<'GET /repos/{owner}/{repo}/pulls/{pull_number}'> {}

/** A file as it was committed, without its content, and the commit. */
export interface FileCommit extends DataOf<'PUT /repos/{owner}/{repo}/contents/{path}'> {}

/** A file that a pull request changes, with the patch unless it is too long or binary. */
export interface ChangedFile extends ItemOf<'GET /repos/{owner}/{repo}/pulls/{pull_number}/files'> {}

/** What is between two commits, a page of them. */
export interface CommitComparison extends DataOf<'GET /repos/{owner}/{repo}/compare/{basehead}'> {}

/** A release of a repository. */
export interface Release extends DataOf<'POST /repos/{owner}/{repo}/releases'> {}

/** A branch or tag, and the object that it points to. */
export interface GitReference extends DataOf<'GET /repos/{owner}/{repo}/git/ref/{ref}'> {}

/** Where a blob is. */
export interface GitBlob extends DataOf<'POST /repos/{owner}/{repo}/git/blobs'> {}

/** A tree and what is in it. */
export interface GitTree extends DataOf<'POST /repos/{owner}/{repo}/git/trees'> {}

/** A commit object. */
export interface GitCommit extends DataOf<'POST /repos/{owner}/{repo}/git/commits'> {}

/** An invitation to a repository, which is open until it is accepted. */
export interface RepositoryInvitation extends DataOf<'PUT /repos/{owner}/{repo}/collaborators/{username}'> {}
