import { once } from '../actions/once.ts';
import type { ActionEntry } from '../actions/registry.ts';
import type { ActionSearch } from '../actions/search/search.ts';
import { optionsOf } from '../check-options.ts';
import type { Engine } from '../connections/engine.ts';
import { isOnBehalfError, type OnBehalfError } from '../errors.ts';
import type { ActionAnnotations, ActionResult, CallOptions, Tool } from '../model.ts';
import { bound } from '../redact.ts';
import { coded, failure, success } from '../result.ts';
import { compile } from '../schema/validate.ts';
import { createVariants } from '../schema/variants/variants.ts';
import { type Entity, toolChecks } from '../tools.ts';
import { type Definition, executeAction, getActionSchemas, searchActions } from './definitions.ts';
import { choose, type Chosen, type MetaToolOptions } from './selection.ts';

const MAX_DESCRIPTION = 300;
const NOTHING_FOUND =
  'Nothing is like that: try other words, one thing at a time, or name the app.';
const { search: _search, limit: _limit, ...checks } = toolChecks;
const checkOptions = optionsOf<MetaToolOptions>(checks);

/** What a tool does with the params that its schema lets through. */
type Run = (
  params: Readonly<Record<string, unknown>>,
  options: CallOptions,
) => Promise<ActionResult>;

/**
 * Three tools that stand for all the chosen actions: find some, get their schemas, execute one. What
 * was not chosen they neither find, show nor execute, and each action is checked as its own tool
 * would be.
 *
 * @throws TypeError for an unknown action, app or option, or when nothing is chosen
 * @throws OnBehalfError `connection_required` for a connection that is not the entity's
 */
export async function bindMetaTools(
  engine: Engine,
  search: ActionSearch,
  entity: Entity,
  options: MetaToolOptions,
): Promise<readonly Tool[]> {
  checkOptions(options, 'metaTools');
  const chosen = await choose(engine, search, entity, options);
  // A model reads a result as its own tool shows it.
  const tools = new WeakMap<ActionResult, Tool>();
  const reading = { readOnly: true, destructive: false, idempotent: true };

  const tool = (definition: Definition, annotations: ActionAnnotations, run: Run): Tool => {
    const { name, inputSchema } = definition;
    const variants = createVariants(inputSchema);
    const check = once(() => compile(inputSchema, name));
    return Object.freeze({
      ...definition,
      annotations: Object.freeze(annotations),
      schemaFor: variants.of,
      async execute(input: unknown, call: CallOptions = {}) {
        try {
          return await run((await check())(variants.fromModel(input)), call);
        } catch (thrown) {
          return failure(engine, entity, coded(engine, thrown, []), []);
        }
      },
    });
  };

  return Object.freeze([
    tool(searchActions, reading, async ({ query, limit }) => {
      const found = await chosen.search(String(query));
      const actions = found.slice(0, Number(limit)).map(described);
      return success(
        actions.length === 0 ? { actions, note: NOTHING_FOUND } : { actions },
        [],
        null,
      );
    }),
    tool(getActionSchemas, reading, async ({ slugs }) => {
      const all = await Promise.all(
        (slugs as readonly string[]).map(async (slug) => schemaOf(chosen, slug).catch(asUnknown)),
      );
      const actions = all.filter((each) => !isOnBehalfError(each));
      const unknown = all.filter(isOnBehalfError);
      const [first] = unknown;
      if (actions.length === 0 && first !== undefined) throw first;
      const mistakes = unknown.map(({ message }) => message);
      return success(
        mistakes.length === 0 ? { actions } : { actions, unknown: mistakes },
        [],
        null,
      );
    }),
    Object.freeze({
      ...tool(executeAction, annotationsOf(chosen.entries), async ({ action, params }, call) => {
        const executed = await chosen.tool(String(action));
        const result = await executed.execute(params, call);
        tools.set(result, executed);
        return result;
      }),
      toModel: (result: ActionResult) => tools.get(result)?.toModel?.(result) ?? result,
    }),
  ]);
}

function described({ summary }: ActionEntry): object {
  const { slug, description, annotations } = summary;
  const { readOnly, destructive } = annotations;
  return { slug, description: bound(description, MAX_DESCRIPTION), readOnly, destructive };
}

/** A slug that is none of the chosen actions' keeps the others from nobody. */
function asUnknown(error: unknown): OnBehalfError {
  if (isOnBehalfError(error) && error.code === 'unknown_action') return error;
  throw error;
}

async function schemaOf({ tool }: Chosen, slug: string): Promise<object> {
  const { name, description, inputSchema, schemaFor } = await tool(slug);
  const params = schemaFor?.('portable').schema ?? inputSchema;
  return { slug: name, description, params };
}

/** The tool may do whatever one of its actions may. */
function annotationsOf(entries: readonly ActionEntry[]): ActionAnnotations {
  const all = entries.map(({ summary }) => summary.annotations);
  return {
    readOnly: all.every(({ readOnly }) => readOnly),
    destructive: all.some(({ destructive }) => destructive),
    idempotent: all.every(({ idempotent }) => idempotent),
  };
}
