import { deepFreeze } from '../../freeze.ts';
import type { JsonSchema, SchemaVariant, VariantSchema } from '../../model.ts';
import { isObject } from '../pointer.ts';
import { fromModel } from './from-model.ts';
import { geminiSchema } from './gemini.ts';
import { portableNames } from './names.ts';
import { portableSchema } from './portable.ts';
import { strictForm } from './strict.ts';

export interface Variants {
  /** Derived at first use, then the same for everybody. Frozen. */
  of(variant: SchemaVariant): VariantSchema;
  /** Params that a model wrote for any of the variants, as the schema itself has them. */
  fromModel(input: unknown): unknown;
}

/** How other consumers see a normalised schema. */
export function createVariants(schema: JsonSchema): Variants {
  const derived = new Map<SchemaVariant, VariantSchema>();
  let known: ReadonlyMap<string, string> | null = null;
  const names = (): ReadonlyMap<string, string> => (known ??= portableNames(schema));

  const derive = (variant: SchemaVariant): VariantSchema => {
    if (variant === 'gemini') return plain(geminiSchema(schema, names()));
    const portable = portableSchema(schema, names());
    if (variant === 'portable') return plain(portable);
    // Without any properties it takes all, which the portable form only seems to refuse.
    const isFree = !('properties' in schema) && isEmpty(portable['properties']);
    const { schema: strict, problem } = strictForm(isFree ? { type: 'object' } : portable);
    return strict === null
      ? { schema: portable, strict: false, problem }
      : { schema: strict, strict: true, problem: null };
  };

  return {
    of(variant) {
      const found = derived.get(variant) ?? deepFreeze(derive(variant));
      derived.set(variant, found);
      return found;
    },
    fromModel: (input) => fromModel(schema, names(), input),
  };
}

function isEmpty(properties: unknown): boolean {
  return isObject(properties) && Object.keys(properties).length === 0;
}

function plain(schema: JsonSchema): VariantSchema {
  return { schema, strict: false, problem: null };
}
