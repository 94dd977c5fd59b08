import { type Check, optional, optionsOf, string, strings } from '../check-options.ts';

/** A value that belongs to one connection without being secret: a shop, a region, a subdomain. */
export interface ConnectionField {
  /** For people: `Shop`. */
  readonly label: string;
  readonly description?: string;
  /** A regular expression that the whole value must match. One of `pattern` and `values` is there. */
  readonly pattern?: string;
  /** The only values there are. A top-level domain in an address has to come from such a table. */
  readonly values?: readonly string[];
  /** Taken where neither the integration nor the user gives one. */
  readonly default?: string;
}

export type ConnectionFields = Readonly<Record<string, ConnectionField>>;

const checkField = optionsOf<ConnectionField>({
  label: string,
  description: optional(string),
  pattern: optional(string),
  values: optional(strings),
  default: optional(string),
});

/** @throws TypeError for a field that would let anything through */
export const connectionFields: Check = (value, name) => {
  for (const [field, definition] of Object.entries((value ?? {}) as ConnectionFields)) {
    const what = `${name}.${field}`;
    if (!/^[a-zA-Z]\w*$/.test(field)) throw new TypeError(`${what} is not a field's name.`);
    checkField(definition, what);
    assertRestricted(definition, what);
    if (definition.default !== undefined && !fits(definition, definition.default)) {
      throw new TypeError(`${what}: default does not match its own pattern.`);
    }
  }
};

/** Whether a value is one that a field, or a captured value, may have. */
export function fits(
  { pattern, values }: Pick<ConnectionField, 'pattern' | 'values'>,
  value: string,
): boolean {
  if (value === '' || value.length > LONGEST_VALUE) return false;
  if (values !== undefined && !values.includes(value)) return false;
  return pattern === undefined || whole(pattern).test(value);
}

const LONGEST_VALUE = 253; // the longest name of a host, RFC 1035 §2.3.4

/** @throws TypeError where neither a pattern nor a table restricts a value */
export function assertRestricted(
  { pattern, values }: Pick<ConnectionField, 'pattern' | 'values'>,
  name: string,
): void {
  if (pattern === undefined && values === undefined) {
    throw new TypeError(`${name} needs a pattern, or a table of values.`);
  }
  if (pattern === undefined) return;
  try {
    whole(pattern);
  } catch {
    throw new TypeError(`${name}: pattern is not a regular expression: ${pattern}`);
  }
}

/** Matches the whole value: what an author forgets to anchor lets `evil.example/` through. */
function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'u');
}
