import { type GeneratedCatalog, loadGenerated } from '@onbehalf/core/catalog';

/** What `pnpm generate` has written; null where it has not run. */
export const generated: GeneratedCatalog | null = await loadGenerated(
  new URL('../generated/index.js', import.meta.url).href,
);
