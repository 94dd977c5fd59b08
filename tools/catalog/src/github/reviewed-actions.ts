/** What GitHub's own text does not tell of an operation, or tells at too great a length. */
export interface ReviewedAction {
  readonly description: string;
  /** Those that are always needed; default what GitHub's text says. */
  readonly scopes?: readonly string[];
}

/**
 * Operations that are wanted most often, by their ids, and that are good as they are generated once
 * they say this. All others that are wanted as often are written by hand.
 */
export const reviewedActions: Readonly<Record<string, ReviewedAction>> = {
  'actions/approve-workflow-run': {
    description:
      'Let a workflow run that waits because it is of the pull request of a first-time ' +
      'contributor from a fork. Read the pull request before: its code runs.',
  },
  'activity/list-repos-starred-by-authenticated-user': {
    description:
      'List the repositories that the connected user has starred, latest star first unless sort ' +
      'says otherwise.',
  },
  'activity/list-stargazers-for-repo': {
    description: 'List the users who have starred a repository.',
  },
  'activity/star-repo-for-authenticated-user': {
    description: 'Star a repository as the connected user. Everybody can see who starred it.',
    // GitHub's page on scopes says so, and not the operation's.
    scopes: ['public_repo'],
  },
  'meta/get-octocat': {
    description: "Get GitHub's octocat as ASCII art, saying what s is.",
  },
  'meta/get-zen': {
    description:
      "Get a random sentence of GitHub's design philosophy. It also tells that it is up.",
  },
  'orgs/list-for-authenticated-user': {
    description:
      'List the organizations that the connected user is a member of, with private memberships. ' +
      'It needs one of the scopes read:org and user; for a fine-grained token the list is empty.',
  },
  'orgs/list-for-user': {
    description:
      'List the organizations that a user is a member of for everybody to see. Private ' +
      'memberships are listed for the connected user only, by another action.',
  },
  'repos/delete': {
    description:
      'Delete a repository for good, with its issues, pull requests and releases. It needs admin ' +
      'access, and an organization can forbid it to its members.',
  },
  'repos/list-branches': {
    description:
      'List the branches of a repository, each with the sha of its last commit and whether it is ' +
      'protected.',
  },
  'repos/list-contributors': {
    description:
      'List who has committed to a repository, most commits first. It may be some hours old, and ' +
      'of more than 500 email addresses the others are anonymous.',
  },
  'repos/list-deployments': {
    description:
      'List the deployments of a repository, latest first, of one ref, sha, task or environment ' +
      'if wanted. How one went is in its statuses, another action.',
  },
  'users/add-email-for-authenticated-user': {
    description:
      'Add email addresses to the account of the connected user, at least one. Each is sent a ' +
      'message to confirm it.',
  },
};
