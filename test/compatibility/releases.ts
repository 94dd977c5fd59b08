import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** How Node runs a program of the tests with a release. */
export interface Runner {
  readonly program: string;
  readonly execArgv: readonly string[];
}

const tests = join(import.meta.dirname, '..');
const packages = join(tests, '../packages');
const FROZEN = { core: 'core', server: 'server', 'store-sql': 'stores/sql' };

/** A program of the tests and what it imports of them, run with the sources. */
const PROGRAM = 'compatibility/processes/product.ts';
const IMPORTED = ['e2e/oidc-app.ts'];

/** Puts the previous release where the same program finds it by name. */
export function installPrevious(): Runner & { close(): Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), 'onbehalf-previous-'));
  for (const [name, source] of Object.entries(FROZEN)) install(folder, name, source);
  for (const file of [PROGRAM, ...IMPORTED]) cpSync(join(tests, file), join(folder, file));
  return {
    program: join(folder, PROGRAM),
    execArgv: [],
    close: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const present: Runner = {
  program: join(tests, PROGRAM),
  execArgv: ['--conditions=onbehalf-source'],
};

function install(folder: string, name: string, source: string): void {
  const target = join(folder, 'node_modules/@onbehalf', name);
  mkdirSync(target, { recursive: true });
  const tarball = join(import.meta.dirname, 'previous', `${name}.tgz`);
  execFileSync('tar', ['xzf', tarball, '--strip-components=1', '-C', target]);
  const manifest = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8')) as Manifest;
  for (const dependency of Object.keys({
    ...manifest.dependencies,
    ...manifest.peerDependencies,
  })) {
    if (dependency.startsWith('@onbehalf/')) continue;
    const link = join(target, 'node_modules', dependency);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(packages, source, 'node_modules', dependency), link);
  }
}

interface Manifest {
  readonly dependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
}
