import type { FieldError } from '../errors.ts';
import type { JsonSchema } from '../model.ts';
import { type CompletionOptions, createCompletion } from './complete.ts';
import { explain } from './explain.ts';
import { invalid } from './invalid.ts';

/** Checks params and answers a copy of them; throws `invalid_params`. */
export type Validate = (params: unknown) => Record<string, unknown>;

/**
 * Compiles a JSON Schema without `eval`. The params themselves are left alone: the answer is a
 * copy. Keys the schema does not know are refused by name, unless it says that it allows more.
 */
export async function compile(
  schema: JsonSchema,
  slug: string,
  options: CompletionOptions = { fillsDefaults: true },
): Promise<Validate> {
  const { Validator } = await import('@cfworker/json-schema');
  // The validator writes marks of its own into the schema it is given.
  const thorough = new Validator(structuredClone(schema), '2019-09', false);
  const brief = new Validator(structuredClone(schema), '2019-09', true);
  const complete = createCompletion(schema, options);

  const check = (value: unknown): readonly FieldError[] => {
    try {
      return explain(schema, thorough.validate(value).errors);
    } catch (error) {
      // So much is wrong that listing it overflows the stack: the first of it will do.
      if (error instanceof RangeError) return explain(schema, brief.validate(value).errors);
      throw error;
    }
  };

  return (params) => {
    if (typeof params !== 'object' || params === null || Array.isArray(params)) {
      throw invalid(slug, [{ path: '', message: 'The params must be an object.' }]);
    }
    const { value, unknownKeys, unreadable } = complete(params);
    if (unreadable.length > 0) throw invalid(slug, unreadable);
    const fields = [...unknownKeys, ...check(value)];
    if (fields.length > 0) throw invalid(slug, fields);
    return value as Record<string, unknown>;
  };
}
