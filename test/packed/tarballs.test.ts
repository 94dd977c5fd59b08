import { execFileSync } from 'node:child_process';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

interface Manifest {
  readonly name: string;
  readonly exports: Record<string, unknown>;
  readonly dependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
}

const repository = join(import.meta.dirname, '../..');
const folders = globSync(
  'packages/{core,providers,server,cli,apps/*,adapters/*,stores/*}/package.json',
  {
    cwd: repository,
  },
).map((file) => join(repository, dirname(file)));

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
const names = folders.map((folder) => readManifest(folder).name);

/** A project that has what the tarballs hold and what they declare, and nothing else. */
let consumer: string;
const installed = (name: string): string => join(consumer, 'node_modules', name);

beforeAll(() => {
  consumer = mkdtempSync(join(tmpdir(), 'onbehalf-packed-'));
  for (const folder of folders) install(folder);
  writeFileSync(join(consumer, 'package.json'), '{ "type": "module" }');
});

afterAll(() => rmSync(consumer, { recursive: true, force: true }));

function install(folder: string): void {
  const args = ['pack', '--json', '--pack-destination', consumer];
  const output = execFileSync('pnpm', args, { cwd: folder, encoding: 'utf8' });
  const { name, filename } = JSON.parse(output) as { name: string; filename: string };
  const target = installed(name);
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['xzf', filename, '--strip-components=1', '-C', target]);
  const { dependencies, peerDependencies } = readManifest(target);
  for (const dependency of Object.keys({ ...dependencies, ...peerDependencies })) {
    if (dependency.startsWith('@onbehalf/')) continue;
    const link = join(target, 'node_modules', dependency);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(folder, 'node_modules', dependency), link);
  }
}

/** Every path a stranger may import, as `@onbehalf/core/testing`. */
function entries(name: string): string[] {
  return Object.keys(readManifest(installed(name)).exports)
    .filter((path) => !path.endsWith('.json'))
    .map((path) => join(name, path));
}

test('there are packages to look at', () => {
  expect(names).toContain('@onbehalf/core');
  expect(names).toContain('@onbehalf/providers');
  expect(names.length).toBeGreaterThanOrEqual(8);
});

test.each(names)('%s can be imported by every path it exports', (name) => {
  for (const entry of entries(name)) {
    const script = `console.log(Object.keys(await import('${entry}')).length)`;
    const args = ['--input-type=module', '--eval', script];
    const exported = execFileSync(process.execPath, args, { cwd: consumer, encoding: 'utf8' });
    expect(Number(exported), `names exported by ${entry}`).toBeGreaterThan(0);
  }
});

test.each(names)('%s names no workspace and no catalog, and has its licence and readme', (name) => {
  const manifest = readFileSync(join(installed(name), 'package.json'), 'utf8');
  expect(manifest).not.toMatch(/workspace:|catalog:|onbehalf-source/);
  expect(readFileSync(join(installed(name), 'LICENSE'), 'utf8')).toMatch(/^MIT License/);
  expect(readFileSync(join(installed(name), 'README.md'), 'utf8')).toMatch(/^# /);
});

test('what is generated is packed, for who imports it and for who requires it', () => {
  const count = (load: string): number => {
    const script = `${load}
      console.log(github().actions.flatMap(({ summaries }) => summaries).length);`;
    const type = load.startsWith('import') ? 'module' : 'commonjs';
    const args = [`--input-type=${type}`, '--no-warnings', '--eval', script];
    return Number(execFileSync(process.execPath, args, { cwd: consumer, encoding: 'utf8' }));
  };
  expect(count(`import { github } from '@onbehalf/github';`)).toBeGreaterThan(1200);
  expect(count(`const { github } = require('@onbehalf/github');`)).toBeGreaterThan(1200);
});

test('a TypeScript project reads the declarations of every entry', () => {
  const imports = names.flatMap(entries).map((entry, index) => {
    return `import * as entry${index} from '${entry}';\nentry${index} satisfies object;\n`;
  });
  writeFileSync(join(consumer, 'index.ts'), imports.join(''));
  const tsc = join(repository, 'node_modules/typescript/bin/tsc');
  const types = join(repository, 'node_modules/@types');
  const node = ['--typeRoots', types, '--types', 'node'];
  const args = ['--noEmit', '--strict', '--module', 'nodenext', ...node, 'index.ts'];
  let output = '';
  try {
    execFileSync(process.execPath, [tsc, ...args], { cwd: consumer, encoding: 'utf8' });
  } catch (error) {
    output = String((error as { stdout?: unknown }).stdout);
  }
  // Declarations of other libraries may ask for types of their own peers; ours may not.
  const ours = /^(index\.ts|node_modules\/@onbehalf\/[^/]+\/dist\/)/;
  expect(output.split('\n').filter((line) => ours.test(line))).toEqual([]);
});
