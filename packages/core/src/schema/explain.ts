import type { OutputUnit } from '@cfworker/json-schema';

import type { FieldError } from '../errors.ts';
import type { JsonSchema } from '../model.ts';
import { HANDLE_PATTERN } from './file-handle.ts';
import { sentences } from './invalid.ts';
import { find, pointerParts } from './pointer.ts';

// Keywords that only say that something inside them is wrong; what is wrong follows by itself.
const WRAPPERS = new Set([
  'properties',
  'patternProperties',
  'additionalProperties',
  'unevaluatedProperties',
  'propertyNames',
  'items',
  'prefixItems',
  'additionalItems',
  'unevaluatedItems',
  'dependentSchemas',
  '$ref',
  '$recursiveRef',
  'allOf',
  'if',
]);

// Keywords whose own subschemas complain right behind them, each about the same value.
const COMBINING = new Set(['anyOf', 'oneOf', 'contains']);

const ENOUGH = 100;

/** What a value has to be, by keyword and the keyword's own value. */
const SENTENCES: Readonly<Record<string, (value: unknown) => string>> = {
  enum: (values) => `Must be one of ${JSON.stringify(values)}.`,
  const: (value) => `Must be ${JSON.stringify(value)}.`,
  pattern: (pattern) =>
    pattern === HANDLE_PATTERN
      ? 'Must be the handle of a file, file_..., as a result has told it; no path, and no address.'
      : `Must match the pattern ${String(pattern)}`,
  format: (format) => `Must have the format ${String(format)}.`,
  minLength: (limit) => `Must have at least ${String(limit)} characters.`,
  maxLength: (limit) => `Must have at most ${String(limit)} characters.`,
  minItems: (limit) => `Must have at least ${String(limit)} items.`,
  maxItems: (limit) => `Must have at most ${String(limit)} items.`,
  minProperties: (limit) => `Must have at least ${String(limit)} properties.`,
  maxProperties: (limit) => `Must have at most ${String(limit)} properties.`,
  minimum: (limit) => `Must be at least ${String(limit)}.`,
  maximum: (limit) => `Must be at most ${String(limit)}.`,
  exclusiveMinimum: (limit) => `Must be more than ${String(limit)}.`,
  exclusiveMaximum: (limit) => `Must be less than ${String(limit)}.`,
  multipleOf: (divisor) => `Must be a multiple of ${String(divisor)}.`,
};

/** The validator's findings as what a model can correct: each wrong field, and what it must be. */
export function explain(root: JsonSchema, errors: readonly OutputUnit[]): readonly FieldError[] {
  const fields: FieldError[] = [];
  for (let i = 0; i < errors.length && fields.length < ENOUGH; i++) {
    const unit = errors[i] as OutputUnit;
    if (WRAPPERS.has(unit.keyword)) continue;
    const inside = COMBINING.has(unit.keyword) ? complaintsBehind(errors, i) : [];
    i += inside.length;
    const isAlternative = unit.keyword === 'anyOf' || unit.keyword === 'oneOf';
    fields.push(...(isAlternative ? alternatives(root, unit, inside) : [field(root, unit)]));
  }
  return fields;
}

/** The complaints of a keyword's own subschemas: they stand right behind it. */
function complaintsBehind(errors: readonly OutputUnit[], index: number): readonly OutputUnit[] {
  const prefix = `${errors[index]?.keywordLocation}/`;
  let end = index + 1;
  while (errors[end]?.keywordLocation.startsWith(prefix) === true) end++;
  return errors.slice(index + 1, end);
}

/** Of several alternatives, the only one whose type fits speaks for itself. */
function alternatives(
  root: JsonSchema,
  unit: OutputUnit,
  inside: readonly OutputUnit[],
): readonly FieldError[] {
  const path = readablePath(unit.instanceLocation);
  const matches = Number(/\((\d+) matches\)/.exec(unit.error)?.[1] ?? 0);
  if (matches > 1) {
    return [{ path, message: `Fits ${matches} of the alternatives, but must fit only one.` }];
  }
  const isWrongType = ({ keyword, instanceLocation }: OutputUnit): boolean =>
    keyword === 'type' && instanceLocation === unit.instanceLocation;
  const branches = Map.groupBy(
    inside,
    ({ keywordLocation }) =>
      keywordLocation.slice(unit.keywordLocation.length + 1).split('/', 1)[0],
  );
  const fitting = [...branches.values()].filter((branch) => !branch.some(isWrongType));
  const [only, second] = fitting;
  if (only === undefined) {
    const wrong = inside.filter(isWrongType);
    const types = wrong.flatMap(({ keywordLocation }) => find(root, keywordLocation));
    return [{ path, message: mustBe(types, wrong[0]?.error ?? '') }];
  }
  if (second === undefined) return explain(root, only);
  const reasons = fitting.map((branch) => sentences(explain(root, branch)));
  return [{ path, message: `None of the alternatives fits. ${reasons.join(' Or: ')}` }];
}

function field(root: JsonSchema, unit: OutputUnit): FieldError {
  const { keyword, keywordLocation, instanceLocation, error } = unit;
  const path = readablePath(instanceLocation);
  const missing = /^Instance does not have required property "(.*)"\.$/s.exec(error)?.[1];
  if (missing !== undefined) {
    return { path: path === '' ? missing : `${path}.${missing}`, message: 'It is missing.' };
  }
  if (keyword === 'false') {
    const name = pointerParts(instanceLocation).at(-1);
    return { path, message: `There is no parameter "${name}".` };
  }
  const value = find(root, keywordLocation);
  if (keyword === 'type') return { path, message: mustBe([value].flat(), error) };
  const sentence = value === undefined ? undefined : SENTENCES[keyword];
  return { path, message: sentence?.(value) ?? error.replace(/^Instance/, 'It') };
}

function mustBe(types: readonly unknown[], error: string): string {
  const actual = /^Instance type "(\w+)"/.exec(error)?.[1] ?? 'what it is';
  return `Must be ${[...new Set(types)].join(' or ')}, not ${actual}.`;
}

/** `#/labels/0/name` as `labels[0].name`. */
function readablePath(location: string): string {
  return pointerParts(location).reduce((path, part) => {
    if (/^\d+$/.test(part)) return `${path}[${part}]`;
    return path === '' ? part : `${path}.${part}`;
  }, '');
}
