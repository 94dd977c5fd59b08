import type { App } from '../app.ts';
import type { ActionEntry } from '../registry.ts';
import type { Intents } from './intents.ts';
import { wordsOf } from './words.ts';

/** How much of a description is read; what comes later is about details. */
const READ = 300;
const FIRST_SENTENCE = /^.*?[.!?](?=\s|$)/s;
// A word that a name has tells more than one that a description has.
const DESCRIBED_PER_NAMED = 3;

/** One way to say what an action does: its name, a former name, or an intent. */
interface Title {
  /** The place of its action among the entries. */
  readonly entry: number;
  /** How much all its words tell. */
  readonly worth: number;
}

/** How often a description has a word, the first sentence counted twice. */
interface Mention {
  readonly entry: number;
  readonly count: number;
}

/** Which actions have which words, as stems. */
export interface CatalogIndex {
  readonly titles: readonly Title[];
  /** The places of the titles that have a word. */
  readonly inTitles: ReadonlyMap<string, readonly number[]>;
  readonly inDescriptions: ReadonlyMap<string, readonly Mention[]>;
  /** How long a description is, beside the others: 1 is the mean. */
  readonly lengths: readonly number[];
  /** How much a word tells: the rarer, the more. */
  readonly worth: ReadonlyMap<string, number>;
  /** The entries that have a word in any of their titles. */
  readonly named: ReadonlyMap<string, readonly number[]>;
  /** Of the entries of an app, the share that has a word in its titles. */
  readonly shares: ReadonlyMap<string, ReadonlyMap<App, number>>;
  /** Whether it is not one of those for which an app says what people want, where it does. */
  readonly isUncommon: readonly boolean[];
}

export function indexCatalog(entries: readonly ActionEntry[], intents: Intents): CatalogIndex {
  const titles: { entry: number; words: readonly string[] }[] = [];
  const inTitles = new Map<string, number[]>();
  const inDescriptions = new Map<string, Mention[]>();
  const lengths: number[] = [];

  entries.forEach(({ app, summary }, entry) => {
    const { slug, aliases = [], description } = summary;
    const said = intents.get(slug) ?? [];
    const names = [slug, ...aliases].map((name) => name.slice(app.slug.length + 1));
    for (const text of [...names.map((name) => name.replaceAll('_', ' ')), ...said]) {
      const words = [...new Set(wordsOf(text))];
      if (words.length === 0) continue;
      for (const word of words) add(inTitles, word, titles.length);
      titles.push({ entry, words });
    }
    const counts = countWords(description.slice(0, READ));
    for (const [word, count] of counts) add(inDescriptions, word, { entry, count });
    lengths.push([...counts.values()].reduce((sum, count) => sum + count, 0));
  });

  const named = new Map(
    [...inTitles].map(([word, places]): [string, readonly number[]] => [
      word,
      [...new Set(places.map((place) => titles[place]?.entry ?? 0))],
    ]),
  );
  const worth = new Map<string, number>();
  for (const word of new Set([...named.keys(), ...inDescriptions.keys()])) {
    const described = (inDescriptions.get(word)?.length ?? 0) / DESCRIBED_PER_NAMED;
    const uses = Math.max(named.get(word)?.length ?? 0, described);
    worth.set(word, Math.log(1 + entries.length / (uses + 0.5)));
  }
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const withIntents = new Set(
    entries.filter(({ summary }) => intents.has(summary.slug)).map(({ app }) => app),
  );
  return {
    titles: titles.map(({ entry, words }) => ({
      entry,
      worth: words.reduce((sum, word) => sum + (worth.get(word) ?? 0), 0),
    })),
    inTitles,
    inDescriptions,
    lengths: lengths.map((length) => length / mean),
    worth,
    named,
    shares: sharesOf(entries, named),
    isUncommon: entries.map(
      ({ app, summary }) => withIntents.has(app) && !intents.has(summary.slug),
    ),
  };
}

function sharesOf(
  entries: readonly ActionEntry[],
  named: ReadonlyMap<string, readonly number[]>,
): CatalogIndex['shares'] {
  const sizes = countApps(entries, entries.keys());
  const share = (count: number, app: App): number => count / (sizes.get(app) ?? 1);
  return new Map(
    [...named].map(([word, having]) => {
      const counts = [...countApps(entries, having)];
      return [word, new Map(counts.map(([app, count]) => [app, share(count, app)]))];
    }),
  );
}

function countApps(entries: readonly ActionEntry[], places: Iterable<number>): Map<App, number> {
  const counts = new Map<App, number>();
  for (const place of places) {
    const app = entries[place]?.app;
    if (app !== undefined) counts.set(app, (counts.get(app) ?? 0) + 1);
  }
  return counts;
}

function countWords(description: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const first = FIRST_SENTENCE.exec(description)?.[0] ?? description;
  for (const text of [first, description]) {
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
