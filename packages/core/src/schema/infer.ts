import type { StandardSchemaV1 } from '@standard-schema/spec';

import type { JsonSchema } from '../model.ts';
import type { FileSchema } from './file-input.ts';

/** What describes an action's input: a Standard Schema (zod, Valibot, ArkType) or JSON Schema. */
export type InputSchema = StandardSchemaV1 | JsonSchema;

/** What a caller passes: what has a default may be left out. */
export type InputOf<Schema> = Schema extends StandardSchemaV1
  ? StandardSchemaV1.InferInput<Schema>
  : FromJsonSchema<Schema, Blob | string>;

/** What `execute` gets: defaults applied, the author's own transformations done. */
export type OutputOf<Schema> = Schema extends StandardSchemaV1
  ? StandardSchemaV1.InferOutput<Schema>
  : FromJsonSchema<Schema>;

/**
 * The type of a JSON Schema literal, for what actions use of it: objects, arrays, enums and the
 * primitive types. Anything else is `unknown`, which is never wrong. `File` is what a `file()` is.
 */
export type FromJsonSchema<Schema, File = string> = Schema extends {
  readonly enum: readonly (infer Value)[];
}
  ? Value
  : Schema extends FileSchema
    ? File
    : Schema extends { readonly type: 'object'; readonly properties: infer Properties }
      ? FromProperties<Properties, RequiredOf<Schema>, File>
      : Schema extends { readonly type: 'array'; readonly items: infer Items }
        ? readonly FromJsonSchema<Items, File>[]
        : Schema extends { readonly type: infer Type }
          ? FromType<Type>
          : unknown;

interface Primitives {
  readonly string: string;
  readonly number: number;
  readonly integer: number;
  readonly boolean: boolean;
  readonly null: null;
  readonly object: Readonly<Record<string, unknown>>;
  readonly array: readonly unknown[];
}

type FromType<Type> = Type extends keyof Primitives
  ? Primitives[Type]
  : Type extends readonly (infer Member)[]
    ? FromType<Member>
    : unknown;

type RequiredOf<Schema> = Schema extends { readonly required: readonly (infer Name)[] }
  ? Name
  : never;

type FromProperties<Properties, Required, File> = Simplify<
  {
    readonly [Name in keyof Properties as Name extends Required ? Name : never]: FromJsonSchema<
      Properties[Name],
      File
    >;
  } & {
    readonly [Name in keyof Properties as Name extends Required ? never : Name]?:
      | FromJsonSchema<Properties[Name], File>
      | undefined;
  }
>;

type Simplify<Type> = { [Key in keyof Type]: Type[Key] };
