import { fits } from '../../auth/fields.ts';
import type { AuthScheme } from '../../auth/scheme.ts';
import { type FieldError, OnBehalfError } from '../../errors.ts';
import { nearest } from '../../nearest.ts';
import type { IntegrationConfig } from './config.ts';
import type { Integration } from './integration.ts';

/** What an integration says of its connections' fields. @throws TypeError for an unknown or wrong one */
export function fixedFields(
  { fields: known = {} }: AuthScheme,
  { fields = {} }: Pick<IntegrationConfig, 'fields'>,
  name: string,
): Readonly<Record<string, string>> {
  for (const [field, value] of Object.entries(fields)) {
    const definition = Object.hasOwn(known, field) ? known[field] : undefined;
    if (definition === undefined) throw new TypeError(`${name} has no field "${field}".`);
    if (!fits(definition, value)) throw new TypeError(`${name}: ${field} is not a possible value.`);
  }
  return { ...fields };
}

/**
 * The fields of a connection: what the integration fixes, then what the user says, then defaults.
 *
 * @throws OnBehalfError `invalid_params` naming each field that is missing, unknown or wrong
 */
export function readFields(
  { scheme, fields: fixed, app }: Pick<Integration, 'scheme' | 'fields' | 'app'>,
  given: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const known = scheme.fields ?? {};
  const errors: FieldError[] = [];
  const fail = (field: string, message: string): void => {
    errors.push({ path: `fields.${field}`, message });
  };
  for (const field of Object.keys(given)) {
    if (Object.hasOwn(fixed, field)) fail(field, 'is fixed by the integration');
    else if (!Object.hasOwn(known, field)) fail(field, unknown(field, Object.keys(known)));
  }
  const values: Record<string, string> = { ...fixed };
  for (const [field, definition] of Object.entries(known)) {
    if (Object.hasOwn(fixed, field)) continue;
    const value: unknown = Object.hasOwn(given, field) ? given[field] : definition.default;
    if (value === undefined) fail(field, `is missing: ${definition.label}`);
    else if (typeof value !== 'string' || !fits(definition, value))
      fail(field, expected(definition));
    else values[field] = value;
  }
  if (errors.length === 0) return values;
  const list = errors.map(({ path, message }) => `"${path}" ${message}`).join('; ');
  throw new OnBehalfError('invalid_params', `${app.name} cannot be connected: ${list}.`, {
    fields: errors,
  });
}

function unknown(field: string, known: readonly string[]): string {
  const [meant] = nearest(field, known);
  return `is no field of this app${meant === undefined ? '' : `; did you mean ${meant}?`}`;
}

function expected({
  label,
  values,
  pattern,
}: {
  label: string;
  values?: readonly string[];
  pattern?: string;
}): string {
  const form =
    values === undefined ? `text that matches ${pattern}` : `one of ${values.join(', ')}`;
  return `must be ${form}: ${label}`;
}
