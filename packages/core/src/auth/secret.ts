import { OnBehalfError } from '../errors.ts';
import { SHORTEST_SECRET } from '../spellings.ts';

/**
 * Reads one field of credentials that a user handed over. Only printable ASCII without spaces is
 * accepted: anything else cannot stand in a header, and the platform's own error would show it. So
 * is only what is long enough to be blanked where a provider repeats it.
 */
export function requireSecret(
  credentials: Readonly<Record<string, unknown>>,
  field: string,
): string {
  const value = credentials[field];
  const problem = problemOf(value);
  if (problem !== null) {
    throw new OnBehalfError('invalid_params', `The credentials are wrong: "${field}" ${problem}.`, {
      fields: [{ path: `credentials.${field}`, message: problem }],
    });
  }
  return value as string;
}

function problemOf(value: unknown): string | null {
  if (typeof value !== 'string' || value === '') return 'is missing';
  if (!isHeaderSafe(value)) {
    return 'contains a space, a line break or another character that no credential has';
  }
  return value.length < SHORTEST_SECRET
    ? `is too short to be one: it has at least ${SHORTEST_SECRET} characters`
    : null;
}

export function isHeaderSafe(value: string): boolean {
  return /^[\x21-\x7e]+$/.test(value);
}
