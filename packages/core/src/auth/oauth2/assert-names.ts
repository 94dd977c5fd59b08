import { mustBe, optional, optionsOf, stringsByName } from '../../check-options.ts';
import type { ParameterNames } from './descriptor-parts.ts';
import { RESERVED } from './reserved.ts';

/** What a provider may do without; the rest protects the flow. */
const OPTIONAL = new Set(['response_type', 'grant_type', 'redirect_uri', 'scope']);
/** What every callback is found by, and what PKCE is: never renamed. */
const FIXED = new Set(['state', 'code_challenge', 'code_challenge_method']);

const renames = mustBe(
  'an object whose values are names, or false',
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((it) => it === false || (typeof it === 'string' && it !== '')),
);

const check = optionsOf<ParameterNames>({
  authorization: optional(renames),
  token: optional(renames),
  callback: optional(stringsByName),
});

/** @throws TypeError for a new name that is another parameter's, or a parameter that must stay */
export function assertNames(value: unknown, name: string): void {
  check(value, name);
  const { authorization = {}, token = {}, callback = {} } = value as ParameterNames;
  for (const [old, renamed] of [...Object.entries(authorization), ...Object.entries(token)]) {
    if (FIXED.has(old) || (renamed === false && !OPTIONAL.has(old))) {
      throw new TypeError(`${name}: "${old}" cannot be renamed or left out.`);
    }
    if (renamed !== false && RESERVED.has(renamed.toLowerCase())) {
      throw new TypeError(`${name}: "${old}" cannot take the name of another: "${renamed}".`);
    }
  }
  for (const names of [authorization, token, callback]) {
    const taken = Object.values(names).filter((it) => it !== false);
    if (new Set(taken).size < taken.length) throw new TypeError(`${name}: two have one name.`);
  }
  for (const [old, renamed] of Object.entries(callback)) {
    if (!['code', 'error', 'error_description'].includes(old) || RESERVED.has(renamed)) {
      throw new TypeError(`${name}: "${old}" of a callback cannot be "${renamed}".`);
    }
  }
}
