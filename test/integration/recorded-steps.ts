import type { User } from './recorded-github.ts';

/** One call, for one recorded request or, where a redirect is followed, for several. */
export interface Step {
  readonly action: string;
  readonly params?: Readonly<Record<string, unknown>>;
  /** Whose call it is; default the first user's. */
  readonly user?: User;
  readonly requests?: number;
  /** The data where it is not what GitHub answered. */
  readonly data?: unknown;
  /** The error where it is one. */
  readonly error?: object;
}

/** A recorded request that no call sends, and why. */
export interface Unplayed {
  readonly unplayed: string;
}

const org = 'octokit-fixture-org';
const sha = (last: number): string => String(last).padStart(40, '0');

function inRepository(repo: string) {
  return (action: string, params: Step['params'] = {}, more: Partial<Step> = {}): Step => ({
    action: `GITHUB_${action}`,
    params: { owner: org, repo, ...params },
    ...more,
  });
}

const collaborators = inRepository('add-and-remove-repository-collaborator');
const labelled = inRepository('add-labels-to-issue');
const protection = inRepository('branch-protection');
const created = inRepository('create-file');
const statuses = inRepository('create-status');
const errors = inRepository('errors');
const archive = inRepository('get-archive');
const hello = inRepository('hello-world');
const refs = inRepository('git-refs');
const labels = inRepository('labels');
const locked = inRepository('lock-issue');
const issues = inRepository('paginate-issues');
const assets = inRepository('release-assets');
const conflict = inRepository('release-assets-conflict');
const renamed = inRepository('rename-repository');

const status = { sha: sha(1), target_url: 'https://example.com' };
const users = ['octokit-fixture-user-a'];
const open = {
  branch: 'main',
  required_status_checks: null,
  required_pull_request_reviews: null,
  restrictions: null,
  enforce_admins: false,
};
const upload = {
  release_id: 1000,
  name: 'test-upload.txt',
  label: 'test',
  data: btoa('Hello, world!\n'),
};
const LISTED =
  'GitHub has taken the list of all references away; LIST_MATCHING_REFERENCES is newer.';
const CARDS = 'GitHub has taken classic projects away, and with them the actions.';

