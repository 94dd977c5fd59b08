import {
  boolean,
  callable,
  mustBe,
  optional,
  optionsOf,
  string,
  strings,
} from '../check-options.ts';
import type { ActionAnnotations, ActionContext, ActionSummary } from '../model.ts';
import type { InputOf, InputSchema, OutputOf } from '../schema/infer.ts';

/** One operation of an app. */
export interface Action<
  Slug extends string = string,
  Input = unknown,
  Data = unknown,
> extends ActionSummary<Slug> {
  readonly input: InputSchema;
  // A method, so that an action with precise params is still an Action.
  execute(params: never, context: ActionContext): Promise<Data>;
  /** What a model should read of the data, a copy of which it gets; default: what the app says. */
  forModel?(data: never): unknown;
  /** Types only; nothing is there at run time. */
  readonly '~types'?: { readonly input: Input; readonly data: Data };
}

/** What an author writes: an action whose params have the type of its input schema. */
export interface ActionDefinition<
  Slug extends string,
  Schema extends InputSchema,
  Data,
> extends ActionSummary<Slug> {
  readonly input: Schema;
  execute(params: OutputOf<Schema>, context: ActionContext): Promise<Data>;
  /** What a model should read of the data, a copy of which it gets; default: what the app says. */
  forModel?(data: NoInfer<Data>): unknown;
}

/**
 * Defines an action. `input` is zod 4, zod 3, any Standard Schema with a JSON Schema, or JSON
 * Schema; it guards twice: as JSON Schema (defaults, unknown keys named), then as the author's own
 * schema, whose output reaches `execute`.
 *
 * @throws TypeError for a slug that is not UPPER_SNAKE or longer than 64 characters, and naming
 * whatever else is missing or wrong
 */
export function defineAction<
  const Slug extends string,
  const Schema extends InputSchema,
  Data = unknown,
>(definition: ActionDefinition<Slug, Schema, Data>): Action<Slug, InputOf<Schema>, Data> {
  assertSlug(definition.slug);
  checkAction(definition, definition.slug);
  return Object.freeze({ ...definition });
}

const checkAction = optionsOf<ActionDefinition<string, InputSchema, unknown>>({
  slug: string,
  description: mustBe(
    'a text that says what it does',
    (text) => typeof text === 'string' && text !== '',
  ),
  annotations: optionsOf<ActionAnnotations>({
    readOnly: boolean,
    destructive: boolean,
    idempotent: boolean,
  }),
  scopes: optional(strings),
  aliases: optional(strings),
  tags: optional(strings),
  deprecated: optional(boolean),
  // ArkType's schemas are functions.
  input: mustBe(
    'a schema, or JSON Schema',
    (schema) => ['object', 'function'].includes(typeof schema) && schema !== null,
  ),
  execute: callable,
  forModel: optional(callable),
});

/**
 * Actions whose code is loaded when one of them is first needed. What is known before is enough to
 * list, filter and search them.
 */
export interface LazyActions<Module extends object = object> {
  readonly summaries: readonly ActionSummary[];
  /** A module that exports the actions, under any names. */
  load(): Promise<Module>;
}

/** @throws TypeError */
export function assertSlug(slug: string): void {
  if (!/^[A-Z][A-Z0-9_]{0,63}$/.test(slug)) {
    throw new TypeError(
      `"${slug}" is not an action slug: upper case letters, digits and _, at most 64 characters.`,
    );
  }
}
