import { join } from 'node:path';

import type { CatalogSource } from './catalog.ts';
import { githubSource, githubVersion } from './github/source.ts';
import { gmailSource, gmailVersion } from './gmail/source.ts';

const packages = join(import.meta.dirname, '../../../packages/apps');

/** A package whose actions are generated. */
export interface Target {
  /** What is generated changes with it. */
  readonly version: string;
  /** Takes seconds. */
  readonly source: () => CatalogSource;
  /** Ignored by git. */
  readonly folder: string;
  /** Committed. */
  readonly lock: string;
}

export const targets: readonly Target[] = [
  {
    version: githubVersion,
    source: githubSource,
    folder: join(packages, 'github/generated'),
    lock: join(packages, 'github/src/catalog-lock.ts'),
  },
  {
    version: gmailVersion,
    source: gmailSource,
    folder: join(packages, 'gmail/generated'),
    lock: join(packages, 'gmail/src/catalog-lock.ts'),
  },
];
