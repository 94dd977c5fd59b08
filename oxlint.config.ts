import { defineConfig, type OxlintOverride } from 'oxlint';

/** The layers of core: a file sees its own group and those before it. */
export const coreLayers: readonly (readonly string[])[] = [
  [
    'model',
    'errors',
    'nearest',
    'check-options',
    'spellings',
    'plain-text',
    'redact',
    'freeze',
    'identifiers',
    'runtime',
    'time',
    'logger',
  ],
  ['transport', 'schema'],
  ['auth', 'vault', 'store', 'policy'],
  ['actions'],
  ['connections'],
  ['http', 'files'],
  ['execute', 'result'],
  [
    'account-choice',
    'available',
    'model-view',
    'tools',
    'meta-tools',
    'entity-fetch',
    'entity',
    'compose',
    'onbehalf',
  ],
  ['index'],
  ['testing', 'import', 'node', 'aws-kms', 'catalog'],
];

interface Pattern {
  regex?: string;
  group?: string[];
  message: string;
  allowTypeImports?: boolean;
}

/** Refuses `../../core/src/x.ts`, and allows a test its own `../src/x.ts`. */
const byName: Pattern = {
  regex: String.raw`^(\.\./)+[\w-]+(/[\w-]+)*/src(/|$)`,
  message: 'Import another package by its name.',
};

function restrict(files: string[], patterns: Pattern[]): OxlintOverride {
  return {
    files,
    rules: { 'no-restricted-imports': ['error', { patterns: [byName, ...patterns] }] },
  };
}

/** What the sources of a package may import of the workspace; everything else of it is refused. */
function mayImport(folder: string, ...names: string[]): OxlintOverride {
  const allowed = names.map((name) => `!@onbehalf/${name}`);
  const message = 'This package may not know that one.';
  return restrict([`${folder}/src/**`], [{ group: ['@onbehalf/*', ...allowed], message }]);
}

function mayImportTypesOfCore(folder: string): OxlintOverride {
  return restrict(
    [`${folder}/src/**`],
    [
      // First: a `!` that matches ends the search.
      { regex: '^@onbehalf/core', message: 'Only its types.', allowTypeImports: true },
      { group: ['@onbehalf/*', '!@onbehalf/core'], message: 'This package may know core only.' },
    ],
  );
}

/** Forbids the files of one layer of core the layers to their right. */
function layerRules(group: readonly string[], index: number): OxlintOverride[] {
  const right = coreLayers.slice(index + 1).flat();
  const message = `${group.join(', ')} may not import a later layer of core.`;
  const workspace: Pattern = { regex: '^@onbehalf/', message: 'Core knows no other package.' };
  return [0, 1, 2].map((depth) => {
    const up = depth === 0 ? String.raw`\./` : String.raw`(\.\./){${depth}}`;
    const files = group.map((layer) =>
      depth === 0
        ? `packages/core/src/${layer}.ts`
        : `packages/core/src/${layer}${'/*'.repeat(depth)}.ts`,
    );
    const later: Pattern = { regex: `^${up}(${right.join('|')})(/|\\.ts$)`, message };
    return restrict(files, right.length === 0 ? [workspace] : [workspace, later]);
  });
}

const runtimeOnly = 'Take it from Runtime, so that a schedule can be replayed.';

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'node', 'vitest'],
  jsPlugins: ['./scripts/lint/plugin.ts'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  rules: {
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'oxc/no-barrel-file': ['error', { threshold: 0 }],
    'max-lines': ['error', { max: 300 }],
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'no-restricted-imports': ['error', { patterns: [byName] }],
    // The second argument is the message of a failure.
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    // Retries, pages and polls are sequential on purpose.
    'no-await-in-loop': 'off',
    // Branded types and data that was just validated need assertions; `any` stays forbidden.
    'typescript/no-unsafe-type-assertion': 'off',
    // A helper may stand where it is used.
    'unicorn/consistent-function-scoping': 'off',
  },
  overrides: [
    {
      files: ['*.config.ts', 'scripts/lint/plugin.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
    {
      // One line for each operation of an API.
      files: ['packages/apps/*/src/catalog-lock.ts'],
      rules: { 'max-lines': 'off' },
    },
    {
      // These objects are closures: none of their functions needs `this`.
      files: ['packages/core/{src,test}/**', 'test/{crash,simulation}/**'],
      rules: { 'typescript/unbound-method': 'off' },
    },
    ...coreLayers.flatMap(layerRules),
    mayImport('packages/providers', 'core'),
    mayImport('packages/apps/*', 'core', 'providers'),
    mayImport('packages/server', 'core'),
    mayImportTypesOfCore('packages/adapters/*'),
    mayImportTypesOfCore('packages/stores/*'),
    {
      files: ['packages/core/src/**'],
      excludeFiles: [
        'packages/core/src/testing/**',
        'packages/core/src/node/**',
        'packages/core/src/node.ts',
      ],
      rules: { 'import/no-nodejs-modules': 'error' },
    },
    {
      files: ['packages/core/src/**'],
      excludeFiles: [
        'packages/core/src/runtime.ts',
        'packages/core/src/vault/**',
        'packages/core/src/auth/jwt/**',
      ],
      rules: {
        'onbehalf/no-bare-date': 'error',
        'no-restricted-globals': [
          'error',
          {
            checkGlobalObject: true,
            globals: [
              'fetch',
              'setTimeout',
              'setInterval',
              'setImmediate',
              'crypto',
              'performance',
            ].map((name) => ({ name, message: runtimeOnly })),
          },
        ],
        'no-restricted-properties': [
          'error',
          { object: 'Date', property: 'now', message: runtimeOnly },
          { object: 'Math', property: 'random', message: runtimeOnly },
          { object: 'AbortSignal', property: 'timeout', message: runtimeOnly },
        ],
      },
    },
  ],
  options: { reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['dist', 'coverage'],
});
