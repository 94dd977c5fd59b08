import type { FieldError } from '../errors.ts';
import type { JsonSchema } from '../model.ts';
import { type Completion, type CompletionOptions, createCompletion } from './complete.ts';
import { explain } from './explain.ts';
import { invalid } from './invalid.ts';

const MAX_LISTED = 10_000;

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
  const brief = new Validator(safeFormats(schema), '2019-09', true);
  const thorough = new Validator(safeFormats(schema), '2019-09', false);
  const complete = createCompletion(schema, options);

  const check = ({ value, size }: Completion): readonly FieldError[] => {
    const first = brief.validate(value);
    if (first.valid) return [];
    // Of much that is wrong the first will do: listing it all takes far longer than finding it.
    const { errors } = size > MAX_LISTED ? first : thorough.validate(value);
    return explain(schema, errors);
  };

  return (params) => {
    if (typeof params !== 'object' || params === null || Array.isArray(params)) {
      throw invalid(slug, [{ path: '', message: 'The params must be a JSON object.' }]);
    }
    const completion = complete(params);
    if (completion.unreadable.length > 0) throw invalid(slug, completion.unreadable);
    const fields = [...completion.unknownKeys, ...check(completion)];
    if (fields.length > 0) throw invalid(slug, fields);
    return completion.value as Record<string, unknown>;
  };
}

/**
 * A copy in which no format takes the validator more than a moment: its pattern for `url`, which is no
 * format of JSON Schema's own, takes twice as long for each character more. `uri` asks for the same.
 */
function safeFormats<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(safeFormats) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, member]: [string, unknown]) => {
    // These are values, and no schemas.
    if (['const', 'enum', 'default', 'examples'].includes(key)) return [key, member];
    return [key, key === 'format' && member === 'url' ? 'uri' : safeFormats(member)];
  });
  return Object.fromEntries(entries) as Value;
}
