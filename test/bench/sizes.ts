import { globSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { Row } from './row.ts';

interface Manifest {
  readonly files?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const together: readonly (readonly string[])[] = [
  ['core'],
  ['core', 'providers'],
  ['core', 'github'],
  ['core', 'gmail'],
  ['core', 'slack'],
  ['core', 'jira'],
  ['core', 'store-sql'],
  ['core', 'server'],
  ['core', 'ai-sdk'],
  ['core', 'langchain'],
  ['core', 'openai'],
  ['core', 'github', 'store-sql', 'server'],
];

/**
 * What an install brings, counted in this workspace: every package that is reached through
 * dependencies, once, with all of its files; of our own packages the files they publish. Peers are
 * left out: they are the frameworks, which their users have anyway.
 */
export async function benchSizes(): Promise<Row[]> {
  return together.map((names) => {
    const sizes = new Map<string, number>();
    for (const name of names) collect(locate(`@onbehalf/${name}`, import.meta.dirname), sizes);
    const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const what = `installed: ${names.join(' + ')} (packages: ${sizes.size})`;
    return { what, unit: 'MB', ours: bytes / 1e6 };
  });
}

/** Adds a package and what it depends on. */
function collect(folder: string, sizes: Map<string, number>): void {
  if (sizes.has(folder)) return;
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  sizes.set(folder, sizeOf(folder, manifest));
  for (const name of Object.keys(manifest.dependencies ?? {})) collect(locate(name, folder), sizes);
  for (const name of Object.keys(manifest.optionalDependencies ?? {})) {
    // One of another platform may be missing.
    if (find(name, folder) !== undefined) collect(locate(name, folder), sizes);
  }
}

/** The folder of a package, links resolved, as code in `from` would find it. */
function locate(name: string, from: string): string {
  const folder = find(name, from);
  if (folder === undefined) throw new Error(`${from} depends on ${name}, which is not installed.`);
  return realpathSync(folder);
}

function find(name: string, from: string): string | undefined {
  const paths = createRequire(join(from, 'package.json')).resolve.paths(name) ?? [];
  return paths
    .map((path) => join(path, name))
    .find((folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory());
}

function sizeOf(folder: string, { files = [] }: Manifest): number {
  // Other packages hold what was published; ours hold tests and more as well.
  const isOurs = !folder.includes('node_modules');
  const patterns = isOurs
    ? ['package.json', 'LICENSE', ...files, ...files.map((name) => `${name}/**`)]
    : ['**'];
  const exclude = files.filter((name) => name.startsWith('!')).map((name) => name.slice(1));
  return globSync(patterns, { cwd: folder, exclude: isOurs ? exclude : [] })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, stats) => sum + (stats.isFile() ? stats.size : 0), 0);
}
