import type { GeneratedCatalog } from './generated-catalog.ts';

/**
 * What was generated for an app; null where it has not been, as in a checkout without build tools. A
 * bundle has it inlined: who requires a package cannot wait for one.
 *
 * @param file - its address as a variable, so that neither a compiler nor a bundler misses it where it
 * is not there
 */
export async function loadGenerated(file: string): Promise<GeneratedCatalog | null> {
  return import(/* @vite-ignore */ file).then(
    (module) => module as GeneratedCatalog,
    (error: unknown) => {
      if ((error as { code?: unknown }).code === 'ERR_MODULE_NOT_FOUND') return null;
      throw error;
    },
  );
}
