import type { OnBehalfError } from '../errors.ts';

const known = new WeakSet<OnBehalfError>();

/** The same error, known as one that says of a key, and not of what it has sealed, what is wrong. */
export function keyUnavailable(error: OnBehalfError): OnBehalfError {
  known.add(error);
  return error;
}

export function isKeyUnavailable(error: OnBehalfError): boolean {
  return known.has(error);
}
