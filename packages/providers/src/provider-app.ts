import { type App, type AppDefinition, defineApp } from '@onbehalf/core';

/** A provider without actions: whatever it offers is reached by `alice.fetch({ app })`. */
export interface ProviderApp<Slug extends string = string> extends App {
  readonly slug: Slug;
  readonly actions: readonly [];
}

export function providerApp<const Slug extends string>(
  definition: Omit<AppDefinition, 'slug' | 'actions'> & { readonly slug: Slug },
): ProviderApp<Slug> {
  return defineApp({ ...definition, actions: [] });
}
