import type { GeneratedCatalog } from '@onbehalf/core/catalog';

// Behind a variable, so that neither a compiler nor a bundler misses it where it is not there.
const file = new URL('../generated/index.js', import.meta.url).href;

/**
 * What `pnpm generate` has written; null where it has not run, as in a checkout without build tools.
 * A bundle has it inlined: who requires a package cannot wait for one.
 */
export const generated: GeneratedCatalog | null = await import(/* @vite-ignore */ file).then(
  (module) => module as GeneratedCatalog,
  (error: unknown) => {
    if ((error as { code?: unknown }).code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  },
);
