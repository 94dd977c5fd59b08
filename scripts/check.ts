// Runs the checks in order, all of them even when one fails, and says how long each one took.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const RESULTS = 'coverage/results';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

type Phase = readonly [name: string, command: string, ...args: string[]];

function tests(project: string): Phase {
  const json = ['--reporter=json', `--outputFile.json=${RESULTS}/${project}.json`];
  return [project, 'vitest', 'run', '--project', project, '--reporter=default', ...json];
}

const FAST: readonly Phase[] = [
  ['generate', 'pnpm', 'run', 'generate'],
  ['format', 'oxfmt', '--check'],
  ['lint', 'oxlint', '--type-aware', '--deny-warnings'],
  ['build', 'pnpm', 'run', 'build'],
  tests('unit'),
];

const ALL: readonly Phase[] = [
  ...FAST,
  tests('integration'),
  tests('e2e'),
  tests('simulation'),
  tests('crash'),
  tests('packed'),
  tests('examples'),
  ['knip', 'knip'],
  ['publint', 'pnpm', 'run', 'publint'],
];

/** Whether the phase passed. */
function run([name, command, ...args]: Phase): boolean {
  const start = Date.now();
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync(command, args, { shell, stdio: 'inherit' });
  if (error !== undefined) console.error(error.message);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  return status === 0;
}

interface Report {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/** Sums what the test runs reported; a run that broke before its tests counts as one failure. */
function count(phases: readonly Phase[]): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, command] of phases) {
    if (command !== 'vitest') continue;
    const report = readReport(`${RESULTS}/${name}.json`);
    counts.passed += report?.numPassedTests ?? 0;
    counts.failed += report?.success === true ? 0 : Math.max(1, report?.numFailedTests ?? 0);
    counts.skipped += (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  }
  return counts;
}

function readReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}

const phases = process.argv[2] === 'all' ? ALL : FAST;
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const failed = phases.filter((phase) => !run(phase)).map(([name]) => name);
const { passed, failed: failures, skipped } = count(phases);
// A check without tests that fails counts too: the last line must not read like a success.
const others = failed.filter(
  (name) => !phases.some(([n, command]) => n === name && command === 'vitest'),
);
const summary = `${passed} passed, ${failures + others.length} failed, ${skipped} skipped`;
writeFileSync(`${RESULTS}/summary.txt`, `${summary}\n`);
if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}`);
console.log(summary);
process.exitCode = failed.length > 0 ? 1 : 0;
