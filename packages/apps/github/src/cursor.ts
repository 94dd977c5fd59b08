import { invalidParameter } from '@onbehalf/core';

/** Where a page begins, in the names of GitHub's query parameters. */
export type Position = Readonly<Record<string, number | string>>;

const SIZE = 'per_page';
// Beyond some thousand items GitHub takes this instead of a page number: it is its own to write.
const OPAQUE: ReadonlySet<string> = new Set(['after', 'cursor']);

/**
 * Reads `<https://api.github.com/...?page=2>; rel="next"` of RFC 8288 into a cursor: null where there is
 * no next page. Of the address it takes only what `names` are.
 */
export function cursorAt(link: string | null, names: readonly string[]): string | null {
  const [, target = ''] = /<([^<>]*)>\s*;\s*rel="next"/.exec(link ?? '') ?? [];
  if (!URL.canParse(target)) return null;
  const query = new URL(target).searchParams;
  // An operation with a cursor of its own takes that.
  if (names.includes('cursor')) return query.get('cursor');
  const position = positionIn(query, names);
  return isBeginning(position) ? encode(position) : null;
}

/** @throws OnBehalfError `invalid_params` for a cursor that is not one of these names */
export function positionAt(cursor: string, names: readonly string[]): Position {
  const position = positionIn(new URLSearchParams(decodeBase64Url(cursor)), names);
  if (isBeginning(position) && encode(position) === cursor) return position;
  throw invalidParameter('cursor', 'must be the nextCursor of the page before');
}

/** Takes only where a page begins, whoever wrote it. */
function positionIn(query: URLSearchParams, names: readonly string[]): Position {
  const values = [...names.filter((name) => name !== SIZE), SIZE]
    .filter((name) => names.includes(name))
    .map((name): [string, number | string | null] => {
      const value = query.get(name);
      return [name, OPAQUE.has(name) ? value : wholeNumber(value)];
    });
  return Object.fromEntries(
    values.filter((entry): entry is [string, number | string] => entry[1] !== null),
  );
}

function isBeginning(position: Position): boolean {
  return Object.keys(position).some((name) => name !== SIZE);
}

function encode(position: Position): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(position)) query.set(name, String(value));
  return btoa(query.toString()).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function decodeBase64Url(text: string): string {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
