import type { App } from '../app.ts';
import type { ActionEntry } from '../registry.ts';
import { affinities } from './affinity.ts';
import { indexCatalog } from './catalog-index.ts';
import type { Intents } from './intents.ts';
import { type Option, optionsFor } from './options.ts';
import { readRequest } from './request.ts';
import { descriptionScores, explainedScores, titleScores } from './scores.ts';
import { type Kind, kindOf } from './verbs.ts';
import { rawWords, stem } from './words.ts';

/** How much a description counts beside the titles. */
const DESCRIPTION = 0.4;
/** And how much it does that all titles of an action together explain the request. */
const TOGETHER = 1;
const OTHER_KIND = 0.75;
const OTHER_APP = 0.3;
const DEPRECATED = 0.5;
// Nobody has thought of what people say when they want it.
const UNCOMMON = 0.8;
// More is no request, and would take its time.
const LONGEST = 1000;

export type Rank = (query: string) => readonly ActionEntry[];

/**
 * Ranks actions by a request in plain words; the best come first, those that share no word not at
 * all. A title counts by how much of the request it explains and how much of it was asked for, all of
 * them by how much they explain together, a description by BM25.
 */
export function createRanking(entries: readonly ActionEntry[], intents: Intents = new Map()): Rank {
  const index = indexCatalog(entries, intents);
  const apps = [...new Set(entries.map(({ app }) => app))];

  return (said) => {
    const query = said.slice(0, LONGEST);
    const mentioned = mentionedApps(apps, query);
    const names = new Set([...mentioned].flatMap(namesOf).map(stem));
    const { words, head } = readRequest(query);
    // A word that nobody knows stays unexplained, for every action alike.
    const unknown = Math.log(1 + entries.length);
    let total = 0;
    const asked: Option[][] = [];
    for (const [word, weight] of words) {
      if (names.has(word)) continue;
      const options = optionsFor(index, word).map((option) => ({
        word: option.word,
        worth: option.worth * weight,
      }));
      asked.push(options);
      total += most(options) || unknown * weight;
    }
    const kind = kindOf(head);

    const scores = titleScores(index, asked, total);
    const parts = [
      [DESCRIPTION, descriptionScores(index, asked, total)],
      [TOGETHER, explainedScores(index, asked, total)],
    ] as const;
    for (const [weight, part] of parts) {
      for (const [entry, share] of part) {
        scores.set(entry, (scores.get(entry) ?? 0) + weight * share);
      }
    }
    const affinity = affinities(index, apps, asked);
    return [...scores]
      .map(([at, score]) => {
        const entry = entries[at] as ActionEntry;
        const likely =
          (affinity.get(entry.app) ?? 1) * (index.isUncommon[at] === true ? UNCOMMON : 1);
        return { entry, score: score * likely * suitability(entry, mentioned, kind) };
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

function most(options: readonly Option[]): number {
  return options.reduce((best, { worth }) => Math.max(best, worth), 0);
}

function mentionedApps(apps: readonly App[], query: string): ReadonlySet<App> {
  // An address at an app's domain is somebody's, and says nothing of the app.
  const spoken = query.split(/\s+/).filter((word) => word.indexOf('@') < 1);
  const words = new Set(rawWords(spoken.join(' ')));
  return new Set(apps.filter((app) => namesOf(app).some((name) => words.has(name))));
}

function namesOf({ slug, name }: App): readonly string[] {
  return [slug, name.toLowerCase()];
}
