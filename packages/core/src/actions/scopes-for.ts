import type { ScopeDescription } from '../auth/scope-description.ts';
import { boolean, optional, optionsOf, strings } from '../check-options.ts';
import type { App } from './app.ts';
import { type ActionFilter, selectDeclared } from './filter.ts';
import type { Registry } from './registry.ts';
import { leastScopes } from './scopes.ts';

/** Which actions to allow; all conditions given must hold, as for tools. */
export type ScopesForOptions = Pick<ActionFilter, 'actions' | 'apps' | 'readOnly'>;

/** What the actions of one app need. */
export interface AppScopes {
  readonly app: string;
  /** The fewest that cover all of them; empty where none is needed. */
  readonly scopes: readonly string[];
  /** Those of `scopes` for which the provider reviews an app, as far as is known. */
  readonly review: readonly ReviewedScope[];
}

export interface ReviewedScope {
  readonly scope: string;
  /** `restricted`: reviewed with an audit; `sensitive`: reviewed. */
  readonly sensitivity: NonNullable<ScopeDescription['sensitivity']>;
  readonly description: string | null;
}

const checkOptions = optionsOf<ScopesForOptions>({
  actions: optional(strings),
  apps: optional(strings),
  readOnly: optional(boolean),
});

/**
 * The least scopes of each app, in the order in which the apps come up.
 *
 * @throws TypeError for an unknown action, app or option, or when nothing is chosen
 */
export function scopesFor(registry: Registry, options: ScopesForOptions): readonly AppScopes[] {
  checkOptions(options, 'scopesFor');
  const needed = new Map<App, string[]>();
  for (const { app, summary } of selectDeclared(registry, options)) {
    needed.set(app, [...(needed.get(app) ?? []), ...(summary.scopes ?? [])]);
  }
  return Object.freeze(
    [...needed].map(([app, all]) => {
      const scopes = leastScopes(app, all);
      const review = scopes.flatMap((scope) => reviewOf(app, scope));
      return Object.freeze({
        app: app.slug,
        scopes: Object.freeze(scopes),
        review: Object.freeze(review),
      });
    }),
  );
}

/** What the schemes say comes first: it is the provider's own description. */
function reviewOf({ auth, scopes = {} }: App, scope: string): readonly ReviewedScope[] {
  const told = [...auth.map((scheme) => scheme.scopes ?? {}), scopes]
    .filter((descriptions) => Object.hasOwn(descriptions, scope))
    .map((descriptions) => descriptions[scope])
    .find((description) => description?.sensitivity !== undefined);
  if (told?.sensitivity === undefined) return [];
  const { sensitivity, description = null } = told;
  return [Object.freeze({ scope, sensitivity, description })];
}
