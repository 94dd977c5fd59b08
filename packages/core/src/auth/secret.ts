import { OnBehalfError } from '../errors.ts';
import { SHORTEST_SECRET } from '../spellings.ts';
import { pemProblem } from './jwt/pem.ts';

/**
 * Reads one field of credentials that a user handed over. Only printable ASCII without spaces is
 * accepted: anything else cannot stand in a header, and the platform's own error would show it. Nor is
 * what is too short to be blanked where a provider repeats it.
 */
export function requireSecret(
  credentials: Readonly<Record<string, unknown>>,
  field: string,
): string {
  const value = credentials[field];
  const problem = problemOf(value);
  if (problem !== null) throw wrong(field, problem);
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

const LONGEST_TEXT = 512;

/** Reads one field that is no secret: a name, an id. It is one line, and not without end. */
export function requireText(credentials: Readonly<Record<string, unknown>>, field: string): string {
  const value = credentials[field];
  if (typeof value !== 'string' || value === '') throw wrong(field, 'is missing');
  if (/\p{Cc}/u.test(value)) throw wrong(field, 'contains a control character');
  if (value.length > LONGEST_TEXT) throw wrong(field, `is longer than ${LONGEST_TEXT} characters`);
  return value;
}

/** Reads a private key in PEM. The message of a wrong one shows nothing of it. */
export function requirePem(credentials: Readonly<Record<string, unknown>>, field: string): string {
  const value = credentials[field];
  if (typeof value !== 'string' || value === '') throw wrong(field, 'is missing');
  const problem = pemProblem(value);
  if (problem !== null) throw wrong(field, `is no private key: ${problem}`);
  return value;
}

/** Refuses credentials that nothing would be done with: who gives them expects that they count. */
export function refuseUnused(
  credentials: Readonly<Record<string, unknown>>,
  used: readonly string[],
  reason: string,
): void {
  const unused = Object.keys(credentials).find((field) => !used.includes(field));
  if (unused !== undefined) throw wrong(unused, `is not needed: ${reason}`);
}

/** @param problem - what is wrong with the field, which a user may read: never its value */
export function wrong(field: string, problem: string): OnBehalfError {
  return new OnBehalfError('invalid_params', `The credentials are wrong: "${field}" ${problem}.`, {
    fields: [{ path: `credentials.${field}`, message: problem }],
  });
}
