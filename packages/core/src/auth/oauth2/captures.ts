import { OnBehalfError } from '../../errors.ts';
import type { Capture, Captures } from '../captures.ts';
import { fits } from '../fields.ts';
import { readPath, textOf } from './read-answer.ts';

/**
 * The values of a token answer that are kept with the grant.
 *
 * @throws OnBehalfError `provider_error` for one that is not what it must be, or that is missing
 */
export function capturedFrom(
  captures: Captures,
  body: unknown,
  appName: string,
  { isFirst }: { readonly isFirst: boolean },
): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const [name, capture] of Object.entries(captures)) {
    if (capture.from === undefined) continue;
    const value = textOf(readPath(body, capture.from));
    // A refresh need not repeat what the grant has already.
    if (value === null && !(capture.required === true && isFirst)) continue;
    values[name] = captured(name, capture, value, appName);
  }
  return values;
}

/** One value, checked. */
export function captured(
  name: string,
  capture: Capture,
  value: string | null,
  appName: string,
): string {
  const kept = value === null ? null : keptOf(capture, value);
  if (kept !== null) return kept;
  const what = value === null ? 'did not send' : 'sent an unacceptable';
  throw new OnBehalfError('provider_error', `${appName} ${what} "${name}".`);
}

/** What is kept of a value, if it is one that may be captured; null otherwise. */
export function keptOf(capture: Capture, value: string): string | null {
  if (capture.hosts !== undefined) return originAt(value, capture.hosts);
  return fits(capture, value) ? value : null;
}

/** The origin of an address, if it is one of the hosts or below one; null otherwise. */
function originAt(address: string, hosts: readonly string[]): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, username, password, port, hostname, origin } = new URL(address);
  if (protocol !== 'https:' || username !== '' || password !== '' || port !== '') return null;
  const isNamed = hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
  return isNamed ? origin : null;
}
