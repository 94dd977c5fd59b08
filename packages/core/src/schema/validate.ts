import { type OutputUnit, Validator } from '@cfworker/json-schema';

import { type FieldError, OnBehalfError } from '../errors.ts';
import type { JsonSchema } from '../model.ts';
import { complete } from './defaults.ts';

/** Checks params and answers them with defaults applied; throws `invalid_params`. */
export type Validate = (params: unknown) => Record<string, unknown>;

/**
 * Compiles a JSON Schema without `eval`. The params themselves are left alone: the answer is a
 * copy. Keys the schema does not know are refused by name, unless it says that it allows more.
 */
export function compile(schema: JsonSchema, slug: string): Validate {
  // The validator writes marks of its own into the schema it is given.
  const validator = new Validator(structuredClone(schema), '2019-09', false);
  return (params) => {
    if (typeof params !== 'object' || params === null || Array.isArray(params)) {
      throw invalid(slug, [{ path: '', message: 'The params must be an object.' }]);
    }
    const unknownKeys: FieldError[] = [];
    const completed = complete(schema, params, '', unknownKeys) as Record<string, unknown>;
    const { valid, errors } = validator.validate(completed);
    const fields = [...unknownKeys, ...(valid ? [] : explain(errors))];
    if (fields.length > 0) throw invalid(slug, fields);
    return completed;
  };
}

/** The error a model corrects itself from: each wrong field, and what is wrong with it. */
export function invalid(slug: string, fields: readonly FieldError[]): OnBehalfError {
  const list = fields.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
  return new OnBehalfError('invalid_params', `The params of ${slug} are wrong. ${list.join(' ')}`, {
    fields,
  });
}

// Keywords that only say that something inside them is wrong; what is wrong follows by itself.
const WRAPPERS = new Set(['properties', 'items', 'prefixItems', '$ref', 'allOf', 'if', 'then']);

function explain(errors: readonly OutputUnit[]): FieldError[] {
  const combined = errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf');
  const seen = new Set<string>();
  return errors.flatMap(({ keyword, keywordLocation, instanceLocation, error }) => {
    // Of alternatives that all failed, "matches none" is said once, not each one's complaints.
    const isBranch = combined.some((other) =>
      keywordLocation.startsWith(`${other.keywordLocation}/`),
    );
    const path = readablePath(instanceLocation);
    const message = phrase(error);
    if (WRAPPERS.has(keyword) || isBranch || seen.has(path + message)) return [];
    seen.add(path + message);
    return [{ path, message }];
  });
}

/** `#/labels/0/name` as `labels[0].name`. */
function readablePath(pointer: string): string {
  return pointer
    .replace(/^#\/?/, '')
    .split('/')
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, part) => {
      if (/^\d+$/.test(part)) return `${path}[${part}]`;
      return path === '' ? part : `${path}.${part}`;
    }, '');
}

/** The validator's sentences are about an "instance"; a model knows parameters. */
function phrase(error: string): string {
  return error
    .replace(/^Instance type "(\w+)" is invalid\. Expected (.*?)\.?$/, 'Must be $2, not "$1".')
    .replace(/^Instance does not have required property "(.*)"\.$/, 'The field "$1" is missing.')
    .replace(/^Instance does not match any of (\[.*\])\.$/, 'Must be one of $1.')
    .replace(/^Instance/, 'It');
}
