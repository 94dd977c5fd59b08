import {
  arrayOf,
  boolean,
  type Check,
  mustBe,
  optional,
  optionsOf,
  string,
  strings,
} from '../check-options.ts';
import { assertRestricted, type ConnectionField } from './fields.ts';

/**
 * A value of the provider's answer that is kept with the grant, as one of its `fields`, and may
 * then stand in addresses. Each is read from the token answer, or from the callback, and checked.
 */
export interface Capture extends Pick<ConnectionField, 'pattern' | 'values'> {
  /** Where it is in the token answer: `instance_url`, `team.id`. */
  readonly from?: string;
  /**
   * The callback's parameter that has it. Whoever sends a browser here writes that parameter, so
   * that such a value never stands in the address of an endpoint, nor in the host of an API.
   */
  readonly callback?: string;
  /**
   * For a value that is an address: it must be `https:` and its host one of these or below one,
   * `salesforce.com`. Its origin is what is kept.
   */
  readonly hosts?: readonly string[];
  /** Whether a grant without it is refused; default false. */
  readonly required?: boolean;
}

export type Captures = Readonly<Record<string, Capture>>;

const host = mustBe(
  'a domain, as "example.com"',
  (value) => typeof value === 'string' && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(value),
);

const checkCapture = optionsOf<Capture>({
  from: optional(string),
  callback: optional(string),
  pattern: optional(string),
  values: optional(strings),
  hosts: optional(arrayOf(host)),
  required: optional(boolean),
});

/** @throws TypeError for a capture that would let anything through */
export const captures: Check = (value, name) => {
  for (const [captured, definition] of Object.entries((value ?? {}) as Captures)) {
    const what = `${name}.${captured}`;
    if (!/^[a-zA-Z]\w*$/.test(captured)) throw new TypeError(`${what} is not a capture's name.`);
    checkCapture(definition, what);
    const { from, callback, hosts } = definition;
    if ((from === undefined) === (callback === undefined)) {
      throw new TypeError(`${what} needs from or callback: one of them.`);
    }
    if (hosts === undefined) assertRestricted(definition, what);
    else if (callback !== undefined || hosts.length === 0) {
      throw new TypeError(
        `${what}: an address is taken from the token answer, at hosts that are named.`,
      );
    }
  }
};
