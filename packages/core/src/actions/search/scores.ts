import type { CatalogIndex } from './catalog-index.ts';
import type { Option } from './options.ts';

// The usual constants of BM25.
const SATURATION = 1.2;
const LENGTH = 0.6;
// A synonym names what it stands for, if not quite.
const NAMED_BY_SYNONYM = 1.25;

interface Hit {
  /** How much of the request. */
  explained: number;
  /** How much of the title. */
  named: number;
}

/** By entry, the best of its titles: the harmonic mean of both shares. */
export function titleScores(
  { titles, inTitles, worth }: CatalogIndex,
  asked: readonly (readonly Option[])[],
  total: number,
): Map<number, number> {
  const hits = new Map<number, Hit>();
  for (const options of asked) {
    // Of several meanings in one title the surest counts.
    const best = new Map<number, Hit>();
    for (const option of options) {
      const named = Math.min(worth.get(option.word) ?? 0, option.worth * NAMED_BY_SYNONYM);
      for (const title of inTitles.get(option.word) ?? []) {
        const other = best.get(title);
        if (other !== undefined && other.explained >= option.worth) continue;
        best.set(title, { explained: option.worth, named });
      }
    }
    for (const [title, { explained, named }] of best) {
      const hit = hits.get(title);
      if (hit === undefined) hits.set(title, { explained, named });
      else {
        hit.explained += explained;
        hit.named += named;
      }
    }
  }
  const scores = new Map<number, number>();
  for (const [at, hit] of hits) {
    const title = titles[at];
    if (title === undefined) continue;
    const recall = Math.min(1, hit.explained / total);
    const precision = Math.min(1, hit.named / title.worth);
    const score = (2 * recall * precision) / (recall + precision);
    scores.set(title.entry, Math.max(score, scores.get(title.entry) ?? 0));
  }
  return scores;
}

/** By entry: how much of the request any of its titles explain. */
export function explainedScores(
  { named }: CatalogIndex,
  asked: readonly (readonly Option[])[],
  total: number,
): ReadonlyMap<number, number> {
  return sumOfBest(asked, ({ word, worth }) =>
    (named.get(word) ?? []).map((entry) => [entry, worth / total]),
  );
}

/** By entry: how much of the request its description explains, by BM25. */
export function descriptionScores(
  { inDescriptions, lengths }: CatalogIndex,
  asked: readonly (readonly Option[])[],
  total: number,
): ReadonlyMap<number, number> {
  return sumOfBest(asked, ({ word, worth }) =>
    (inDescriptions.get(word) ?? []).map(({ entry, count }) => {
      const norm = SATURATION * (1 - LENGTH + LENGTH * (lengths[entry] ?? 1));
      return [entry, (worth / total) * (count / (count + norm))];
    }),
  );
}

/** Adds up what the words of a request score, each by the best of what it may mean. */
function sumOfBest(
  asked: readonly (readonly Option[])[],
  scoresOf: (option: Option) => readonly (readonly [entry: number, score: number])[],
): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const options of asked) {
    const best = new Map<number, number>();
    for (const option of options) {
      for (const [entry, score] of scoresOf(option)) {
        best.set(entry, Math.max(score, best.get(entry) ?? 0));
      }
    }
    for (const [entry, score] of best) sums.set(entry, (sums.get(entry) ?? 0) + score);
  }
  return sums;
}
