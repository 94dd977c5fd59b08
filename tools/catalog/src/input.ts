import type { Operation, Parameter, Schema } from './operation.ts';
import { plainText } from './plain-text.ts';
import { toJsonSchema } from './schema.ts';

/** All that an operation takes, as one object, and where each part of it goes. */
export interface Input {
  readonly schema: Schema;
  /** What is sent in the query. */
  readonly query: readonly string[];
  readonly body: InputBody | null;
  /** Where a page begins, in the names of the query; empty for what has no pages. */
  readonly position: readonly string[];
}

interface InputBody {
  readonly mediaType: string;
  readonly required: boolean;
  /** The parameter that is the whole body; null where each parameter is a member of it. */
  readonly parameter: string | null;
  /** Members that another parameter had the name of: by the parameter, the member's own name. */
  readonly renamed: Readonly<Record<string, string>>;
}

interface Part {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema;
}

const cursor: Schema = {
  type: 'string',
  description: 'The nextCursor of the page before, along with the same filters; instead of page.',
};

/** Flattens path, query and body into one object, in the provider's own names. */
export function inputOf(operation: Operation, positions: readonly string[]): Input {
  const { parameters, body } = operation;
  const outer = parameters.map((parameter): Parameter => {
    const { name, in: place, required, multiSegment } = parameter;
    const schema = toJsonSchema(parameter.schema, plainText);
    return { name, in: place, required, multiSegment, schema };
  });
  const query = outer.filter((it) => it.in === 'query').map(({ name }) => name);
  const position = positionOf(outer, positions);
  const cursors = position.length > 0 && !query.includes('cursor') ? [cursorPart] : [];
  const inner = body === null ? null : bodyOf(operation, new Set(outer.map(({ name }) => name)));
  const parts: readonly Part[] = [...outer, ...cursors, ...(inner?.parts ?? [])];
  const required = [...parts].filter((part) => part.required).map(({ name }) => name);
  const schema: Schema = {
    type: 'object',
    properties: Object.fromEntries(parts.map((part) => [part.name, part.schema])),
    ...(required.length > 0 && { required }),
    ...inner?.alternatives,
    additionalProperties: false,
  };
  return { schema, query, body: inner?.body ?? null, position };
}

const cursorPart: Part = { name: 'cursor', required: false, schema: cursor };

/** A `since` that is a number is an id to go on from; otherwise it is a time, and a filter. */
function positionOf(
  parameters: readonly Parameter[],
  positions: readonly string[],
): readonly string[] {
  const inQuery = parameters.filter((it) => it.in === 'query');
  const own = inQuery.find(({ name }) => name === 'cursor');
  if (own !== undefined) return ['cursor'];
  const found = inQuery
    .filter(
      ({ name, schema }) => positions.includes(name) && (name !== 'since' || isNumber(schema)),
    )
    .map(({ name }) => name);
  const sizes = inQuery.filter(({ name }) => name === 'per_page').map(({ name }) => name);
  return found.length === 0 ? [] : [...found, ...sizes];
}

function isNumber({ type }: Schema): boolean {
  return type === 'integer' || type === 'number';
}

interface FlatBody {
  readonly body: InputBody;
  readonly parts: readonly Part[];
  /** What has to be there besides, one way or another. */
  readonly alternatives: Schema;
}

function bodyOf({ body }: Operation, taken: ReadonlySet<string>): FlatBody {
  if (body === null) throw new TypeError('There is no body.');
  const { mediaType, required } = body;
  // A body that may be null is one that may be left out.
  const { nullable: _, ...described } = body.schema;
  const schema = toJsonSchema(described, plainText);
  const whole = (parameter: string, part: Schema): FlatBody => ({
    body: { mediaType, required, parameter, renamed: {} },
    parts: [{ name: parameter, required, schema: part }],
    alternatives: {},
  });
  if (mediaType !== 'application/json') return whole('data', fileSchema(mediaType, schema));
  const { properties, alternatives, ...shape } = shapeOf(schema);
  if (Object.keys(properties).length === 0) return whole('body', schema);
  const renamed: Record<string, string> = {};
  const parts = Object.entries(properties).map(([member, part]) => {
    const name = taken.has(member) ? `body_${member}` : member;
    if (name !== member) renamed[name] = member;
    return { name, required: required && shape.required.includes(member), schema: part };
  });
  return {
    body: { mediaType, required, parameter: null, renamed },
    parts,
    alternatives: required ? alternatives : {},
  };
}

function fileSchema(mediaType: string, { description }: Schema): Schema {
  if (mediaType.startsWith('text/')) return { type: 'string', description: 'The text.' };
  const about = typeof description === 'string' ? `${description}, in Base64.` : 'In Base64.';
  return { type: 'string', contentEncoding: 'base64', description: about };
}

interface Shape {
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
  readonly alternatives: Schema;
}

/** The members of a body: those that it always has, and those of each of its forms. */
function shapeOf(schema: Schema): Shape {
  const base = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
  const always = (schema['required'] ?? []) as readonly string[];
  const forms = ((schema['oneOf'] ?? schema['anyOf'] ?? []) as readonly Schema[]).filter(
    ({ type }) => type === undefined || type === 'object',
  );
  const members = new Map(Object.entries(base).map(([name, member]) => [name, [member]]));
  for (const form of forms) {
    for (const [name, member] of Object.entries((form['properties'] ?? {}) as Schema)) {
      // What the whole body says of a member holds in each form of it.
      if (Object.hasOwn(base, name)) continue;
      const known = members.get(name) ?? [];
      if (!known.some((it) => JSON.stringify(it) === JSON.stringify(member)))
        known.push(member as Schema);
      members.set(name, known);
    }
  }
  const properties = Object.fromEntries(
    [...members].map(([name, schemas]) => [name, oneOf(schemas)] as const),
  );
  const needed = forms.map((form) =>
    ((form['required'] ?? []) as readonly string[]).filter((name) => !always.includes(name)),
  );
  const shared = (needed[0] ?? []).filter((name) => needed.every((names) => names.includes(name)));
  const rest = needed.map((names) => names.filter((name) => !shared.includes(name)));
  // A form that needs what is described nowhere is nobody's.
  const possible = rest.filter((names) => names.every((name) => members.has(name)));
  const isChoice = possible.length > 0 && possible.every((names) => names.length > 0);
  const [only = []] = isChoice && possible.length === 1 ? possible : [];
  return {
    properties,
    required: [...always, ...shared, ...only],
    alternatives:
      isChoice && possible.length > 1 ? { anyOf: possible.map((required) => ({ required })) } : {},
  };
}

function oneOf(schemas: readonly Schema[]): Schema {
  const [first = {}, ...others] = schemas;
  if (others.length === 0) return first;
  const { description } = first;
  return { ...(description !== undefined && { description }), anyOf: schemas };
}
