import type { OAuth2Descriptor } from '@onbehalf/core';

type Scopes = NonNullable<OAuth2Descriptor['scopes']>;

/** Scopes that a provider grants to a reviewed app only. */
export function reviewed(
  sensitivity: 'restricted' | 'sensitive',
  names: readonly string[],
): Scopes {
  return Object.fromEntries(names.map((name) => [name, { sensitivity }]));
}
