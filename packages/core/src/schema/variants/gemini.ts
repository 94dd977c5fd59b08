import type { JsonSchema } from '../../model.ts';
import { dereference, isObject } from '../pointer.ts';
import { flatten, isCombined } from './flatten.ts';
import { renamed } from './portable.ts';
import { saidInWords } from './told.ts';

const KEYWORDS = new Set(
  (
    'anyOf description enum format items maxItems maxLength maxProperties maximum minItems ' +
    'minLength minProperties minimum nullable pattern properties required title type'
  ).split(' '),
);
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  string: ['date-time'],
  number: ['float', 'double'],
  integer: ['int32', 'int64'],
};
const ANYTHING = ['string', 'number', 'boolean', 'object'].map((type) => ({ type }));

/**
 * The schema in Gemini's own language, a part of OpenAPI 3.0: one type each, no references, no free
 * keys. What holds itself is written out once; conditions it has no keyword for become words.
 */
export function geminiSchema(root: JsonSchema, names: ReadonlyMap<string, string>): JsonSchema {
  const convert = (given: unknown, open: readonly JsonSchema[]): JsonSchema => {
    const target = dereference(root, given);
    if (target === null) return { anyOf: ANYTHING };
    if (open.includes(target)) return { type: 'object', description: 'As above, and so on.' };
    const within = [...open, target];
    const schema = { ...target, ...wordsBeside(given) };
    const { properties } = flatten(root, schema);
    const { anyOf, oneOf, ...rest } = schema;
    // Alternatives stay where they describe values; those of one object's properties are merged.
    const branches = Array.isArray(anyOf) ? anyOf : Array.isArray(oneOf) ? oneOf : null;
    if (branches === null || (isObject(properties) && schema['type'] === 'object')) {
      return single(isCombined(schema) ? merged(schema) : schema, within);
    }
    const kept = (branches as readonly unknown[]).filter((it) => !isNull(it));
    const converted = kept.map((it) => convert(it, within));
    const [only] = converted;
    const words = said(rest);
    const value =
      converted.length === 1 && only !== undefined
        ? { ...only, ...words }
        : { ...words, anyOf: converted };
    return kept.length < branches.length ? { ...value, nullable: true } : value;
  };

  const merged = (schema: JsonSchema): JsonSchema => {
    const parts = Array.isArray(schema['allOf']) ? (schema['allOf'] as readonly unknown[]) : [];
    const others = parts.map((part) => dereference(root, part) ?? {});
    return { ...Object.assign({}, ...others), ...flatten(root, schema) } as JsonSchema;
  };

  const single = (schema: JsonSchema, open: readonly JsonSchema[]): JsonSchema => {
    const { const: only, ...others } = schema;
    const whole = 'const' in schema ? { ...others, enum: [only] } : others;
    const types = typesOf(whole);
    const [type, second] = types.filter((it) => it !== 'null');
    const nullable = types.includes('null') && { nullable: true };
    if (type === undefined)
      return {
        ...said(whole),
        ...(types.length > 0 ? { type: 'string', nullable: true } : { anyOf: ANYTHING }),
      };
    if (second !== undefined) {
      const anyOf = types
        .filter((it) => it !== 'null')
        .map((it) =>
          single(
            Object.assign({}, whole, { type: it, description: undefined, title: undefined }),
            open,
          ),
        );
      return { ...said({ description: whole['description'] }), anyOf, ...nullable };
    }
    const { enum: values, ...plain } = whole;
    const isEnum = type === 'string' && Array.isArray(values);
    const texts = isEnum ? values.filter((it) => typeof it === 'string') : [];
    const given: JsonSchema = isEnum || values === undefined ? plain : whole;
    return {
      ...saidInWords(given, (keyword, value) => keeps(keyword, value, type)),
      type,
      ...(texts.length > 0 && { enum: texts }),
      ...nullable,
      ...structure(whole, type, open),
    };
  };

  const structure = (
    schema: JsonSchema,
    type: unknown,
    open: readonly JsonSchema[],
  ): JsonSchema => {
    if (type === 'array') {
      const { items, prefixItems } = schema;
      if (!Array.isArray(prefixItems)) return { items: convert(items ?? {}, open) };
      return { items: { anyOf: prefixItems.map((it: unknown) => convert(it, open)) } };
    }
    if (type !== 'object' || !isObject(schema['properties'])) return {};
    const entries = Object.entries(schema['properties']).filter(([, it]) => it !== false);
    if (entries.length === 0) return {};
    const required = Array.isArray(schema['required'])
      ? (schema['required'] as readonly string[])
      : [];
    const known = required.filter((name) => entries.some(([it]) => it === name));
    return {
      properties: Object.fromEntries(entries.map(([name, it]) => [name, convert(it, open)])),
      ...(known.length > 0 && { required: known }),
    };
  };

  const { $defs: _, ...converted } = convert(flatten(root, root), []);
  return renamed(converted, names);
}

function said(schema: JsonSchema): JsonSchema {
  return saidInWords(schema, (keyword) => keyword === 'title' && schema['title'] !== undefined);
}

function keeps(keyword: string, value: unknown, type: unknown): boolean {
  if (keyword === 'format') return FORMATS[String(type)]?.includes(String(value)) === true;
  const isStructure = ['properties', 'required', 'items', 'anyOf', 'enum', 'type'].includes(
    keyword,
  );
  return !isStructure && KEYWORDS.has(keyword) && value !== undefined;
}

/** What is said of a reference itself. */
function wordsBeside(given: unknown): JsonSchema {
  if (!isObject(given) || !('$ref' in given)) return {};
  const { description } = given;
  return typeof description === 'string' ? { description } : {};
}

function typesOf({
  type,
  properties,
  items,
  prefixItems,
  enum: values,
}: JsonSchema): readonly unknown[] {
  if (type !== undefined) return [type].flat();
  if (properties !== undefined) return ['object'];
  if (items !== undefined || prefixItems !== undefined) return ['array'];
  if (!Array.isArray(values)) return [];
  return [...new Set(values.map((it) => (it === null ? 'null' : typeof it)))];
}

function isNull(schema: unknown): boolean {
  return isObject(schema) && schema['type'] === 'null';
}
