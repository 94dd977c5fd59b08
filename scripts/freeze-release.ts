// Keeps what is published now as the previous release, for the tests in which it runs beside the
// next one: of each package its manifest, and the code that runs without declarations and sources.
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const target = join(root, 'test/compatibility/previous');
const PACKAGES = {
  core: 'packages/core',
  server: 'packages/server',
  'store-sql': 'packages/stores/sql',
};

const run = (command: string, args: readonly string[], cwd = root): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8' });

run('pnpm', ['run', 'build']);
mkdirSync(target, { recursive: true });
for (const [name, folder] of Object.entries(PACKAGES)) {
  const work = mkdtempSync(join(tmpdir(), 'onbehalf-freeze-'));
  const packed = run('pnpm', ['pack', '--json', '--pack-destination', work], join(root, folder));
  run('tar', ['xzf', (JSON.parse(packed) as { filename: string }).filename], work);
  const code = globSync('package/dist/{,chunks/}*.js', { cwd: work }).toSorted();
  run('tar', ['czf', join(target, `${name}.tgz`), 'package/package.json', ...code], work);
  rmSync(work, { recursive: true });
}
