import type { Mutant } from './mutants.ts';

const refresh = 'packages/core/src/connections/refresh';
const tests = ['test/crash/crash'];

/** Ways to lose what a process has when it is killed. */
export const crashMutants: readonly Mutant[] = [
  {
    bug: 'a token is used before it is stored',
    file: `${refresh}/keep-grant.ts`,
    find: "  return writeRow(engine, renewed, isExpired ? 'recovered' : 'refreshed');",
    replace: `  engine.background(
    engine.runtime.delay(200).then(async () => writeRow(engine, renewed, 'refreshed')),
  );
  return { ...renewed, version: row.version + 1 };`,
    tests,
  },
  {
    bug: 'what a process was about to spend when it was killed is forgotten',
    file: `${refresh}/claim.ts`,
    find: 'const sealed = await sealCredentials(engine, row, { grant, spending });',
    replace: 'const { sealed } = row;',
    // A kill at a random moment seldom falls between the two; there each of them does.
    tests: ['packages/core/test/refresh-crash'],
  },
  {
    bug: 'what a killed process has leased is leased for ever',
    file: `${refresh}/claim.ts`,
    find: 'return now - seen.since < LEASE_MS;',
    replace: 'return true;',
    tests,
  },
];
