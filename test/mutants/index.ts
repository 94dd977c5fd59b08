// Plants known bugs, one at a time, in a copy of this repository, and shows which test catches each.
// With words, only those whose description or tests contain one of them: `pnpm mutants simulation`.
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { appMutants } from './app-mutants.ts';
import { crashMutants } from './crash-mutants.ts';
import { integrationMutants } from './integration-mutants.ts';
import { keyMutants } from './key-mutants.ts';
import { type Mutant, mutants } from './mutants.ts';
import { refreshMutants } from './refresh-mutants.ts';
import { simulatedMutants } from './simulated-mutants.ts';
import { copyWorkspace } from './workspace.ts';

interface Run {
  readonly passed: number;
  /** The names of tests, and what they say first. */
  readonly failed: readonly string[];
}

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** Runs test files of the copy. Rejects when they could not be run at all. */
async function runTests(folder: string, files: readonly string[]): Promise<Run> {
  const outputFile = join(folder, 'report.json');
  const args = ['run', ...files, '--reporter=json', `--outputFile=${outputFile}`];
  const output: Buffer[] = [];
  await new Promise<void>((resolve, reject) => {
    const child = spawn(join(folder, 'node_modules/.bin/vitest'), args, { cwd: folder });
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.once('error', reject).once('close', () => resolve());
  });
  const report = JSON.parse(
    await readFile(outputFile, 'utf8').catch(() => {
      throw new Error(`The tests did not run: ${Buffer.concat(output).toString().slice(-500)}`);
    }),
  ) as Report;
  const results = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  if (results.length === 0) throw new Error(`No test was found in ${files.join(', ')}.`);
  return {
    passed: report.numPassedTests,
    failed: results
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages: [message = ''] }) => {
        // What a seed shows is more than the name of the test that played it.
        const [shown = ''] = /Seed \d+: .*/.exec(message) ?? [];
        return shown === '' ? fullName : `${fullName}\n         ${shown}`;
      }),
  };
}

/** The name of a test that fails once the bug is there; undefined when none does. */
async function plant(
  folder: string,
  { file, find, replace, tests }: Mutant,
): Promise<string | undefined> {
  const path = join(folder, file);
  const source = await readFile(path, 'utf8');
  if (source.split(find).length !== 2) throw new Error(`Not exactly once in ${file}: ${find}`);
  await writeFile(
    path,
    source.replace(find, () => replace),
  );
  try {
    const { failed } = await runTests(folder, tests);
    return failed[0];
  } finally {
    await writeFile(path, source);
  }
}

const words = process.argv.slice(2).filter((word) => word !== '--');
const all = [
  ...refreshMutants,
  ...integrationMutants,
  ...keyMutants,
  ...mutants,
  ...appMutants,
  ...simulatedMutants,
  ...crashMutants,
];
const chosen = all.filter(
  ({ bug, tests }) =>
    words.length === 0 || words.some((word) => `${bug} ${tests.join(' ')}`.includes(word)),
);
if (chosen.length === 0) throw new TypeError(`No bug has to do with ${words.join(', ')}.`);

const { folder, remove } = await copyWorkspace();
try {
  const files = [...new Set(chosen.flatMap(({ tests }) => tests))];
  console.error(`Running ${files.length} files of tests without a bug ...`);
  const { passed, failed } = await runTests(folder, files);
  if (failed.length > 0) throw new Error(`These fail without any bug: ${failed.join('; ')}`);
  console.log(`${passed} tests pass without a bug. Planting ${chosen.length}:\n`);

  let survivors = 0;
  for (const mutant of chosen) {
    const caughtBy = await plant(folder, mutant);
    if (caughtBy === undefined) survivors++;
    console.log(`${caughtBy === undefined ? 'SURVIVED' : 'caught  '} ${mutant.bug}`);
    if (caughtBy !== undefined) console.log(`         by: ${caughtBy}`);
  }
  console.log(`\n${chosen.length - survivors} caught, ${survivors} survived`);
  process.exitCode = survivors === 0 ? 0 : 1;
} finally {
  await remove();
}
