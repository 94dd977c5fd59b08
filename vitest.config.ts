import { availableParallelism } from 'node:os';

import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const packages = 'packages/{core,providers,server,cli,apps/*,adapters/*,stores/*}';

// One server for all tests of a project.
const postgres = { globalSetup: ['test/peers/postgres/setup.ts'] };

/** Tests that stand up servers, processes or browsers: the clock is theirs, not ours. */
function slow(
  name: string,
  include: string[],
  exclude: string[] = [],
  options: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      include,
      exclude: [...configDefaults.exclude, ...exclude],
      testTimeout: 60_000,
      hookTimeout: 60_000,
      ...options,
    },
  };
}

export default defineConfig({
  // Tests import the packages by name and get their TypeScript sources: no build first.
  ssr: { resolve: { conditions: ['onbehalf-source', 'node', 'development|production'] } },
  test: {
    // By default one core is left to others, which on two cores makes it one file at a time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Whatever runs a test has what is generated, and as the generator is now.
    globalSetup: ['tools/catalog/src/vitest.ts'],
    coverage: { provider: 'v8', include: [`${packages}/src/**`] },
    // What is waited for comes: how soon is up to the machine.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [`${packages}/test/**/*.test.ts`, 'tools/*/test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, '**/test/integration/**'],
          // They share no state beyond modules: loading these once takes a third of the time.
          isolate: false,
          // A busy machine needs five times as long for those that try hundreds of cases.
          testTimeout: 30_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      // Whatever under test/ has no project of its own is integration: no file is left out.
      slow(
        'integration',
        [`${packages}/test/integration/**/*.test.ts`, 'test/**/*.test.ts'],
        ['test/{e2e,packed,examples,simulation,crash}/**'],
        postgres,
      ),
      slow('simulation', ['test/simulation/**/*.test.ts']),
      slow('e2e', ['test/e2e/**/*.test.ts'], [], postgres),
      // Dozens of processes, each of which has to come up.
      slow('crash', ['test/crash/**/*.test.ts'], [], { testTimeout: 180_000 }),
      slow('packed', ['test/packed/**/*.test.ts']),
      slow('examples', ['test/examples/**/*.test.ts']),
    ],
  },
});
