import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

const own = join(import.meta.dirname, '../..');

/** A checkout of the package in which nothing was generated. */
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onbehalf-without-catalog-'));
  for (const part of ['src', 'package.json']) {
    cpSync(join(own, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(own, 'node_modules'), join(folder, 'node_modules'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('it compiles: no source names what is generated as a module', () => {
  const sources = globSync('src/**/*.ts', { cwd: folder });
  expect(sources.length).toBeGreaterThan(20);
  const naming = sources.filter((file) =>
    /(?:from|import\()\s*'[^']*\/generated\//.test(readFileSync(join(folder, file), 'utf8')),
  );
  expect(naming).toEqual([]);
});

test('it runs with the actions that are written by hand', () => {
  const script = `
    const { github } = await import('./src/index.ts');
    const slugs = github().actions.flatMap(({ summaries }) => summaries.map(({ slug }) => slug));
    console.log(JSON.stringify(slugs));`;
  const flags = ['--conditions=onbehalf-source', '--no-warnings', '--input-type=module'];
  const output = execFileSync(process.execPath, [...flags, '--eval', script], {
    cwd: folder,
    encoding: 'utf8',
  });
  const slugs = JSON.parse(output) as string[];
  expect(slugs).toContain('GITHUB_CREATE_AN_ISSUE');
  expect(slugs.length).toBeGreaterThanOrEqual(17);
  expect(slugs.length).toBeLessThan(200);
});
