import type { OAuth2Descriptor } from './descriptor.ts';

/** A list of scopes from an answer; null where it has none, which RFC 6749 §5.1 lets mean "as requested". */
export function readScopes(value: unknown, separator = ' '): readonly string[] | null {
  const list = Array.isArray(value)
    ? value.filter((scope) => typeof scope === 'string')
    : typeof value === 'string'
      ? value.split(separator).flatMap((part) => part.split(/[\s,]+/))
      : null;
  return list === null ? null : [...new Set(list.filter((scope) => scope !== ''))];
}

/** What is asked for, those of the descriptor first. */
export function requestedScopes(
  { defaultScopes = [] }: Pick<OAuth2Descriptor, 'defaultScopes'>,
  scopes: readonly string[],
): readonly string[] {
  return [...new Set([...defaultScopes, ...scopes])];
}

/**
 * The scope parameters of an authorization request. Those of a further token are written with its
 * name before: `user:search:read` is `search:read` of the parameter that asks for the user's.
 */
export function scopeParameters(
  descriptor: Pick<OAuth2Descriptor, 'defaultScopes' | 'scopeSeparator' | 'tokens'>,
  scopes: readonly string[],
): Readonly<Record<string, string>> {
  const { scopeSeparator = ' ', tokens = {} } = descriptor;
  const byParameter: Record<string, string[]> = {};
  for (const scope of requestedScopes(descriptor, scopes)) {
    const [name, { scopeParameter = 'scope' } = {}] =
      Object.entries(tokens).find(
        ([token, { scopeParameter: own }]) => own !== undefined && scope.startsWith(`${token}:`),
      ) ?? [];
    const own = name === undefined ? scope : scope.slice(name.length + 1);
    (byParameter[scopeParameter] ??= []).push(own);
  }
  // Some providers refuse an empty scope parameter: there is none where none is asked for.
  return Object.fromEntries(
    Object.entries(byParameter).map(([name, list]) => [name, list.join(scopeSeparator)]),
  );
}
