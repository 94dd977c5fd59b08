import type { ActionResult, ModelResult } from './model.ts';

/** Characters of JSON that a model is shown of one result, unless a tool is told otherwise. */
export const DEFAULT_RESULT_SIZE: number = 16 * 1024;
/** Less would not even hold the note. */
export const LEAST_RESULT_SIZE = 2000;

// For the envelope and the note.
const RESERVED = 1200;
const MAX_NOTES = 8;
const MAX_PATH = 80;
const SHORTEST_ITEM = 400;
const FEW = 10;

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
  const data = shape(result.data);
  if (lengthOf(data) <= size - RESERVED) {
    return data === result.data ? result : { ...result, data };
  }
  const cuts: string[] = [];
  const fitted = fit(data, size - RESERVED, '', cuts);
  return { ...result, data: fitted, note: noteOf(cuts, result.page?.nextCursor ?? null) };
}

function noteOf(cuts: readonly string[], nextCursor: string | null): string {
  const told = cuts.slice(0, MAX_NOTES).join('; ');
  const more = cuts.length > MAX_NOTES ? '; and more' : '';
  const page = nextCursor === null ? '' : ' The next page is at its cursor.';
  return (
    `The answer was too long and is not complete. Shown are: ${told}${more}. To see what is ` +
    `missing, ask for fewer items at once, for one of them by itself, or for a narrower part.${page}`
  );
}

/** As much of a value as has room, the small parts before the large ones. */
function fit(value: unknown, room: number, path: string, cuts: string[]): unknown {
  if (lengthOf(value) <= room) return value;
  if (typeof value === 'string') return cutText(value, room, path, cuts);
  if (Array.isArray(value)) return cutList(value, room, path, cuts);
  if (typeof value === 'object' && value !== null) return cutObject(value, room, path, cuts);
  return value;
}

function cutText(text: string, room: number, path: string, cuts: string[]): string {
  let kept = text.slice(0, Math.max(0, room - 20));
  // What is escaped takes more room than it has characters.
  while (kept !== '' && lengthOf(kept) > room - 10) {
    kept = kept.slice(0, Math.floor((kept.length * (room - 10)) / lengthOf(kept)) - 1);
  }
  cuts.push(`${named(path)}, ${kept.length} of ${text.length} characters`);
  return `${kept.toWellFormed()}...`;
}

function cutList(list: readonly unknown[], room: number, path: string, cuts: string[]): unknown[] {
  const kept: unknown[] = [];
  const within: string[] = [];
  let left = room - 2;
  for (const [index, item] of list.entries()) {
    // A stump of an item tells nothing beside whole ones.
    if (kept.length > 0 && left < SHORTEST_ITEM && lengthOf(item) >= left) break;
    const share = Math.floor(left / Math.min(list.length - index, FEW));
    const fitted = fit(
      item,
      Math.min(left - 1, Math.max(share, SHORTEST_ITEM)),
      `${path}[${index}]`,
      within,
    );
    left -= lengthOf(fitted) + 1;
    if (left < 0) break;
    kept.push(fitted);
  }
  if (kept.length < list.length)
    cuts.push(`${named(path)}, ${kept.length} of ${list.length} items`);
  cuts.push(...within.slice(0, MAX_NOTES));
  return kept;
}

function cutObject(value: object, room: number, path: string, cuts: string[]): object {
  const all = Object.entries(value).map(([name, member]) => ({
    name,
    member,
    size: lengthOf(member),
  }));
  let left = room - 2;
  const entries = all.filter(({ name }) => {
    // A few characters at least for its value.
    const needed = lengthOf(name) + 2 + FEW;
    if (needed > left) return false;
    left -= needed;
    return true;
  });
  left += entries.length * FEW;
  const fitted = new Map<string, unknown>();
  for (const [index, { name, member }] of entries.toSorted((a, b) => a.size - b.size).entries()) {
    const share = Math.floor(left / (entries.length - index));
    const inside = path === '' ? name : `${path}.${name}`;
    const part = fit(member, share, inside, cuts);
    const size = lengthOf(part);
    if (size > left) continue;
    left -= size;
    fitted.set(name, part);
  }
  const kept = all.filter(({ name }) => fitted.has(name));
  if (kept.length < all.length) {
    cuts.push(`${named(path)}, ${kept.length} of ${all.length} properties`);
  }
  return Object.fromEntries(kept.map(({ name }) => [name, fitted.get(name)]));
}

function named(path: string): string {
  if (path === '') return 'of the whole';
  return `of ${path.length > MAX_PATH ? `...${path.slice(-MAX_PATH)}` : path}`;
}

function lengthOf(value: unknown): number {
  return (JSON.stringify(value) ?? 'null').length;
}
