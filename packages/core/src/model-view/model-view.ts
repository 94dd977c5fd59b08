import type { ActionResult, ModelResult } from '../model.ts';
import { fitJson } from './fit-json.ts';

/** Characters of JSON that a model is shown of one result, unless a tool is told otherwise. */
export const DEFAULT_RESULT_SIZE: number = 16 * 1024;
/** Less would not even hold the note. */
export const LEAST_RESULT_SIZE = 2000;

// What is nested deeper tells a model nothing, and may be deep enough to end a recursion.
const DEEPEST = 64;
const TOO_DEEP = '(nested too deeply to be shown)';
// For the envelope and the note.
const RESERVED = 1200;
const MAX_NOTES = 8;
const LONGEST_LIST = 700;

/**
 * A result as a model should read it: its data shaped, and bounded to `size` characters of JSON,
 * with a note of what is missing. The result itself stays as it is.
 */
export function modelView(
  result: ActionResult,
  size: number,
  shape: (data: unknown) => unknown,
): ModelResult {
  if (!result.successful) return result;
  const data = shape(shallow(result.data, 0));
  const { fitted, cuts } = fitJson(data, size - RESERVED);
  if (fitted === result.data) return result;
  if (cuts.length === 0) return { ...result, data: fitted };
  return { ...result, data: fitted, note: noteOf(cuts, hasCursor(result)) };
}

/** Whether there is a next page, wherever an action says so. */
function hasCursor({ page, data }: Extract<ActionResult, { successful: true }>): boolean {
  const own = (Object(data) as { nextCursor?: unknown }).nextCursor;
  return (page?.nextCursor ?? own ?? null) !== null;
}

function noteOf(cuts: readonly string[], isPage: boolean): string {
  const listed = cuts.slice(0, MAX_NOTES);
  // As it is written, names may be several times as long.
  while (JSON.stringify(listed).length > LONGEST_LIST) listed.pop();
  const told = listed.length === 0 ? 'of the whole, a part' : listed.join('; ');
  const more = cuts.length > listed.length ? '; and more' : '';
  // Else what is not shown would be skipped.
  const page = isPage
    ? ' The cursor goes on behind all of them, those that are not shown too: first ask for this page again, with fewer items.'
    : '';
  return (
    `The answer was too long and is not complete. Shown are: ${told}${more}. To see what is ` +
    `missing, ask for fewer items at once, for one of them by itself, or for a narrower part.${page}`
  );
}

/** The same value, but for what is too deep in it. */
function shallow(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return TOO_DEEP;
  if (Array.isArray(value)) {
    const items = value.map((item) => shallow(item, depth + 1));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  const before = Object.entries(value);
  const after = before.map(([name, member]) => [name, shallow(member, depth + 1)] as const);
  const isSame = after.every(([, member], index) => member === before[index]?.[1]);
  return isSame ? value : Object.fromEntries(after);
}
