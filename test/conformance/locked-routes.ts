import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The operation that each slug stands for: `GET /user`. */
export function lockedRoutes(): ReadonlyMap<string, string> {
  const folder = dirname(createRequire(import.meta.url).resolve('@onbehalf/github/package.json'));
  const lock = readFileSync(join(folder, 'src/catalog-lock.ts'), 'utf8');
  const lines = lock.matchAll(/^ {2}(\w+): '([^']+)';/gm);
  return new Map([...lines].map(([, slug = '', route = '']) => [slug, route]));
}

/** Actions that are an operation a second time, with params of their own. */
export const secondRoutes: ReadonlyMap<string, string> = new Map([
  ['GITHUB_FIND_PULL_REQUESTS', 'GET /search/issues'],
]);
