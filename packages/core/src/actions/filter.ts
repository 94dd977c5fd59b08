import { boolean, type Checks, mustBe, optional, string, strings } from '../check-options.ts';
import { letterPairs, nearest } from '../nearest.ts';
import type { ActionEntry, Registry } from './registry.ts';
import type { ActionSearch } from './search/search.ts';

const SEARCH_LIMIT = 20;

/** Which actions to take; all conditions given must hold. */
export interface ActionFilter {
  /** Exactly these, in this order. */
  readonly actions?: readonly string[] | undefined;
  readonly apps?: readonly string[] | undefined;
  /** What the action should do, in plain words; the best come first. */
  readonly search?: string | undefined;
  /** In any of these sections of the provider: `issues`. */
  readonly tags?: readonly string[] | undefined;
  /** Only actions that read, or only those that change something. */
  readonly readOnly?: boolean | undefined;
  /** Also those that the provider means to remove, without being named; default false. */
  readonly deprecated?: boolean | undefined;
  /** At most so many; with `search` the default is 20. */
  readonly limit?: number | undefined;
}

export const filterChecks: Checks<ActionFilter> = {
  actions: optional(strings),
  apps: optional(strings),
  search: optional(string),
  tags: optional(strings),
  readOnly: optional(boolean),
  deprecated: optional(boolean),
  limit: optional(
    mustBe('a positive whole number', (limit) => Number.isInteger(limit) && Number(limit) > 0),
  ),
};

export interface Selection {
  readonly entries: readonly ActionEntry[];
  /** The slugs that the limit left out. */
  readonly omitted: readonly string[];
}

/** @throws TypeError for an unknown action or app, or when nothing is chosen */
export async function select(
  registry: Registry,
  search: ActionSearch,
  { search: query, limit, ...conditions }: ActionFilter,
  isOffered: (entry: ActionEntry) => boolean = () => true,
): Promise<Selection> {
  if (query === undefined)
    assertChosen(conditions, ', { tags: [sections] }, { search: "what to do" }');
  const candidates = await rank(registry, search, conditions.actions, query);
  const matching = matches(registry, candidates, conditions).filter(isOffered);
  const end = limit ?? (query === undefined ? matching.length : SEARCH_LIMIT);
  return {
    entries: matching.slice(0, end),
    omitted: matching.slice(end).map(({ summary }) => summary.slug),
  };
}

type Conditions = Pick<ActionFilter, 'actions' | 'apps' | 'tags' | 'readOnly' | 'deprecated'>;

/** The same for what needs no search. @throws TypeError as {@link select} */
export function selectDeclared(registry: Registry, conditions: Conditions): readonly ActionEntry[] {
  assertChosen(conditions);
  const { actions } = conditions;
  return matches(registry, actions ? named(registry, actions) : registry.entries, conditions);
}

function assertChosen({ actions, apps, tags, readOnly }: Conditions, alsoBy = ''): void {
  if ([actions, apps, tags, readOnly].some((condition) => condition !== undefined)) return;
  throw new TypeError(
    `Choose the actions: { actions: [slugs] }, { apps: [slugs] }${alsoBy} or ` +
      '{ readOnly: true }. To take all of an app, name the app; anything else only narrows it down.',
  );
}

/** @throws TypeError for a section that no action is in */
function assertTag({ entries }: Registry, tag: string): void {
  if (entries.some(({ summary }) => summary.tags?.includes(tag) === true)) return;
  const all = [...new Set(entries.flatMap(({ summary }) => summary.tags ?? []))];
  const [meant] = nearest(tag, all, letterPairs);
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
  throw new TypeError(`No action is in the section "${tag}".${hint}`);
}

function matches(
  registry: Registry,
  candidates: readonly ActionEntry[],
  { actions, apps, tags, readOnly, deprecated }: Conditions,
): readonly ActionEntry[] {
  const appSlugs = apps?.map((slug) => registry.app(slug).slug);
  for (const tag of tags ?? []) assertTag(registry, tag);
  return candidates.filter(
    ({ app, summary }) =>
      (appSlugs === undefined || appSlugs.includes(app.slug)) &&
      (tags === undefined || tags.some((tag) => summary.tags?.includes(tag) === true)) &&
      // Naming one is asking for it.
      (actions !== undefined || deprecated === true || summary.deprecated !== true) &&
      (readOnly === undefined || summary.annotations.readOnly === readOnly),
  );
}

async function rank(
  registry: Registry,
  search: ActionSearch,
  actions: readonly string[] | undefined,
  query: string | undefined,
): Promise<readonly ActionEntry[]> {
  const exactly = actions && named(registry, actions);
  if (query === undefined) return exactly ?? registry.entries;
  const found = await search(query);
  return exactly === undefined ? found : exactly.filter((entry) => found.includes(entry));
}

function named(registry: Registry, actions: readonly string[]): readonly ActionEntry[] {
  return [...new Set(actions.map((slug) => exact(registry, slug)))];
}

/** A name in the program's own text: not knowing it is a mistake in the program. */
function exact(registry: Registry, slug: string): ActionEntry {
  const entry = registry.find(slug);
  if (entry === null) throw new TypeError(registry.unknown(slug).message);
  return entry;
}
