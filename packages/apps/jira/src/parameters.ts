import { invalidParameter } from '@onbehalf/core';

const site = {
  type: 'string',
  minLength: 1,
  maxLength: 200,
  description: 'The site, by its name or address, where the user has several: acme.',
} as const;

/** What every action takes. */
export const on = { site } as const;

export const issue = {
  type: 'string',
  minLength: 1,
  description: 'The issue, by its key: PROJ-123.',
} as const;

export const project = {
  type: 'string',
  minLength: 1,
  description: 'The project, by its key: PROJ.',
} as const;

export const person = {
  type: 'string',
  minLength: 1,
  description: 'Somebody, by their name, email address or account id; me is the user.',
} as const;

export const markdown = {
  type: 'string',
  maxLength: 32_767,
  description: 'Text as Markdown: headings, lists, tables, code, links.',
} as const;

export const id = (what: string) =>
  ({ type: 'string', pattern: '^[0-9]+$', description: `The id of ${what}.` }) as const;

/** A page of at most `most` items of a list that counts them. */
export function paging<const Most extends number>(most: Most) {
  return {
    cursor: {
      type: 'string',
      pattern: '^[0-9]+$',
      description: 'The nextCursor of the page before; leave it out for the first.',
    },
    limit: {
      type: 'integer',
      minimum: 1,
      maximum: most,
      default: Math.min(50, most),
      description: `How many at most; up to ${most}.`,
    },
  } as const;
}

/**
 * The key or id of something as a part of a path, where it can name nothing else.
 *
 * @throws OnBehalfError `invalid_params` naming the parameter
 */
export function part(value: string, name: string): string {
  if (/^[A-Za-z0-9][\w.-]{0,254}$/.test(value)) return value;
  throw invalidParameter(name, 'is not a key or an id of Jira');
}
