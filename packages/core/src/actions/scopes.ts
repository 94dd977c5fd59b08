import type { App } from './app.ts';

/** These scopes and all that they imply, and what that implies in turn. */
export function scopesWithin(
  { impliedScopes = {} }: Pick<App, 'impliedScopes'>,
  scopes: Iterable<string>,
): ReadonlySet<string> {
  const all = new Set(scopes);
  // A set's iteration reaches what is added to it meanwhile.
  for (const scope of all) {
    if (!Object.hasOwn(impliedScopes, scope)) continue;
    for (const implied of impliedScopes[scope] ?? []) all.add(implied);
  }
  return all;
}

/** Those of `needed` that `granted` lacks; none where the provider does not say what it granted. */
export function missingScopes(
  app: Pick<App, 'impliedScopes'>,
  granted: readonly string[] | null,
  needed: readonly string[],
): readonly string[] {
  if (granted === null || needed.length === 0) return [];
  const held = scopesWithin(app, granted);
  return needed.filter((scope) => !held.has(scope));
}

/** The fewest of these scopes that still cover all of them, in their order. */
export function leastScopes(
  app: Pick<App, 'impliedScopes'>,
  scopes: Iterable<string>,
): readonly string[] {
  let least: readonly string[] = [...new Set(scopes)];
  // One at a time: of two that imply each other one has to stay.
  for (const scope of least) {
    const others = least.filter((other) => other !== scope);
    if (scopesWithin(app, others).has(scope)) least = others;
  }
  return least;
}
