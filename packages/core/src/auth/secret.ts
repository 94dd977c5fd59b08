import { OnBehalfError } from '../errors.ts';

/**
 * Reads one field of credentials that a user handed over. Only printable ASCII without spaces is
 * accepted: anything else cannot stand in a header, and the platform's own error would show it.
 */
export function requireSecret(
  credentials: Readonly<Record<string, unknown>>,
  field: string,
): string {
  const value = credentials[field];
  const problem =
    typeof value !== 'string' || value === ''
      ? 'is missing'
      : isHeaderSafe(value)
        ? null
        : 'contains a space, a line break or another character that no credential has';
  if (problem !== null) {
    throw new OnBehalfError('invalid_params', `The credentials are wrong: "${field}" ${problem}.`, {
      fields: [{ path: `credentials.${field}`, message: problem }],
    });
  }
  return value as string;
}

export function isHeaderSafe(value: string): boolean {
  return /^[\x21-\x7e]+$/.test(value);
}