/** What our actions make of each scenario. */
export const steps: Readonly<Record<string, readonly (Step | Unplayed)[]>> = {
  'add-and-remove-repository-collaborator': [
    collaborators('ADD_A_REPOSITORY_COLLABORATOR', { username: 'octokit-fixture-user-b' }),
    collaborators('LIST_REPOSITORY_INVITATIONS'),
    {
      action: 'GITHUB_ACCEPT_A_REPOSITORY_INVITATION',
      params: { invitation_id: 1000 },
      user: 'second',
      data: null,
    },
    collaborators('LIST_REPOSITORY_COLLABORATORS'),
    collaborators(
      'REMOVE_A_REPOSITORY_COLLABORATOR',
      { username: 'octokit-fixture-user-b' },
      { data: null },
    ),
    collaborators('LIST_REPOSITORY_COLLABORATORS'),
  ],
  'add-labels-to-issue': [
    labelled('CREATE_AN_ISSUE', { title: 'Issue without a label' }),
    labelled('ADD_LABELS_TO_AN_ISSUE', { issue_number: 1, labels: ['Foo', 'bAr', 'baZ'] }),
  ],
  'branch-protection': [
    protection(
      'GET_BRANCH_PROTECTION',
      { branch: 'main' },
      { error: { code: 'not_found', status: 404 } },
    ),
    protection('UPDATE_BRANCH_PROTECTION', open),
    protection('UPDATE_BRANCH_PROTECTION', {
      branch: 'main',
      required_status_checks: { strict: true, contexts: ['foo/bar'] },
      required_pull_request_reviews: {
        dismissal_restrictions: { users, teams: [] },
        dismiss_stale_reviews: true,
        require_code_owner_reviews: false,
      },
      restrictions: { users, teams: ['a-team'] },
      enforce_admins: true,
    }),
    protection('DELETE_BRANCH_PROTECTION', { branch: 'main' }, { data: null }),
  ],
  'create-file': [
    created('CREATE_OR_UPDATE_FILE_CONTENTS', {
      path: 'test.txt',
      message: 'create test.txt',
      content: 'Test content',
    }),
  ],
  'create-status': [
    ...[
      { state: 'failure', description: 'create-status failure test', context: 'example/1' },
      { state: 'success', description: 'create-status success test', context: 'example/2' },
    ].map((said) => statuses('CREATE_A_COMMIT_STATUS', { ...status, ...said })),
    statuses('LIST_COMMIT_STATUSES_FOR_A_REFERENCE', { ref: sha(1) }),
    statuses('GET_THE_COMBINED_STATUS_FOR_A_SPECIFIC_REFERENCE', { ref: sha(1) }),
  ],
  errors: [
    errors(
      'CREATE_A_LABEL',
      { name: 'foo', color: 'invalid' },
      {
        error: {
          code: 'provider_error',
          status: 422,
          message: 'GitHub answered 422: Validation Failed: color is invalid.',
        },
      },
    ),
  ],
  'get-archive': [
    archive(
      'DOWNLOAD_A_REPOSITORY_ARCHIVE_TAR',
      { ref: 'main' },
      {
        requests: 2,
        data: {
          file: {
            name: 'octokit-fixture-org-get-archive-0000000.tar.gz',
            mediaType: 'application/x-gzip',
            size: 176,
          },
        },
      },
    ),
  ],
  'get-content': [
    hello('GET_REPOSITORY_CONTENT'),
    { unplayed: 'It was asked for in its raw form, which our action does after the other only.' },
  ],
  'get-organization': [{ action: 'GITHUB_GET_AN_ORGANIZATION', params: { org } }],
  'get-repository': [hello('GET_A_REPOSITORY')],
  'get-root': [{ action: 'GITHUB_GITHUB_API_ROOT' }],
  'git-refs': [
    { unplayed: LISTED },
    refs('CREATE_A_REFERENCE', { ref: 'heads/test', sha: sha(2) }),
    refs('UPDATE_A_REFERENCE', { ref: 'refs/heads/test', sha: sha(1) }),
    { unplayed: LISTED },
    refs('DELETE_A_REFERENCE', { ref: 'heads/test' }, { data: null }),
  ],
  labels: [
    labels('LIST_LABELS_FOR_A_REPOSITORY'),
    labels('CREATE_A_LABEL', { name: 'test-label', color: '663399' }),
    labels('GET_A_LABEL', { name: 'test-label' }),
    labels('UPDATE_A_LABEL', {
      name: 'test-label',
      new_name: 'test-label-updated',
      color: 'BADA55',
    }),
    labels('DELETE_A_LABEL', { name: 'test-label-updated' }, { data: null }),
  ],
  'lock-issue': [
    locked('LOCK_AN_ISSUE', { issue_number: 1 }, { data: null }),
    locked('UNLOCK_AN_ISSUE', { issue_number: 1 }, { data: null }),
  ],
  'mark-notifications-as-read': [{ action: 'GITHUB_MARK_NOTIFICATIONS_AS_READ', data: null }],
  markdown: [
    {
      action: 'GITHUB_RENDER_A_MARKDOWN_DOCUMENT',
      params: { text: '### Hello\n\nb597b5d', context: `${org}/hello-world`, mode: 'gfm' },
    },
    {
      action: 'GITHUB_RENDER_A_MARKDOWN_DOCUMENT_IN_RAW_MODE',
      params: { data: '### Hello\n\nb597b5d' },
    },
  ],
  'paginate-issues': Array.from({ length: 5 }, () =>
    issues('LIST_REPOSITORY_ISSUES', { per_page: 3 }),
  ),
  'project-cards': Array.from({ length: 9 }, () => ({ unplayed: CARDS })),
  'release-assets': [
    assets('GET_A_RELEASE_BY_TAG_NAME', { tag: 'v1.0.0' }),
    assets('UPLOAD_A_RELEASE_ASSET', upload),
    assets('LIST_RELEASE_ASSETS', { release_id: 1000 }),
    assets('GET_A_RELEASE_ASSET', { asset_id: 1000 }),
    assets('UPDATE_A_RELEASE_ASSET', {
      asset_id: 1000,
      name: 'new-filename.txt',
      label: 'new label',
    }),
    assets('DELETE_A_RELEASE_ASSET', { asset_id: 1000 }, { data: null }),
  ],
  'release-assets-conflict': [
    conflict('GET_A_RELEASE_BY_TAG_NAME', { tag: 'v1.0.0' }),
    conflict('UPLOAD_A_RELEASE_ASSET', upload, {
      error: {
        code: 'provider_error',
        message: 'GitHub answered 422: Validation Failed: name already exists.',
      },
    }),
    conflict('LIST_RELEASE_ASSETS', { release_id: 1000 }),
    conflict('DELETE_A_RELEASE_ASSET', { asset_id: 1000 }, { data: null }),
    conflict('UPLOAD_A_RELEASE_ASSET', upload),
  ],
  'rename-repository': [
    renamed('UPDATE_A_REPOSITORY', { name: 'rename-repository-newname' }),
    renamed('GET_A_REPOSITORY', {}, { requests: 2 }),
    renamed(
      'UPDATE_A_REPOSITORY',
      { name: 'rename-repository-newname', description: 'test description' },
      { error: { code: 'provider_error', status: 307 } },
    ),
    { unplayed: 'A write is repeated nowhere else unasked: the error says how.' },
  ],
  'search-issues': [
    {
      action: 'GITHUB_SEARCH_ISSUES_AND_PULL_REQUESTS',
      params: { q: `sesame repo:${org}/search-issues` },
    },
  ],
};
