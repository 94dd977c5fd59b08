import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { expect, test } from 'vitest';

/** The modules that Node loads for a program that has this package. */
function loadedBy(program: string): string[] {
  const script = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load(url, context, next) { loaded.push(url); return next(url, context); } });
    ${program}
    console.log(JSON.stringify(loaded));`;
  const output = execFileSync(
    process.execPath,
    ['--conditions=onbehalf-source', '--no-warnings', '--input-type=module', '--eval', script],
    { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' },
  );
  return JSON.parse(output) as string[];
}

const isHeavy = (url: string): boolean =>
  /octokit|\/github\/src\/actions\/|\/generated\/(?!index\.js)/.test(url);

test('neither Octokit nor an action is loaded before it is needed', () => {
  const composed = loadedBy(`
    const { github } = await import('@onbehalf/github');
    github({ apiUrl: 'https://git.example.com/api/v3' });`);
  expect(composed.some((url) => url.endsWith('/github/src/github.ts'))).toBe(true);
  expect(composed.filter(isHeavy)).toEqual([]);
});

test('one group of actions is loaded alone', () => {
  const loaded = loadedBy(`
    const { github } = await import('@onbehalf/github');
    await github().actions[2].load();`);
  expect(loaded.filter(isHeavy)).toEqual([expect.stringMatching(/\/actions\/issues\.ts$/)]);
});

test('listing all of GitHub loads no schema, and using one section only its own', () => {
  const script = (use: string) => `
    const { github } = await import('@onbehalf/github');
    const { createTestOnBehalf } = await import('@onbehalf/core/testing');
    const client = createTestOnBehalf({ apps: [github()] });
    const listed = await client.actions.list({ apps: ['github'] });
    if (listed.length < 1000) throw new Error('The catalog is not there.');
    ${use}`;
  expect(loadedBy(script('')).filter(isHeavy)).toEqual([]);
  const use = `await client.entity('alice').tools({ actions: ['GITHUB_CREATE_A_GIST'] });`;
  expect(loadedBy(script(use)).filter(isHeavy)).toEqual([
    expect.stringMatching(/\/generated\/gists\.js$/),
  ]);
});
