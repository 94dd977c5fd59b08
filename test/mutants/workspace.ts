import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const COPIED = [
  'packages',
  'examples',
  'test',
  'tools',
  'vitest.config.ts',
  'package.json',
  'tsconfig.base.json',
];
const SKIPPED = new Set(['dist', 'coverage', '.tmp']);

/** A copy of this repository in which a bug may be planted: the original is never touched. */
export async function copyWorkspace(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'onbehalf-mutants-'));
  for (const name of COPIED) {
    await cp(join(root, name), join(folder, name), {
      recursive: true,
      // The links between the packages are relative: in the copy they lead to the copy.
      verbatimSymlinks: true,
      filter: (source) => !SKIPPED.has(basename(source)),
    });
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
