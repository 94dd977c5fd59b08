import { createHash } from 'node:crypto';

import {
  type Annotations,
  annotationsOf,
  assertReviewed,
  type ReviewedEffects,
} from './annotations.ts';
import { descriptionOf } from './description.ts';
import { type Input, inputOf } from './input.ts';
import type { Operation } from './operation.ts';
import { type KnownScopes, scopesIn } from './scopes.ts';
import { slugsOf } from './slug.ts';

/** An app's operations, and what was found out about them by reading. */
export interface CatalogSource {
  readonly app: string;
  readonly operations: readonly Operation[];
  /** Names, without the app, of operations whose summaries make none. */
  readonly names: Readonly<Record<string, string>>;
  readonly effects: ReviewedEffects;
  readonly scopes: KnownScopes;
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
export function catalogOf({
  app,
  operations,
  names,
  effects,
  scopes,
}: CatalogSource): CatalogEntry[] {
  assertReviewed(effects, operations);
  const slugs = slugsOf(app, operations, names);
  return operations.map((operation, index) => {
    const input = inputOf(operation);
    return {
      slug: slugs[index] as string,
      operation,
      description: descriptionOf(operation),
      annotations: annotationsOf(operation, effects),
      scopes: scopesIn(operation.description, scopes),
      input,
      hash: createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 12),
    };
  });
}
