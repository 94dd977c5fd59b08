import { accountChoice, severalAccounts } from './account-choice.ts';
import { type ActionFilter, filterChecks, select } from './actions/filter.ts';
import type { PreparedAction } from './actions/prepare.ts';
import type { ActionEntry } from './actions/registry.ts';
import type { ActionSearch } from './actions/search/search.ts';
import { type Availability, availableTo } from './available.ts';
import {
  boolean,
  type Checks,
  mustBe,
  object,
  oneOf,
  optional,
  optionsOf,
} from './check-options.ts';
import { chooseConnection } from './connections/choose.ts';
import type { Engine } from './connections/engine.ts';
import { isOnBehalfError } from './errors.ts';
import { execute } from './execute.ts';
import { DEFAULT_RESULT_SIZE, LEAST_RESULT_SIZE, modelView } from './model-view/model-view.ts';
import type { ActionResult, CallOptions, Tool } from './model.ts';
import { failure } from './result.ts';
import { createVariants } from './schema/variants/variants.ts';
import type { ConnectionRow } from './store/store.ts';

export interface ToolOptions extends ActionFilter, Availability {
  /** Fixes the connection by app, by its id or alias: `{ github: 'work' }`. */
  readonly connections?: Readonly<Record<string, string>> | undefined;
  /**
   * `choose` gives the tools of an app with several accounts a parameter whose only values are
   * this entity's own accounts.
   */
  readonly accounts?: 'choose' | undefined;
  /** At most so many characters of JSON of one result are shown to a model; default 16,384. */
  readonly resultSize?: number | undefined;
}

/** Tools in the order asked for. */
export type Tools = readonly Tool[] & {
  /** The names of what the limit left out. */
  readonly omitted: readonly string[];
  /** The names of those tools that do what is asked for in plain words, the best first. */
  search(query: string): Promise<readonly string[]>;
};

export interface Entity {
  readonly tenantId: string;
  readonly entityId: string;
}

export const toolChecks: Checks<ToolOptions> = {
  ...filterChecks,
  connected: optional(boolean),
  permitted: optional(boolean),
  connections: optional(object),
  accounts: optional(oneOf('choose')),
  resultSize: optional(
    mustBe(
      `a whole number of at least ${LEAST_RESULT_SIZE}`,
      (size) => Number.isInteger(size) && Number(size) >= LEAST_RESULT_SIZE,
    ),
  ),
};
const checkOptions = optionsOf<ToolOptions>(toolChecks);

/**
 * Binds actions to one entity. Nothing a model writes later can choose another.
 *
 * @throws TypeError for an unknown action, app or option, or when nothing is chosen
 * @throws OnBehalfError `connection_required` for a connection that is not the entity's
 */
export async function bindTools(
  engine: Engine,
  search: ActionSearch,
  entity: Entity,
  options: ToolOptions,
): Promise<Tools> {
  checkOptions(options, 'tools');
  const { connected, permitted, connections, accounts, resultSize, ...filter } = options;
  const isOffered = await availableTo(engine, entity, { connected, permitted });
  const { entries, omitted } = await select(engine.registry, search, filter, isOffered);
  const bind = await binding(engine, entity, entries, { connections, accounts, resultSize });
  const tools = await Promise.all(entries.map(bind));
  const names = new Set(tools.map(({ name }) => name));
  return Object.freeze(
    Object.assign(tools, {
      omitted: Object.freeze(omitted),
      async search(query: string) {
        const found = await search(query);
        return found.map(({ summary }) => summary.slug).filter((slug) => names.has(slug));
      },
    }),
  );
}

/** Which connection the tools of each app go through, and how much a model sees of results. */
export type BindingOptions = Pick<ToolOptions, 'connections' | 'accounts' | 'resultSize'>;

/**
 * Makes tools of an entity out of actions, of those among `entries` only.
 *
 * @throws OnBehalfError `connection_required` for a connection that is not the entity's
 */
export async function binding(
  engine: Engine,
  entity: Entity,
  entries: readonly ActionEntry[],
  { connections, accounts, resultSize = DEFAULT_RESULT_SIZE }: BindingOptions,
): Promise<(entry: ActionEntry) => Promise<Tool>> {
  const fixed = new Map(Object.entries(connections ?? {}));
  for (const [slug, connectionId] of fixed) {
    const app = engine.registry.app(slug);
    if (typeof connectionId !== 'string') {
      throw new TypeError(`"connections" names no connection for "${slug}".`);
    }
    // By its id from here on: a connection that is renamed must not lend its name to another.
    fixed.set(slug, (await chooseConnection(engine, { ...entity, connectionId, app })).id);
  }
  const several = accounts === 'choose' ? await severalAccounts(engine, entity, entries) : null;
  return async (entry) => {
    const action = await entry.prepare();
    const connectionId = fixed.get(entry.app.slug);
    const choices = several?.get(entry.app.slug);
    return choices === undefined || connectionId !== undefined
      ? fixedTool(engine, entity, action, { connectionId, resultSize })
      : choosingTool(engine, entity, action, { choices, resultSize });
  };
}

/** A tool for the connection that is named, or the only one. */
function fixedTool(
  engine: Engine,
  entity: Entity,
  action: PreparedAction,
  { connectionId, resultSize }: { connectionId: string | undefined; resultSize: number },
): Tool {
  const { summary, inputSchema, variants } = action;
  const { slug, description, annotations } = summary;
  const shape = (data: unknown): unknown => {
    try {
      return action.forModel(data);
    } catch (thrown) {
      engine.report(thrown); // an author's mistake costs the shape, not the answer
      return data;
    }
  };
  return Object.freeze({
    name: slug,
    description,
    inputSchema,
    annotations,
    schemaFor: variants.of,
    toModel: (result: ActionResult) => modelView(result, resultSize, shape),
    execute: (params: unknown, { signal, callId }: CallOptions = {}) =>
      execute(engine, entity, slug, { params, isFromModel: true, connectionId, signal, callId }),
  });
}

/** The same with a parameter for the account. */
function choosingTool(
  engine: Engine,
  entity: Entity,
  action: PreparedAction,
  { choices, resultSize }: { choices: readonly ConnectionRow[]; resultSize: number },
): Tool {
  const { inputSchema, choose } = accountChoice(action, choices);
  return Object.freeze({
    ...fixedTool(engine, entity, action, { connectionId: undefined, resultSize }),
    inputSchema,
    schemaFor: createVariants(inputSchema).of,
    async execute(input: unknown, options?: CallOptions) {
      const chosen = choose(input);
      if (isOnBehalfError(chosen)) return failure(engine, entity, chosen, []);
      const { params, connectionId } = chosen;
      const tool = fixedTool(engine, entity, action, { connectionId, resultSize });
      return tool.execute(params, options);
    },
  });
}
