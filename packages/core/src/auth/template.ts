import { OnBehalfError } from '../errors.ts';
import { baseUrl, credentialUrl } from '../transport/address.ts';
import type { Captures } from './captures.ts';
import { type ConnectionFields, fits } from './fields.ts';

/**
 * What a name in an address stands for. `text` fits a pattern, `table` is one of known values,
 * `address` is an origin of a named host, and `callback` was in the hands of whoever sent the browser.
 */
type VariableKind = 'text' | 'table' | 'address' | 'callback';

export type VariableKinds = Readonly<Record<string, VariableKind>>;

/** What the names in the addresses of a scheme stand for. */
export function variableKinds({
  fields = {},
  captures = {},
}: {
  readonly fields?: ConnectionFields | undefined;
  readonly captures?: Captures | undefined;
}): VariableKinds {
  const kinds: Record<string, VariableKind> = {};
  for (const [name, { values }] of Object.entries(fields)) kinds[name] = values ? 'table' : 'text';
  for (const [name, { callback, hosts, values }] of Object.entries(captures)) {
    const kind = values ? 'table' : 'text';
    kinds[name] = callback !== undefined ? 'callback' : hosts ? 'address' : kind;
  }
  return kinds;
}

export function hasVariables(address: string): boolean {
  return VARIABLE.test(address);
}

/** The names that stand in an address. */
function variablesOf(address: string): readonly string[] {
  return [...address.matchAll(EVERY_VARIABLE)].map(([, name = '']) => name);
}

const VARIABLE = /\{\w+\}/;
const EVERY_VARIABLE = /\{(\w+)\}/g;

/**
 * Refuses an address in which a value could choose the host.
 *
 * @param allowsCallback - whether a value of the callback may stand in the path
 * @throws TypeError saying which name is unknown, or stands where it must not
 */
export function assertTemplate(
  address: string,
  kinds: VariableKinds,
  name: string,
  { allowsCallback = false }: { readonly allowsCallback?: boolean } = {},
): void {
  if (hasVariables(address) && !/^(?:https?:\/\/[^/\\\s]|\/|\{)[^\\\s]*$/.test(address)) {
    throw new TypeError(`${name} must be written out: "https://", a host and a path.`);
  }
  for (const [index, variable] of variablesOf(address).entries()) {
    const kind = Object.hasOwn(kinds, variable) ? kinds[variable] : undefined;
    if (kind === undefined) throw new TypeError(`${name} has no field or capture "${variable}".`);
    if (kind === 'callback' && !(allowsCallback && !hostOf(address).includes(`{${variable}}`))) {
      throw new TypeError(`${name} must not depend on "${variable}", which the callback brings.`);
    }
    if (kind === 'address' && (index > 0 || !/^\{\w+\}(?:\/|$)/.test(address))) {
      throw new TypeError(`${name} must begin with {${variable}}, which is an address.`);
    }
    if (kind === 'text' && !isBelowDomain(hostOf(address), variable)) {
      throw new TypeError(
        `${name} lets "${variable}" choose the host: write a domain behind it, ` +
          'or give it a table of values.',
      );
    }
  }
  const sample = address.replaceAll(EVERY_VARIABLE, (_, variable: string) =>
    kinds[variable] === 'address' ? 'https://x.example' : 'x',
  );
  if (!sample.startsWith('/')) credentialUrl(sample, name);
}

/** Where a value that chooses the host must not be: everything before the path. */
function hostOf(address: string): string {
  return /^[a-z+.-]+:\/\/([^/?#]*)/i.exec(address)?.[1] ?? '';
}

/** Whether at least two labels of its own stand behind each value. */
function isBelowDomain(host: string, variable: string): boolean {
  const behind = host.slice(host.lastIndexOf(`{${variable}}`) + variable.length + 2);
  const isThere = host.includes(`{${variable}}`);
  return !isThere || /\.[a-z0-9-]+\.[a-z0-9-]*[a-z][a-z0-9-]*(?::\d+)?$/i.test(behind);
}

/** Text that some pattern may let through, and that would turn an address into another. */
const HOSTILE = ['a/b', 'a\\b', 'a?b', 'a#b', 'a@b', 'a:b', 'a%2fb', 'a b', 'a..b', '..', 'a\n'];

/** @throws TypeError for a field of an address whose pattern lets through what no address may have */
export function assertHarmless(fields: ConnectionFields, addresses: readonly string[]): void {
  const used = new Set(addresses.flatMap(variablesOf));
  for (const [name, field] of Object.entries(fields)) {
    if (!used.has(name)) continue;
    const through = [...HOSTILE, ...(field.values ?? []).filter((it) => !isHarmless(it))];
    const found = through.find((value) => fits(field, value));
    if (found !== undefined) {
      throw new TypeError(
        `The field "${name}" stands in an address, but lets ${JSON.stringify(found)} through.`,
      );
    }
  }
}

/** What a value in an address may consist of: unreserved characters, RFC 3986 §2.3. */
function isHarmless(value: string): boolean {
  return /^[\w~-]+(?:\.[\w~-]+)*$/.test(value);
}

/**
 * Puts the values of a connection into an address.
 *
 * @throws OnBehalfError `misconfigured` where one is missing, `invalid_params` where one would
 * change more than its own place
 */
export function expand(
  address: string,
  values: Readonly<Record<string, string>>,
  what: string,
): string {
  return address.replaceAll(EVERY_VARIABLE, (_, name: string, offset: number) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) {
      throw new OnBehalfError(
        'misconfigured',
        `${what} needs "${name}", which this connection lacks.`,
      );
    }
    if (isHarmless(value) || (offset === 0 && isOrigin(value))) return value;
    throw new OnBehalfError('invalid_params', `${what} cannot have this "${name}".`);
  });
}

/** Puts in what is known; the rest stays a name, which no request is made with. */
export function expandKnown(address: string, values: Readonly<Record<string, string>>): string {
  const isKnown = variablesOf(address).every((name) => Object.hasOwn(values, name));
  return isKnown ? expand(address, values, 'An address') : address;
}

/** A base to append paths to that may have names in it: without a closing slash. */
export function baseTemplate(address: string, kinds: VariableKinds, name: string): string {
  if (!hasVariables(address)) return baseUrl(address, name);
  assertTemplate(address, kinds, name, { allowsCallback: true });
  if (/[?#]/.test(address)) throw new TypeError(`${name} must not have a query or a fragment.`);
  return address.replace(/\/+$/, '');
}

/** What a capture with `hosts` has kept. */
function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value && value.startsWith('https://');
}
