import type { App } from '../app.ts';
import type { ActionEntry } from '../registry.ts';
import { type CatalogIndex, indexCatalog } from './catalog-index.ts';
import type { Intents } from './intents.ts';
import { type Option, optionsFor } from './options.ts';
import { type Kind, kindOf } from './verbs.ts';
import { rawWords, stem, wordsOf } from './words.ts';

/** How much a description counts beside the titles. */
const DESCRIPTION = 0.4;
// The usual constants of BM25.
const SATURATION = 1.2;
const LENGTH = 0.6;
// A synonym names what it stands for, if not quite.
const NAMED_BY_SYNONYM = 1.25;
const OTHER_KIND = 0.75;
const OTHER_APP = 0.3;
const DEPRECATED = 0.5;

export type Rank = (query: string) => readonly ActionEntry[];

/**
 * Ranks actions by a request in plain words; the best come first, those that share no word not at
 * all. A title counts by how much of the request it explains and how much of it was asked for, a
 * description by BM25.
 */
export function createRanking(entries: readonly ActionEntry[], intents: Intents = new Map()): Rank {
  const index = indexCatalog(entries, intents);
  const apps = [...new Set(entries.map(({ app }) => app))];

  return (query) => {
    const mentioned = mentionedApps(apps, query);
    const names = new Set([...mentioned].flatMap(namesOf).map(stem));
    const words = [...new Set(wordsOf(query))].filter((word) => !names.has(word));
    const asked = words.map((word) => optionsFor(index, word));
    // A word that nobody knows stays unexplained, for every action alike.
    const unknown = Math.log(1 + entries.length);
    const total = asked.reduce((sum, options) => sum + (most(options) || unknown), 0);
    const kind = kindOf(query);

    const scores = titleScores(index, asked, total);
    for (const [entry, score] of descriptionScores(index, asked)) {
      const share = (DESCRIPTION * score) / (total * (SATURATION + 1));
      scores.set(entry, (scores.get(entry) ?? 0) + share);
    }
    return [...scores]
      .map(([at, score]) => {
        const entry = entries[at] as ActionEntry;
        return { entry, score: score * suitability(entry, mentioned, kind) };
      })
      .toSorted((a, b) => b.score - a.score)
      .map(({ entry }) => entry);
  };
}

function suitability(
  { app, summary }: ActionEntry,
  mentioned: ReadonlySet<App>,
  kind: Kind,
): number {
  const { annotations, deprecated = false } = summary;
  const isOtherKind = kind !== null && annotations.readOnly !== (kind === 'read');
  return (
    (isOtherKind ? OTHER_KIND : 1) *
    (mentioned.size > 0 && !mentioned.has(app) ? OTHER_APP : 1) *
    (deprecated ? DEPRECATED : 1)
  );
}

interface Hit {
  /** How much of the request. */
  explained: number;
  /** How much of the title. */
  named: number;
}

/** By entry, the best of its titles: the harmonic mean of both shares. */
function titleScores(
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

function descriptionScores(
  { inDescriptions, lengths }: CatalogIndex,
  asked: readonly (readonly Option[])[],
): ReadonlyMap<number, number> {
  const scores = new Map<number, number>();
  for (const options of asked) {
    const best = new Map<number, number>();
    for (const { word, worth } of options) {
      for (const { entry, count } of inDescriptions.get(word) ?? []) {
        const norm = SATURATION * (1 - LENGTH + LENGTH * (lengths[entry] ?? 1));
        const score = (worth * count * (SATURATION + 1)) / (count + norm);
        best.set(entry, Math.max(score, best.get(entry) ?? 0));
      }
    }
    for (const [entry, score] of best) scores.set(entry, (scores.get(entry) ?? 0) + score);
  }
  return scores;
}

function most(options: readonly Option[]): number {
  return options.reduce((best, { worth }) => Math.max(best, worth), 0);
}

function mentionedApps(apps: readonly App[], query: string): ReadonlySet<App> {
  const words = new Set(rawWords(query));
  return new Set(apps.filter((app) => namesOf(app).some((name) => words.has(name))));
}

function namesOf({ slug, name }: App): readonly string[] {
  return [slug, name.toLowerCase()];
}
