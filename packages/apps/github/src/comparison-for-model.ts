import { forModel } from './for-model.ts';
import type { CommitComparison } from './models.ts';

/**
 * A comparison without the profiles of everybody in it: of a commit what `git log` shows, of the two
 * ends their shas.
 */
export function comparisonForModel(comparison: CommitComparison): unknown {
  const { base_commit, merge_base_commit, commits, files = [], ...others } = comparison;
  return {
    ...(forModel(others) as object),
    base_commit: { sha: base_commit.sha },
    merge_base_commit: { sha: merge_base_commit.sha },
    commits: commits.map(({ sha, html_url, author, commit }) => ({
      sha,
      html_url,
      message: commit.message,
      author: author?.login ?? commit.author?.name,
      date: commit.committer?.date,
    })),
    files: forModel(files),
  };
}
