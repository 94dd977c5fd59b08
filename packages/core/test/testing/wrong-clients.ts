import {
  type AuthScheme,
  createOnBehalf,
  type Grant,
  oauth2,
  type OAuth2Descriptor,
  type OnBehalfOptions,
  type Store,
} from '@onbehalf/core';
import type { ProviderKitOptions, referenceProviders } from '@onbehalf/core/testing';

/** A client that does one thing wrong. */
export interface Mistake {
  /** The provider it is made with. */
  readonly at: keyof typeof referenceProviders;
  readonly options: ProviderKitOptions;
  readonly caughtBy: string;
}

/** A client that takes the provider for another one. */
export function takenFor(changes: Partial<OAuth2Descriptor>): ProviderKitOptions {
  return { scheme: (descriptor) => oauth2({ ...descriptor, ...changes }) };
}

/** A client whose descriptor lacks something. */
export function without(name: keyof OAuth2Descriptor): ProviderKitOptions {
  return {
    scheme(descriptor) {
      const left = Object.entries(descriptor).filter(([option]) => option !== name);
      return oauth2(Object.fromEntries(left));
    },
  };
}

/** A scheme that does one thing in its own way. */
function scheming(change: (scheme: AuthScheme) => Partial<AuthScheme>): ProviderKitOptions {
  return {
    scheme(descriptor) {
      const scheme = oauth2(descriptor);
      return { ...scheme, ...change(scheme) };
    },
  };
}

export function refreshing(
  change: (refresh: () => Promise<Grant | null>, grant: Grant) => Promise<Grant | null>,
): ProviderKitOptions {
  return scheming(({ refresh }) => ({
    refresh: (grant, client) => change(async () => (await refresh?.(grant, client)) ?? null, grant),
  }));
}

/** A client composed of other parts. */
function composed(
  change: (options: OnBehalfOptions<never>) => Partial<OnBehalfOptions<never>>,
): ProviderKitOptions {
  const create = (options: OnBehalfOptions<never>) =>
    createOnBehalf({ ...options, ...change(options) });
  return { create: create as unknown as typeof createOnBehalf };
}

export function fetching(
  change: (fetch: typeof globalThis.fetch) => typeof globalThis.fetch,
): ProviderKitOptions {
  return composed(({ runtime }) => ({
    runtime: { ...runtime, fetch: change(runtime?.fetch ?? fetch) },
  }));
}

export function storing(change: (store: Store) => Partial<Store>): ProviderKitOptions {
  return composed(({ store }) => ({ store: { ...store, ...change(store) } }));
}
