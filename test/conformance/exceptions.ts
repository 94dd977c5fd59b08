const READ_TWICE =
  'Prism reads a number in a path as both forms of a choice, of which it wants one.';

/** Actions whose requests Prism takes for wrong, and why they are not. */
export const prismExceptions: Readonly<Record<string, string>> = {
  GITHUB_ADD_FIELD_TO_USER_OWNED_PROJECT:
    'The sample has what three forms of the body have; that they exclude each other a flat object does not say.',
  GITHUB_CANCEL_A_GITHUB_PAGES_DEPLOYMENT: READ_TWICE,
  GITHUB_CREATE_A_WORKFLOW_DISPATCH_EVENT: READ_TWICE,
  GITHUB_DISABLE_A_WORKFLOW: READ_TWICE,
  GITHUB_ENABLE_A_WORKFLOW: READ_TWICE,
  GITHUB_GET_A_WORKFLOW: READ_TWICE,
  GITHUB_GET_REPOSITORY_CONTENT:
    'Prism cannot write application/vnd.github.object, and without a path it is the root.',
  GITHUB_GET_THE_STATUS_OF_A_GITHUB_PAGES_DEPLOYMENT: READ_TWICE,
  GITHUB_GET_WORKFLOW_USAGE: READ_TWICE,
  GITHUB_LIST_WORKFLOW_RUNS_FOR_A_WORKFLOW: READ_TWICE,
  GITHUB_SEARCH_CODE: 'Two of its parameters are deprecated, and the sample has them.',
};
