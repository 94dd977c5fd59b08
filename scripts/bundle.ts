// Bundles each package's entries into dist, one file per entry and one per dynamic import. A module
// costs about half a millisecond to load: as it is written, core would be eighty of them.
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

import { type Plugin, rolldown } from 'rolldown';

interface Manifest {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

const GENERATED = '../generated/index.js';
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

/** In sources what is generated is waited for; a program that requires a package cannot do so. */
function generatedAtOnce(folder: string): Plugin {
  const module = join(folder, 'src/generated.ts');
  const isThere = existsSync(join(folder, 'generated/index.js'));
  const code = isThere
    ? `export * as generated from '${GENERATED}';`
    : 'export const generated = null;';
  return { name: 'generated-at-once', load: (id) => (id === module ? code : null) };
}

async function bundle(folder: string): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  for (const stale of globSync('dist/**/*.js{,.map}', { cwd: folder })) rmSync(join(folder, stale));
  const build = await rolldown({
    cwd: folder,
    input: entries(manifest),
    platform: 'neutral',
    plugins: [generatedAtOnce(folder)],
    // Dependencies stay imports: an application must have one copy of each. So does what is
    // generated, which is as it should be, and as far from dist as from src.
    external: (id) => id === GENERATED || (!id.startsWith('.') && !isAbsolute(id)),
  });
  await build.write({
    dir: join(folder, 'dist'),
    format: 'esm',
    sourcemap: true,
    // Sources and declarations are published too and have them; code without them loads faster.
    comments: { jsdoc: false },
    entryFileNames: '[name].js',
    // What is known of actions before their code is loaded is needed together.
    codeSplitting: { groups: [{ name: 'summaries', test: /\/src\/summaries\// }] },
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
