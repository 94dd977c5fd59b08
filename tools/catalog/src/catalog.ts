import { createHash } from 'node:crypto';

import {
  type Annotations,
  annotationsOf,
  assertKnown,
  type ReviewedEffects,
} from './annotations.ts';
import { type Input, inputOf } from './input.ts';
import type { Operation } from './operation.ts';
import { slugsOf } from './slug.ts';

/** An app's operations, and what is known of them besides their description. */
export interface CatalogSource {
  readonly app: string;
  readonly operations: readonly Operation[];
  /** Names, without the app, of operations whose summaries make none. */
  readonly names: Readonly<Record<string, string>>;
  readonly effects: ReviewedEffects;
  /** Parameters of a query that say where a page begins. */
  readonly positions: readonly string[];
  /** What a model reads. */
  readonly describe: (operation: Operation) => string;
  /** The scopes that an operation always needs. */
  readonly scopes: (operation: Operation) => readonly string[];
}

/** One generated action. */
export interface CatalogEntry {
  readonly slug: string;
  readonly operation: Operation;
  readonly description: string;
  readonly annotations: Annotations;
  readonly scopes: readonly string[];
  readonly input: Input;
  /** Of all that a caller has to know: two that are equal take the same params. */
  readonly hash: string;
}

/** @throws TypeError when a slug stands for two operations, or a reviewed one is not there */
export function catalogOf(source: CatalogSource): CatalogEntry[] {
  const { app, operations, names, effects, positions } = source;
  assertKnown(Object.values<readonly string[]>({ ...effects }).flat(), operations);
  const slugs = slugsOf(app, operations, names);
  return operations.map((operation, index) => {
    const input = inputOf(operation, positions);
    return {
      slug: slugs[index] as string,
      operation,
      description: source.describe(operation),
      annotations: annotationsOf(operation, effects),
      scopes: source.scopes(operation),
      input,
      hash: createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 12),
    };
  });
}
