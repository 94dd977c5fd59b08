import type { Mutant } from './mutants.ts';

const connections = 'packages/core/src/connections';
const tests = ['test/simulation/first-seeds', 'test/simulation/more-seeds'];

/** What the simulation must find by itself, whatever other tests know of it. */
export const simulatedMutants: readonly Mutant[] = [
  {
    bug: 'simulated: a lease is given back by whoever comes',
    file: `${connections}/refresh/release.ts`,
    find: 'while (row.lease?.owner === owner) {',
    replace: 'while (row.lease !== null) {',
    tests,
  },
  {
    bug: 'simulated: a store writes without comparing the version',
    file: 'packages/core/src/store/memory.ts',
    find: 'current?.version !== row.version || ',
    replace: '',
    tests,
  },
  {
    bug: 'simulated: a refusal is believed without reading the row again',
    file: `${connections}/refresh/expire.ts`,
    find: "current.status === 'ACTIVE' && isUntouched(current, row)",
    replace: "current.status === 'ACTIVE'",
    tests,
  },
  {
    bug: 'simulated: a refresh that has ended is remembered for ever',
    file: `${connections}/refresh/refresh.ts`,
    find: '.finally(() => refreshes.delete(key))',
    replace: '',
    tests,
  },
  {
    bug: 'simulated: a process that was held up sends with a lease that has lapsed',
    file: `${connections}/refresh/claim.ts`,
    find: 'if (lease.until <= runtime.now()) return claim(',
    replace: 'if (lease.until <= 0) return claim(',
    tests,
  },
  {
    bug: 'simulated: a late answer replaces newer credentials',
    file: `${connections}/refresh/keep-grant.ts`,
    find: 'if (row.generation !== spent.generation) return row;',
    replace: '',
    tests,
  },
  {
    bug: 'simulated: a call whose token works waits for the next one',
    file: `${connections}/refresh/early.ts`,
    find: 'const BUDGET_MS = 2_000;',
    replace: 'const BUDGET_MS = 9_000;',
    tests,
  },
];
