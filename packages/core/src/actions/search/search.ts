import type { ActionEntry } from '../registry.ts';
import { intentsOf } from './intents.ts';
import type { Rank } from './ranking.ts';

/** Ranks actions for a request in plain words; best first, without those that share no word. */
export type ActionSearch = (query: string) => Promise<readonly ActionEntry[]>;

/** A search over what is known of `entries` before any is loaded; indexed at the first request. */
export function createSearch(entries: readonly ActionEntry[]): ActionSearch {
  let rank: Promise<Rank> | null = null;
  return async (query) => {
    rank ??= prepare(entries);
    const ready = await rank.catch((error: unknown) => {
      rank = null;
      throw error;
    });
    return ready(query);
  };
}

async function prepare(entries: readonly ActionEntry[]): Promise<Rank> {
  const apps = new Set(entries.map(({ app }) => app));
  const [{ createRanking }, intents] = await Promise.all([import('./ranking.ts'), intentsOf(apps)]);
  return createRanking(entries, intents);
}
