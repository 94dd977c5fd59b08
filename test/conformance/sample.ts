import type { JsonSchema } from '@onbehalf/core';

/** Which parameters a sample has. */
export type Extent = 'all' | 'required';

/** Params that fit the schema of an action: all that it takes, or what it cannot do without. */
export function sampleParams(schema: JsonSchema, extent: Extent): Record<string, unknown> {
  const alternatives = ((schema['anyOf'] ?? []) as readonly JsonSchema[]).map(
    ({ required = [] }) => required as readonly string[],
  );
  const [chosen = [], ...others] = alternatives;
  const properties = schema['properties'] as Readonly<Record<string, JsonSchema>>;
  const params = sampleObject(schema, extent);
  for (const name of chosen) params[name] ??= sample(properties[name] ?? {}, extent, name);
  const required = (schema['required'] ?? []) as readonly string[];
  for (const name of others.flat()) {
    if (!chosen.includes(name) && !required.includes(name)) delete params[name];
  }
  return params;
}

function sampleObject(schema: JsonSchema, extent: Extent): Record<string, unknown> {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>;
  const required = (schema['required'] ?? []) as readonly string[];
  // A cursor is a page's own, and not to be made up.
  const names = Object.keys(properties).filter(
    (name) => required.includes(name) || (extent === 'all' && name !== 'cursor'),
  );
  return Object.fromEntries(
    names.map((name) => [name, sample(properties[name] ?? {}, extent, name)]),
  );
}

function sample(given: JsonSchema, extent: Extent, name = ''): unknown {
  const parts = (given['allOf'] ?? []) as readonly JsonSchema[];
  const schema = parts.length === 0 ? given : merged([given, ...parts]);
  if ('const' in schema) return schema['const'];
  const values = schema['enum'] as readonly unknown[] | undefined;
  if (values !== undefined) return values.find((value) => value !== null) ?? null;
  const choices = (schema['oneOf'] ?? schema['anyOf']) as readonly JsonSchema[] | undefined;
  const types = [schema['type']].flat();
  const type = types.find((it) => it !== 'null');
  if (type === undefined && choices !== undefined) return sample(choices[0] ?? {}, extent);
  switch (type) {
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return schema['minimum'] ?? Math.min(7, (schema['maximum'] as number | undefined) ?? 7);
    case 'array':
      return sampleArray(schema, extent);
    case 'object': {
      const [first = {}] = choices ?? [];
      return freeForm(schema, sampleObject(merged([schema, first]), extent), extent);
    }
    default:
      return sampleText(schema, name);
  }
}

/** Several schemas that hold at once, as one. */
function merged(schemas: readonly JsonSchema[]): JsonSchema {
  const flat = schemas.flatMap((schema) => [schema, ...((schema['allOf'] ?? []) as JsonSchema[])]);
  return {
    ...Object.assign({}, ...flat),
    allOf: undefined,
    properties: Object.assign({}, ...flat.map(({ properties }) => properties)),
    required: flat.flatMap(({ required = [] }) => required as string[]),
  };
}

/** An object whose members have any names has one. */
function freeForm(
  schema: JsonSchema,
  base: Record<string, unknown>,
  extent: Extent,
): Record<string, unknown> {
  const { additionalProperties: others } = schema;
  if (typeof others !== 'object' || others === null || Object.keys(base).length > 0) return base;
  return { any_name: sample(others as JsonSchema, extent) };
}

function sampleArray({ items, minItems = 1 }: JsonSchema, extent: Extent): readonly unknown[] {
  return Array.from({ length: minItems as number }, () =>
    sample((items ?? {}) as JsonSchema, extent),
  );
}

const FORMATS: Readonly<Record<string, string>> = {
  'date-time': '2026-01-31T12:00:00Z',
  date: '2026-01-31',
  uri: 'https://example.com/a',
  email: 'octocat@example.com',
  uuid: '0190163d-8694-739b-aea5-966c26f8ad91',
};

// Texts for the patterns that there are.
const TEXTS = [
  'v1.0',
  '1.2.3',
  'abcdef0',
  'a'.repeat(40),
  '2026-01-31',
  'CVE-2026-1234',
  `sha256:${'0'.repeat(64)}`,
  'refs/heads/main',
  'main...my-branch',
  'ssh-ed25519 AAAA',
  'pkg:/npm/a@1',
];

// What is a time although no schema says so.
const TIMES = new Set(['since', 'before']);

function sampleText({ format, pattern, minLength = 0 }: JsonSchema, name: string): string {
  const fixed = FORMATS[String(format)];
  if (fixed !== undefined) return fixed;
  if (typeof pattern === 'string') {
    const matching = new RegExp(pattern, 'u');
    return TEXTS.find((text) => matching.test(text)) ?? `no text for ${pattern}`;
  }
  if (TIMES.has(name)) return String(FORMATS['date-time']);
  return 'sample'.padEnd(minLength as number, '-');
}
