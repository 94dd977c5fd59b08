import { type Issue, issuesOf, type Items, owner, repositoryWith } from './records.ts';
import { assertFailed, call, dataOf, define, type Task } from './task.ts';

interface PullRequest {
  readonly title: string;
  readonly head: { readonly ref: string };
  readonly base: { readonly ref: string };
}

interface Release {
  readonly tag_name: string;
  readonly body: string;
}

interface Schema {
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Work in repositories alone. */
export const codeTasks: Readonly<Record<string, Task>> = {
  'labels and assigns the new bug reports': define({
    prompt: 'Label the new crashes in alice-dev/triage with "bug" and assign them to me.',
    tools: [
      'GITHUB_GET_THE_AUTHENTICATED_USER',
      'GITHUB_LIST_REPOSITORY_ISSUES',
      'GITHUB_ADD_LABELS_TO_AN_ISSUE',
      'GITHUB_ADD_ASSIGNEES_TO_AN_ISSUE',
    ],
    given: (office) =>
      repositoryWith(office, 'triage', ['Crash on save', 'Dark mode', 'Crash on exit']),
    *work(repository) {
      const [me, list] = yield [
        call('GITHUB_GET_THE_AUTHENTICATED_USER'),
        call('GITHUB_LIST_REPOSITORY_ISSUES', repository),
      ];
      const { login } = dataOf(me) as { login: string };
      const { items } = dataOf(list) as Items<Issue>;
      const crashes = items.filter(({ title }) => title.startsWith('Crash'));
      const done = yield crashes.flatMap(({ number: issue_number }) => [
        call('GITHUB_ADD_LABELS_TO_AN_ISSUE', { ...repository, issue_number, labels: ['bug'] }),
        call('GITHUB_ADD_ASSIGNEES_TO_AN_ISSUE', {
          ...repository,
          issue_number,
          assignees: [login],
        }),
      ]);
      return `${done.length / 2} are yours now.`;
    },
    outcome: async (office) =>
      (await issuesOf(office, 'triage')).map(({ title, labels, assignees }) => [
        title,
        labels.map(({ name }) => name),
        assignees.map(({ login }) => login),
      ]),
    expected: [
      ['Crash on save', ['bug'], [owner]],
      ['Dark mode', [], []],
      ['Crash on exit', ['bug'], [owner]],
    ],
  }),

  'closes duplicates, each with a word why': define({
    prompt: 'In alice-dev/duplicates, close all issues that repeat an older one, and say so there.',
    tools: [
      'GITHUB_LIST_REPOSITORY_ISSUES',
      'GITHUB_CREATE_AN_ISSUE_COMMENT',
      'GITHUB_UPDATE_AN_ISSUE',
    ],
    given: (office) =>
      repositoryWith(office, 'duplicates', ['Login fails', 'Logout', 'Login fails']),
    *work(repository) {
      const [list] = yield [
        call('GITHUB_LIST_REPOSITORY_ISSUES', { ...repository, sort: 'created', direction: 'asc' }),
      ];
      const first = new Map<string, number>();
      for (const { number: issue_number, title } of (dataOf(list) as Items<Issue>).items) {
        const original = first.get(title);
        if (original === undefined) {
          first.set(title, issue_number);
          continue;
        }
        const body = `Duplicate of #${original}.`;
        const closing = { state: 'closed', state_reason: 'not_planned' };
        const done = yield [
          call('GITHUB_CREATE_AN_ISSUE_COMMENT', { ...repository, issue_number, body }),
          call('GITHUB_UPDATE_AN_ISSUE', { ...repository, issue_number, ...closing }),
        ];
        for (const answer of done) dataOf(answer);
      }
      return 'The duplicates are closed.';
    },
    async outcome(office) {
      const issues = await issuesOf(office, 'duplicates');
      const last = `/repos/${owner}/duplicates/issues/${issues.at(-1)?.number}`;
      const comments = (await office.askGitHub(`${last}/comments`)) as readonly { body: string }[];
      return [issues.map(({ state }) => state), comments.map(({ body }) => body)];
    },
    expected: [['open', 'open', 'closed'], ['Duplicate of #1.']],
  }),

  'changes a file on a branch of its own, and asks for a review': define({
    prompt: 'Add a CONTRIBUTING.md to alice-dev/review in a pull request.',
    tools: [
      'GITHUB_GET_A_REFERENCE',
      'GITHUB_CREATE_A_REFERENCE',
      'GITHUB_CREATE_OR_UPDATE_FILE_CONTENTS',
      'GITHUB_CREATE_A_PULL_REQUEST',
    ],
    given: (office) => repositoryWith(office, 'review', []),
    *work(repository) {
      const [main] = yield [call('GITHUB_GET_A_REFERENCE', { ...repository, ref: 'heads/main' })];
      const { sha } = (dataOf(main) as { object: { sha: string } }).object;
      const branch = 'contributing';
      const [created] = yield [
        call('GITHUB_CREATE_A_REFERENCE', { ...repository, ref: `refs/heads/${branch}`, sha }),
      ];
      dataOf(created);
      const file = { path: 'CONTRIBUTING.md', content: 'Be kind.\n', message: 'Say how' };
      const [written] = yield [
        call('GITHUB_CREATE_OR_UPDATE_FILE_CONTENTS', { ...repository, ...file, branch }),
      ];
      dataOf(written);
      const title = 'Say how to contribute';
      const [opened] = yield [
        call('GITHUB_CREATE_A_PULL_REQUEST', { ...repository, title, head: branch, base: 'main' }),
      ];
      return `Please look at #${(dataOf(opened) as Issue).number}.`;
    },
    async outcome({ askGitHub }) {
      const repository = `/repos/${owner}/review`;
      const pulls = (await askGitHub(`${repository}/pulls`)) as readonly PullRequest[];
      const path = `${repository}/contents/CONTRIBUTING.md?ref=contributing`;
      const { content } = (await askGitHub(path)) as { content: string };
      return [
        ...pulls.map(({ title, head, base }) => `${title}: ${head.ref} into ${base.ref}`),
        Buffer.from(content, 'base64').toString(),
      ];
    },
    expected: ['Say how to contribute: contributing into main', 'Be kind.\n'],
  }),

  'reads what went wrong, and does it right': define({
    prompt: 'Label the issue about the printer in alice-dev/recovery with "hardware".',
    tools: ['GITHUB_LIST_REPOSITORY_ISSUES', 'GITHUB_ADD_LABELS_TO_AN_ISSUE'],
    given: (office) => repositoryWith(office, 'recovery', ['Printer on fire']),
    *work(repository) {
      const labels = ['hardware'];
      const guess = { ...repository, issue_number: 4711, labels };
      const [typo, unknown] = yield [
        call('GITHUB_ADD_LABELS_TO_AN_ISSUE', { ...guess, number: 1 }),
        call('GITHUB_ADD_LABELS_TO_AN_ISSUE', guess),
      ];
      assertFailed(typo, 'invalid_params');
      assertFailed(unknown, 'not_found');
      const [list] = yield [call('GITHUB_LIST_REPOSITORY_ISSUES', repository)];
      const { number: issue_number } = (dataOf(list) as Items<Issue>).items[0] ?? { number: 0 };
      const [done] = yield [
        call('GITHUB_ADD_LABELS_TO_AN_ISSUE', { ...repository, issue_number, labels }),
      ];
      dataOf(done);
      return 'It has its label.';
    },
    outcome: async (office) =>
      (await issuesOf(office, 'recovery')).map(({ labels }) => labels.map(({ name }) => name)),
    expected: [['hardware']],
  }),

  'finds out by itself what there is to call': define({
    prompt: 'Report in alice-dev/search that the search is slow.',
    tools: 'meta-tools',
    given: (office) => repositoryWith(office, 'search', []),
    *work(repository) {
      const [found] = yield [call('SEARCH_ACTIONS', { query: 'open a bug report on github' })];
      const { actions } = dataOf(found) as { actions: readonly { slug: string }[] };
      const { slug } = actions.find((action) => action.slug.endsWith('CREATE_AN_ISSUE')) ?? {
        slug: '',
      };
      const [schemas] = yield [call('GET_ACTION_SCHEMAS', { slugs: [slug] })];
      const [{ params: schema }] = (dataOf(schemas) as { actions: [{ params: Schema }] }).actions;
      const title = Object.keys(schema.properties).find((name) => name === 'title') ?? '';
      const params = { ...repository, [title]: 'Search is slow' };
      const [opened] = yield [call('EXECUTE_ACTION', { action: slug, params })];
      return `It is #${(dataOf(opened) as Issue).number}.`;
    },
    outcome: async (office) => (await issuesOf(office, 'search')).map(({ title }) => title),
    expected: ['Search is slow'],
  }),

  'writes down what a release brings': define({
    prompt: 'Release v1.1.0 of alice-dev/releases with everything that was closed.',
    tools: ['GITHUB_LIST_REPOSITORY_ISSUES', 'GITHUB_CREATE_A_RELEASE'],
    async given(office) {
      const repository = await repositoryWith(office, 'releases', ['Faster start', 'Later']);
      const [issue] = await issuesOf(office, 'releases');
      const path = `/repos/${owner}/releases/issues/${issue?.number}`;
      await office.askGitHub(path, { method: 'PATCH', body: { state: 'closed' } });
      return repository;
    },
    *work(repository) {
      const [list] = yield [
        call('GITHUB_LIST_REPOSITORY_ISSUES', { ...repository, state: 'closed' }),
      ];
      const { items } = dataOf(list) as Items<Issue>;
      const body = items.map(({ title, number }) => `- ${title} (#${number})`).join('\n');
      const [released] = yield [
        call('GITHUB_CREATE_A_RELEASE', { ...repository, tag_name: 'v1.1.0', body }),
      ];
      dataOf(released);
      return 'It is out.';
    },
    async outcome({ askGitHub }) {
      const releases = await askGitHub(`/repos/${owner}/releases/releases`);
      return (releases as readonly Release[]).map(({ tag_name: tag, body }) => [tag, body]);
    },
    expected: [['v1.1.0', '- Faster start (#1)']],
  }),
};
