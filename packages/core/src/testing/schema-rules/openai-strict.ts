import type { JsonSchema } from '../../model.ts';
import { membersOf, textOf } from './places.ts';

// https://platform.openai.com/docs/guides/structured-outputs, "Supported schemas"
const TAKEN: ReadonlySet<string> = new Set(
  (
    'type title description enum const anyOf $ref $defs definitions properties required ' +
    'additionalProperties items minItems maxItems pattern format multipleOf minimum ' +
    'maximum exclusiveMinimum exclusiveMaximum'
  ).split(' '),
);
const TYPES: ReadonlySet<string> = new Set(
  'string number integer boolean object array null'.split(' '),
);
const FORMATS: ReadonlySet<string> = new Set(
  'date-time time date duration email hostname ipv4 ipv6 uuid'.split(' '),
);

export function openaiStrictProblems(root: JsonSchema): readonly string[] {
  const problems: string[] = [];
  const totals = { properties: 0, values: 0, characters: 0 };

  const visit = (schema: JsonSchema, path: string, level: number): void => {
    const complain = (what: string): void => void problems.push(`${path}: ${what}`);
    for (const keyword of Object.keys(schema)) {
      if (!TAKEN.has(keyword)) complain(`${keyword} is not supported`);
    }
    const { type, format, $ref, anyOf, enum: values } = schema;
    const types = [type ?? []].flat();
    if (types.some((it) => !TYPES.has(textOf(it)))) complain(`there is no type ${textOf(type)}`);
    if (types.length === 0 && $ref === undefined && anyOf === undefined) complain('it has no type');
    if (format !== undefined && !FORMATS.has(textOf(format))) {
      complain(`the format ${textOf(format)} is not supported`);
    }
    if ($ref !== undefined) {
      if (Object.keys(schema).length > 1) complain('$ref has something beside it');
      const name = /^#\/\$defs\/(\w+)$/.exec(textOf($ref))?.[1];
      const found = (root['$defs'] as JsonSchema | undefined)?.[name ?? ''];
      if ($ref !== '#' && found === undefined) complain('$ref leads nowhere');
    }
    if (/\(\?(?:[=!]|<[=!])/.test(textOf(schema['pattern']))) complain('the pattern looks around');
    if (Array.isArray(values)) {
      totals.values += values.length;
      for (const value of values) totals.characters += String(value).length;
      if (values.length === 0) complain('enum is empty');
    }
    if (types.includes('array') && typeof schema['items'] !== 'object')
      complain('items are missing');
    let below = level;
    if (types.includes('object')) {
      below = level + 1;
      if (below > 10) complain('it is nested more than ten levels deep');
      const keys = Object.keys((schema['properties'] as object | undefined) ?? {});
      const required = new Set((schema['required'] as readonly string[] | undefined) ?? []);
      totals.properties += keys.length;
      for (const key of keys) totals.characters += key.length;
      if (!('properties' in schema)) complain('properties are missing');
      if (schema['additionalProperties'] !== false) complain('additionalProperties is not false');
      for (const key of keys) if (!required.has(key)) complain(`${key} is not required`);
      for (const key of required)
        if (!keys.includes(key)) complain(`${key} is required and missing`);
    }
    for (const place of membersOf(schema, path)) {
      visit(place.schema, place.path, /\/\$defs\/[^/]+$/.test(place.path) ? 0 : below);
    }
  };

  if (root['type'] !== 'object') problems.push('#: the root is not of type object');
  if ('anyOf' in root) problems.push('#: the root has anyOf');
  visit(root, '#', 0);
  if (totals.properties > 5000) problems.push('#: more than 5,000 properties');
  if (totals.values > 1000) problems.push('#: more than 1,000 values');
  if (totals.characters > 120_000) problems.push('#: more than 120,000 characters');
  return problems;
}
