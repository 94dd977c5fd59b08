import type { JsonSchema } from '../../model.ts';
import { membersOf, textOf } from './places.ts';

// https://ai.google.dev/api/caching#Schema
const TAKEN: ReadonlySet<string> = new Set(
  (
    'type format title description nullable enum maxItems minItems properties required ' +
    'minProperties maxProperties minLength maxLength pattern example anyOf ' +
    'propertyOrdering default items minimum maximum'
  ).split(' '),
);
const TYPES: ReadonlySet<string> = new Set(
  'string number integer boolean object array null'.split(' '),
);
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  string: ['date-time', 'enum'],
  number: ['float', 'double'],
  integer: ['int32', 'int64'],
};
const KEY = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;

export function geminiProblems(root: JsonSchema): readonly string[] {
  const problems: string[] = [];
  const visit = (schema: JsonSchema, path: string): void => {
    const complain = (what: string): void => void problems.push(`${path}: ${what}`);
    for (const keyword of Object.keys(schema)) {
      if (!TAKEN.has(keyword)) complain(`${keyword} is not supported`);
    }
    const { type, format, enum: values, properties, required, anyOf } = schema;
    if (type === undefined && anyOf === undefined) complain('it has no type');
    if (type !== undefined && !TYPES.has(type as string)) complain('its type is not one type');
    if (format !== undefined && FORMATS[textOf(type)]?.includes(textOf(format)) !== true) {
      complain(`the format ${textOf(format)} is not supported`);
    }
    if (Array.isArray(values) && !values.every((value) => typeof value === 'string')) {
      complain('enum holds other values than strings');
    }
    if (Array.isArray(values) && type !== 'string') complain('enum stands at another type');
    if (type === 'array' && typeof schema['items'] !== 'object') complain('items are missing');
    const keys = Object.keys((properties as object | undefined) ?? {});
    if (properties !== undefined && keys.length === 0) complain('properties are empty');
    for (const key of keys) if (!KEY.test(key)) complain(`the key ${key} does not fit`);
    for (const key of (required as readonly string[] | undefined) ?? []) {
      if (!keys.includes(key)) complain(`${key} is required and missing`);
    }
    for (const place of membersOf(schema, path)) visit(place.schema, place.path);
  };
  if (root['type'] !== 'object') problems.push('#: the root is not of type object');
  visit(root, '#');
  return problems;
}
