import type { Action, LazyActions } from '../actions/define.ts';

/** The slugs of the actions in a group that is written by hand. */
export type SlugOf<Group> =
  Group extends LazyActions<infer Module> ? Extract<Module[keyof Module], Action>['slug'] : never;

/** The actions of a lock that nobody has written by hand, by their slugs; what they take is not typed. */
export type LockedActions<Lock, Handwritten extends string> = {
  readonly [Slug in Exclude<keyof Lock & string, Handwritten>]: Action<
    Slug,
    Readonly<Record<string, unknown>>
  >;
};
