import { OnBehalfError } from '../errors.ts';

/**
 * A parameter that may stand once, empty where it is absent; RFC 6749 §3.1 forbids repeating one.
 *
 * @throws OnBehalfError `provider_error` where there are several
 */
export function only(parameters: URLSearchParams, name: string): string {
  const [value = '', ...others] = parameters.getAll(name);
  if (others.length === 0) return value;
  throw new OnBehalfError('provider_error', `The answer has several "${name}".`);
}
