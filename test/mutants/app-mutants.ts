import type { Mutant } from './mutants.ts';

const core = 'packages/core/src';
const github = 'packages/apps/github';

/** Bugs of actions: what a model or a provider can make of them. */
export const appMutants: readonly Mutant[] = [
  {
    bug: 'a parameter that nobody has described is let through where there are alternatives',
    file: `${core}/schema/complete.ts`,
    find: '!(keyword in schema) || onlyAsks(schema[keyword])',
    replace: '!(keyword in schema)',
    tests: ['packages/core/test/validate'],
  },
  {
    bug: 'a parameter makes another request of an action',
    file: `${github}/src/request.ts`,
    find: 'if (stray !== undefined) throw',
    replace: 'if (stray === "") throw',
    tests: [`${github}/test/request`],
  },
  {
    bug: 'an empty path parameter names everything there is',
    file: `${core}/catalog/path-parameters.ts`,
    find: "if (value === '') return 'is empty, or has a slash too many';",
    replace: '',
    tests: [`${github}/test/path-parameters`],
  },
  {
    bug: 'a dot segment in a path parameter names another resource',
    file: `${core}/catalog/path-parameters.ts`,
    find: "return value === '.' || value === '..' ? 'contains a dot segment' : null;",
    replace: 'return null;',
    tests: [`${github}/test/path-parameters`],
  },
  {
    bug: 'a user may keep more files than allowed when two processes add them',
    file: `${core}/files/keep-file.ts`,
    find: 'if (kept.count > MOST || kept.bytes > MOST_BYTES) {',
    replace: 'if (kept.count < 0) {',
    tests: ['packages/core/test/files'],
  },
  {
    bug: 'what is nested too deeply is shown to a model',
    file: `${core}/model-view/model-view.ts`,
    find: 'if (depth > DEEPEST) return TOO_DEEP;',
    replace: '',
    tests: ['packages/core/test/model-view'],
  },
  {
    bug: 'Slack names a method of its API as the place of a file',
    file: 'packages/apps/slack/src/transfer-file.ts',
    find: '/^\\/(?:files-pri|upload)\\//.test(path)',
    replace: "path !== ''",
    tests: ['packages/apps/slack/test/files'],
  },
  {
    bug: 'a key file that is lost is replaced by another',
    file: `${core}/node/key-file.ts`,
    find: 'occasion?.isFirst === true && ',
    replace: '',
    tests: ['packages/core/test/key-file'],
  },
];
