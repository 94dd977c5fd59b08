import { boolean, type Checks, mustBe, optional, string, strings } from '../check-options.ts';
import type { ActionEntry, Registry } from './registry.ts';
import type { ActionSearch } from './search.ts';

const SEARCH_LIMIT = 20;

/** Which actions to take; all conditions given must hold. */
export interface ActionFilter {
  /** Exactly these, in this order. */
  readonly actions?: readonly string[] | undefined;
  readonly apps?: readonly string[] | undefined;
  /** What the action should do, in plain words; the best come first. */
  readonly search?: string | undefined;
  /** Only actions that read, or only those that change something. */
  readonly readOnly?: boolean | undefined;
  /** At most so many; with `search` the default is 20. */
  readonly limit?: number | undefined;
}

export const filterChecks: Checks<ActionFilter> = {
  actions: optional(strings),
  apps: optional(strings),
  search: optional(string),
  readOnly: optional(boolean),
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
  { actions, apps, search: query, readOnly, limit }: ActionFilter,
): Promise<Selection> {
  if ([actions, apps, query, readOnly].every((condition) => condition === undefined)) {
    throw new TypeError(
      'Choose the actions: { actions: [slugs] }, { apps: [slugs] }, { search: "what to do" } or ' +
        '{ readOnly: true }. To take all of an app, name the app.',
    );
  }
  const candidates = await rank(registry, search, actions, query);
  const appSlugs = apps?.map((slug) => registry.app(slug).slug);
  const matching = candidates.filter(
    ({ app, summary }) =>
      (appSlugs === undefined || appSlugs.includes(app.slug)) &&
      (readOnly === undefined || summary.annotations.readOnly === readOnly),
  );
  const end = limit ?? (query === undefined ? matching.length : SEARCH_LIMIT);
  return {
    entries: matching.slice(0, end),
    omitted: matching.slice(end).map(({ summary }) => summary.slug),
  };
}

async function rank(
  registry: Registry,
  search: ActionSearch,
  actions: readonly string[] | undefined,
  query: string | undefined,
): Promise<readonly ActionEntry[]> {
  const named = actions && [...new Set(actions.map((slug) => exact(registry, slug)))];
  if (query === undefined) return named ?? registry.entries;
  const found = await search(query);
  return named === undefined ? found : named.filter((entry) => found.includes(entry));
}

/** A name in the program's own text: not knowing it is a mistake in the program. */
function exact(registry: Registry, slug: string): ActionEntry {
  const entry = registry.find(slug);
  if (entry === null) throw new TypeError(registry.unknown(slug).message);
  return entry;
}
