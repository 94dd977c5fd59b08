// Bundles each package's entries into dist, one file per entry and one per dynamic import. A module
// costs about half a millisecond to load: as it is written, core would be eighty of them.
import { globSync, readFileSync, rmSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

import { rolldown } from 'rolldown';

interface Manifest {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

const root = join(import.meta.dirname, '..');

/** The entries of a package by the name of their file in dist: `testing/index`. */
function entries({ exports }: Manifest): Record<string, string> {
  const list = Object.values(exports).flatMap((target) => {
    if (typeof target === 'string') return [];
    const { 'onbehalf-source': source = '', default: file = '' } = target;
    return [[file.replace(/^\.\/dist\/(.*)\.js$/, '$1'), source] as const];
  });
  return Object.fromEntries(list);
}

async function bundle(folder: string): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  for (const stale of globSync('dist/**/*.js{,.map}', { cwd: folder })) rmSync(join(folder, stale));
  const build = await rolldown({
    cwd: folder,
    input: entries(manifest),
    platform: 'neutral',
    // Dependencies stay imports: an application must have one copy of each.
    external: (id) => !id.startsWith('.') && !isAbsolute(id),
  });
  await build.write({
    dir: join(folder, 'dist'),
    format: 'esm',
    sourcemap: true,
    // Sources and declarations are published too and have them; code without them loads faster.
    comments: { jsdoc: false },
    entryFileNames: '[name].js',
    // What several entries share would bear the name of one of its modules.
    chunkFileNames: ({ isDynamicEntry, moduleIds }) =>
      `chunks/${isDynamicEntry || moduleIds.length === 1 ? '[name]' : 'shared'}-[hash].js`,
  });
  await build.close();
}

const manifests = globSync(
  'packages/{core,providers,server,cli,apps/*,adapters/*,stores/*}/package.json',
  {
    cwd: root,
  },
);
await Promise.all(manifests.map((file) => bundle(join(root, dirname(file)))));
