import { invalidParameter } from '@onbehalf/core';

/** What pull requests are found by, in the names of GitHub's qualifiers. */
export interface PullRequestFilters {
  readonly q?: string | undefined;
  readonly owner?: string | undefined;
  readonly repo?: string | undefined;
  readonly state?: 'open' | 'closed' | 'merged' | undefined;
  readonly draft?: boolean | undefined;
  readonly labels?: readonly string[] | undefined;
  readonly review?: string | undefined;
  readonly author?: string | undefined;
  readonly assignee?: string | undefined;
  readonly review_requested?: string | undefined;
  readonly reviewed_by?: string | undefined;
  readonly mentions?: string | undefined;
  readonly base?: string | undefined;
  readonly head?: string | undefined;
}

/**
 * The filters as GitHub's search wants them: `is:pr repo:octocat/hello label:"good first issue"`.
 *
 * @throws OnBehalfError `invalid_params` for a repository without its owner
 */
export function pullRequestQuery(filters: PullRequestFilters): string {
  const { q, owner, repo, state, draft, labels = [], ...others } = filters;
  if (repo !== undefined && owner === undefined) {
    throw invalidParameter('owner', 'is missing: a repository has one');
  }
  const where = repo === undefined ? { user: owner } : { repo: `${owner}/${repo}` };
  const qualifiers = Object.entries({ is: state, draft, ...where, ...others })
    .concat(labels.map((label) => ['label', label]))
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name.replace('_', '-')}:${quoted(String(value))}`);
  return [...(q === undefined ? [] : [q]), 'is:pr', ...qualifiers].join(' ');
}

function quoted(value: string): string {
  return /[\s"]/.test(value) ? `"${value.replaceAll('"', String.raw`\"`)}"` : value;
}
