import { type FieldError, OnBehalfError } from '../errors.ts';
import { bound } from '../redact.ts';

// As much as a model needs to correct itself, however much it got wrong.
const MAX_FIELDS = 20;
const MAX_PATH = 200;
const MAX_MESSAGE = 500;

/** The error a model corrects itself from: each wrong field, and what is wrong with it. */
export function invalid(slug: string, found: readonly FieldError[]): OnBehalfError {
  const fields = distinct(found)
    .slice(0, MAX_FIELDS)
    .map(({ path, message }) => ({
      path: bound(path, MAX_PATH),
      message: bound(message, MAX_MESSAGE),
    }));
  const rest = found.length > MAX_FIELDS ? ' There is more.' : '';
  const message = `The params of ${slug} are wrong. ${sentences(fields)}${rest}`;
  return new OnBehalfError('invalid_params', message, { fields });
}

/**
 * The error for a parameter that the schema lets through and the action does not, for apps' own
 * actions: `invalidParameter('to', 'is empty')`.
 */
export function invalidParameter(path: string, message: string): OnBehalfError {
  const fields = [{ path: bound(path, MAX_PATH), message: bound(message, MAX_MESSAGE) }];
  return new OnBehalfError('invalid_params', `${fields[0]?.path} ${fields[0]?.message}.`, {
    fields,
  });
}

/** Fields as text: `subject: It is missing.` */
export function sentences(fields: readonly FieldError[]): string {
  return fields
    .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`))
    .join(' ');
}

function distinct(fields: readonly FieldError[]): readonly FieldError[] {
  return [...new Map(fields.map((field) => [JSON.stringify(field), field])).values()];
}
