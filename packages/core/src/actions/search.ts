import type { ActionEntry } from './registry.ts';

/** Ranks actions for a request in plain words; best first, without those that share no word. */
export type ActionSearch = (query: string) => Promise<readonly ActionEntry[]>;

/** A search over the names and descriptions of `entries`, whose index is built at first use. */
export function createSearch(entries: readonly ActionEntry[]): ActionSearch {
  let index: ReturnType<typeof buildIndex> | null = null;
  return async (query) => {
    index ??= buildIndex(entries);
    const ready = await index.catch((error: unknown) => {
      index = null;
      throw error;
    });
    return ready.search(query).flatMap(({ id }) => entries[id as number] ?? []);
  };
}

async function buildIndex(entries: readonly ActionEntry[]) {
  const { default: MiniSearch } = await import('minisearch');
  const index = new MiniSearch<{ id: number; name: string; description: string }>({
    fields: ['name', 'description'],
    tokenize: (text) => text.toLowerCase().split(/[^a-z0-9]+/),
    searchOptions: { boost: { name: 2 }, prefix: (term) => term.length > 3, combineWith: 'OR' },
  });
  index.addAll(
    entries.map(({ summary }, id) => ({
      id,
      name: summary.slug,
      description: summary.description,
    })),
  );
  return index;
}
