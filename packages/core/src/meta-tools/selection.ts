import { select } from '../actions/filter.ts';
import type { ActionEntry } from '../actions/registry.ts';
import type { ActionSearch } from '../actions/search/search.ts';
import { availableTo } from '../available.ts';
import type { Engine } from '../connections/engine.ts';
import { OnBehalfError } from '../errors.ts';
import type { Tool } from '../model.ts';
import { nearest } from '../nearest.ts';
import { bound } from '../redact.ts';
import { binding, type Entity, type ToolOptions } from '../tools.ts';

const MAX_SLUG = 64;

/** Which actions the three tools may reach; everything else is not there for them. */
export type MetaToolOptions = Omit<ToolOptions, 'search' | 'limit'>;

/** The actions that were chosen for an entity, and nothing else. */
export interface Chosen {
  readonly entries: readonly ActionEntry[];
  /** Those that do what is asked for, the best first. */
  search(query: string): Promise<readonly ActionEntry[]>;
  /** @throws OnBehalfError `unknown_action`, also for an action that exists and was not chosen */
  tool(slug: string): Promise<Tool>;
}

/** @throws as {@link binding}; TypeError for an unknown action or app, or when nothing is chosen */
export async function choose(
  engine: Engine,
  search: ActionSearch,
  entity: Entity,
  { connected, permitted, connections, accounts, resultSize, ...filter }: MetaToolOptions,
): Promise<Chosen> {
  const isOffered = await availableTo(engine, entity, { connected, permitted });
  const { entries } = await select(engine.registry, search, filter, isOffered);
  const chosen = new Set(entries);
  const bind = await binding(engine, entity, entries, { connections, accounts, resultSize });
  return {
    entries,
    search: async (query) => (await search(query)).filter((entry) => chosen.has(entry)),
    async tool(slug) {
      const entry = engine.registry.find(slug);
      if (entry === null || !chosen.has(entry)) throw unknown(slug, entries);
      return bind(entry);
    },
  };
}

/** Names nothing that was not chosen: what else there is is nobody's business here. */
function unknown(slug: string, entries: readonly ActionEntry[]): OnBehalfError {
  const suggestions = nearest(
    slug,
    entries.map(({ summary }) => summary.slug),
  );
  const hint = suggestions.length === 0 ? '' : ` Did you mean ${suggestions.join(' or ')}?`;
  const message = `There is no action ${bound(slug, MAX_SLUG)} here.${hint}`;
  return new OnBehalfError('unknown_action', message, { suggestions });
}
