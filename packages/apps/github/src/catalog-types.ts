import type { Action } from '@onbehalf/core';

import type { Alias } from './aliases.ts';
import type { CatalogLock } from './catalog-lock.ts';
import type { DataOf, ParametersOf, Route } from './request.ts';

/**
 * The generated actions by their slugs, but for those that are written by hand. Their types are
 * Octokit's, where it has the operation; another name of an action is known, and nothing else of it.
 */
export type CatalogActions<Handwritten extends string> = {
  readonly [Slug in Exclude<keyof CatalogLock, Handwritten>]: Action<
    Slug,
    InputOf<CatalogLock[Slug]>,
    AnswerOf<CatalogLock[Slug]>
  >;
} & { readonly [Slug in Alias]: Action<Slug> };

type Others = Readonly<Record<string, unknown>>;

// Octokit's types are of another day than the description: what they do not know is let through.
type InputOf<Name> = Name extends Route ? ParametersOf<Name> & Others : Others;

type AnswerOf<Name> = Name extends Route
  ? [DataOf<Name>] extends [never]
    ? null
    : DataOf<Name>
  : unknown;
