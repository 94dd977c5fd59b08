import type { App } from './app.ts';
import type { Action, LazyActions } from './define.ts';

/** The slugs of the apps a client was given. */
export type AppSlug<Apps extends readonly App[]> = Apps[number]['slug'];

type Declared<Entry> =
  Entry extends LazyActions<infer Module> ? Extract<Module[keyof Module], Action> : Entry;

type ActionsOf<Apps extends readonly App[]> = Extract<
  Declared<Apps[number]['actions'][number]>,
  Action
>;

type KnownSlug<Apps extends readonly App[]> = ActionsOf<Apps>['slug'];

// A `string` may be any action, also one of another app: its types are not known.
type ActionBySlug<Apps extends readonly App[], Slug> = string extends Slug
  ? never
  : Extract<ActionsOf<Apps>, { readonly slug: Slug }>;

/**
 * `Slug` where it is a known slug, any `string` that is no literal, or a name outside the known
 * apps; the known slugs otherwise, so that a mistyped literal is a compile error that lists them.
 */
export type CheckedSlug<Apps extends readonly App[], Slug extends string> = string extends Slug
  ? Slug
  : Slug extends KnownSlug<Apps>
    ? Slug
    : string extends KnownSlug<Apps>
      ? Slug
      : Slug extends `${Uppercase<AppSlug<Apps>>}_${string}`
        ? KnownSlug<Apps>
        : Slug;

type TypesOf<Known> = Known extends { readonly '~types'?: infer Types }
  ? NonNullable<Types>
  : never;

/** The params of an action, where its slug is a literal. */
export type ParamsOf<Apps extends readonly App[], Slug> = [ActionBySlug<Apps, Slug>] extends [never]
  ? Readonly<Record<string, unknown>>
  : TypesOf<ActionBySlug<Apps, Slug>> extends { readonly input: infer Input }
    ? Input
    : never;

/** The data of an action, where its slug is a literal; `any` where it cannot be known. */
export type DataOf<Apps extends readonly App[], Slug> = [ActionBySlug<Apps, Slug>] extends [never]
  ? // oxlint-disable-next-line typescript/no-explicit-any -- JSON of a shape only the caller knows
    any
  : TypesOf<ActionBySlug<Apps, Slug>> extends { readonly data: infer Data }
    ? Data
    : never;
