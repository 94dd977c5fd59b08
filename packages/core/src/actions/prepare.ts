import type { StandardSchemaV1 } from '@standard-schema/spec';

import { deepFreeze } from '../freeze.ts';
import type { ActionContext, ActionSummary, JsonSchema } from '../model.ts';
import { authorSchema, toJsonSchema } from '../schema/convert.ts';
import { takesFiles } from '../schema/file-input.ts';
import { invalid } from '../schema/invalid.ts';
import { compile } from '../schema/validate.ts';
import { createVariants, type Variants } from '../schema/variants/variants.ts';
import type { App } from './app.ts';
import type { Action } from './define.ts';
import { once } from './once.ts';

/** An action that is ready to run. */
export interface PreparedAction {
  readonly app: App;
  /** Frozen. */
  readonly summary: ActionSummary;
  /** Frozen; handed to frameworks unchanged. */
  readonly inputSchema: JsonSchema;
  readonly variants: Variants;
  /** Whether a parameter may be a file. */
  readonly takesFiles: boolean;
  /** @throws OnBehalfError `invalid_params` */
  validate(params: unknown): Promise<unknown>;
  run(params: unknown, context: ActionContext): Promise<unknown>;
  /** What a model should read of the data, which stays as it is. May throw what an author throws. */
  forModel(data: unknown): unknown;
}

/** Reads an action's schema; nothing is compiled yet. @throws TypeError when it has none */
export async function prepare(app: App, action: Action): Promise<PreparedAction> {
  const inputSchema = deepFreeze(await toJsonSchema(action.input, action.slug));
  const author = authorSchema(action.input);
  // Compiled at the first call: a listing of a thousand tools needs none of it.
  const check = once(() => compile(inputSchema, action.slug, { fillsDefaults: author === null }));
  return {
    app,
    summary: frozenSummary(action),
    inputSchema,
    variants: createVariants(inputSchema),
    takesFiles: takesFiles(inputSchema),
    async validate(params) {
      const completed = (await check())(params);
      return author === null ? completed : authorOutput(author, completed, action.slug);
    },
    run: (params, context) => action.execute(params as never, context),
    forModel(data) {
      const shape = action.forModel ?? app.forModel;
      return shape === undefined ? data : asJson(shape(structuredClone(data) as never));
    },
  };
}

/** @throws SyntaxError, TypeError for what is no JSON */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

async function authorOutput(
  schema: StandardSchemaV1,
  params: unknown,
  slug: string,
): Promise<unknown> {
  const result = await schema['~standard'].validate(params);
  if (result.issues === undefined) return result.value;
  throw invalid(
    slug,
    result.issues.map(({ path = [], message }) => ({
      path: path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
      message,
    })),
  );
}

/** A copy that nobody can change, without the code. */
export function frozenSummary(summary: ActionSummary): ActionSummary {
  const { slug, description, annotations, scopes = [], aliases = [], tags, deprecated } = summary;
  const { readOnly, destructive, idempotent } = annotations;
  return Object.freeze({
    slug,
    description,
    annotations: Object.freeze({ readOnly, destructive, idempotent }),
    scopes: Object.freeze([...scopes]),
    aliases: Object.freeze([...aliases]),
    ...(tags !== undefined && { tags: Object.freeze([...tags]) }),
    ...(deprecated !== undefined && { deprecated }),
  });
}
