import { letterPairs, nearest } from './nearest.ts';

/** Refuses a value that is not what it must be; `name` is what the message calls it. */
export type Check = (value: unknown, name: string) => void;

/** A check for every option: one that is added to a type without a check does not compile. */
export type Checks<Options> = { readonly [Name in keyof Options]-?: Check };

/**
 * Checks what a program hands over: an option that does not exist is a mistake as much as one of
 * the wrong type, since what it was meant to restrict would stay open.
 *
 * @throws TypeError naming the option, and what it must be or which one was meant
 */
export function optionsOf<Options>(checks: Checks<Options>): Check {
  const known = Object.keys(checks);
  return (value, name) => {
    if (!isObject(value)) throw new TypeError(`${name} needs an object with ${known.join(', ')}.`);
    const unknown = Object.keys(value).find((option) => !known.includes(option));
    if (unknown !== undefined) {
      const [meant] = nearest(unknown, known, letterPairs);
      const hint = meant === undefined ? `It has ${known.join(', ')}.` : `Did you mean ${meant}?`;
      throw new TypeError(`${name} has no option ${unknown}. ${hint}`);
    }
    for (const [option, check] of Object.entries<Check>(checks)) {
      check(value[option], `${name}: ${option}`);
    }
  };
}

/** @param what - continues "must be" */
export function mustBe(what: string, isRight: (value: unknown) => boolean): Check {
  return (value, name) => {
    if (isRight(value)) return;
    const problem = value === undefined ? 'is missing: it must be' : 'must be';
    throw new TypeError(`${name} ${problem} ${what}.`);
  };
}

export const string: Check = mustBe('a string', isString);
export const strings: Check = mustBe('an array of strings', (value) => isArrayOf(value, isString));
export const boolean: Check = mustBe('true or false', (value) => typeof value === 'boolean');
export const callable: Check = mustBe('a function', (value) => typeof value === 'function');
export const object: Check = mustBe('an object', isObject);
export const stringsByName: Check = mustBe(
  'an object whose values are strings',
  (value) => isObject(value) && isArrayOf(Object.values(value), isString),
);

export function wholeNumber(most: number): Check {
  return mustBe(
    `a whole number from 1 to ${most}`,
    (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most,
  );
}

export const signal: Check = mustBe(
  'an AbortSignal',
  (value) => isObject(value) && typeof value['aborted'] === 'boolean',
);

export function oneOf(...values: readonly string[]): Check {
  const list = values.map((value) => `"${value}"`).join(', ');
  return mustBe(values.length === 1 ? list : `one of ${list}`, (value) =>
    values.includes(value as string),
  );
}

export function optional(check: Check): Check {
  return (value, name) => {
    if (value !== undefined) check(value, name);
  };
}

export function arrayOf(check: Check): Check {
  const array = mustBe('an array', Array.isArray);
  return (value, name) => {
    array(value, name);
    for (const [index, item] of (value as unknown[]).entries()) check(item, `${name}[${index}]`);
  };
}

/** What a function answers; the usual slip is to hand over the function itself. */
export function made(what: string, ...members: readonly string[]): Check {
  const check = mustBe(
    what,
    (value) => isObject(value) && members.every((member) => member in value),
  );
  return (value, name) => {
    if (typeof value === 'function') {
      throw new TypeError(`${name} is a function: call it, ${value.name}().`);
    }
    check(value, name);
  };
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isArrayOf(value: unknown, isRight: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isRight);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
