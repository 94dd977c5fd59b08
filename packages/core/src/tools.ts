import { type AccountChoice, accountChoices } from './account-choice.ts';
import { type ActionFilter, select } from './actions/filter.ts';
import type { ActionEntry, PreparedAction } from './actions/registry.ts';
import type { ActionSearch } from './actions/search.ts';
import { chooseConnection } from './connections/choose.ts';
import type { Engine } from './connections/engine.ts';
import { execute } from './execute.ts';
import type { CallOptions, Tool } from './model.ts';

export interface ToolOptions extends ActionFilter {
  /** Fixes the connection by app: `{ github: 'con_...' }`. */
  readonly connections?: Readonly<Record<string, string>>;
  /**
   * `choose` gives the tools of an app with several accounts a parameter whose only values are
   * this entity's own accounts.
   */
  readonly accounts?: 'choose';
}

/** Tools in the order asked for; `omitted` names what the limit left out. */
export type Tools = readonly Tool[] & { readonly omitted: readonly string[] };

export interface Entity {
  readonly tenantId: string;
  readonly entityId: string;
}

/**
 * Binds actions to one entity. Nothing a model writes later can choose another.
 *
 * @throws TypeError for an unknown action or app, or when nothing is chosen
 * @throws OnBehalfError `connection_required` for a connection that is not the entity's
 */
export async function bindTools(
  engine: Engine,
  search: ActionSearch,
  entity: Entity,
  options: ToolOptions,
): Promise<Tools> {
  const { entries, omitted } = await select(engine.registry, search, options);
  const fixed = options.connections ?? {};
  for (const [slug, connectionId] of Object.entries(fixed)) {
    await chooseConnection(engine, { ...entity, connectionId, app: engine.registry.app(slug) });
  }
  const choices =
    options.accounts === 'choose' ? await accountChoices(engine, entity, entries, fixed) : null;
  const tools = await Promise.all(
    entries.map(async (entry: ActionEntry) => {
      const choice = choices?.get(entry.app.slug) ?? null;
      return bindTool(engine, entity, await entry.prepare(), fixed[entry.app.slug], choice);
    }),
  );
  return Object.freeze(Object.assign(tools, { omitted: Object.freeze(omitted) }));
}

function bindTool(
  engine: Engine,
  entity: Entity,
  { summary, inputSchema }: PreparedAction,
  connectionId: string | undefined,
  choice: AccountChoice | null,
): Tool {
  const { slug, description, annotations } = summary;
  return Object.freeze({
    name: slug,
    description,
    inputSchema: choice === null ? inputSchema : choice.extend(inputSchema),
    annotations,
    execute(input: unknown, { signal, callId }: CallOptions = {}) {
      const { params, chosen } = choice?.split(input) ?? { params: input, chosen: connectionId };
      return execute(engine, entity, slug, { params, connectionId: chosen, signal, callId });
    },
  });
}
