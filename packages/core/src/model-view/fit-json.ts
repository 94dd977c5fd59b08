import { jsonLengths } from './json-length.ts';

const MOST_CUTS_WITHIN = 8;
const MAX_PATH = 80;
const SHORTEST_ITEM = 400;
const FEW = 10;

/** How a value was made shorter. */
interface Fitted {
  /** The value itself where it has room as it is. */
  readonly fitted: unknown;
  /** What is not complete: `of items, 3 of 500 items`. */
  readonly cuts: readonly string[];
}

interface State {
  readonly lengthOf: (value: unknown) => number;
  readonly cuts: string[];
}

/** A value that has at most so many characters as JSON, in so far as it is made of JSON. */
export function fitJson(value: unknown, room: number): Fitted {
  const cuts: string[] = [];
  return { fitted: fit({ lengthOf: jsonLengths(), cuts }, value, room, ''), cuts };
}

/** As much of a value as has room, the small parts before the large ones. */
function fit(state: State, value: unknown, room: number, path: string): unknown {
  if (state.lengthOf(value) <= room) return value;
  if (typeof value === 'string') return cutText(state, value, room, path);
  if (Array.isArray(value)) return cutList(state, value, room, path);
  if (typeof value === 'object' && value !== null) return cutObject(state, value, room, path);
  return value;
}

function cutText(state: State, text: string, room: number, path: string): string {
  let kept = text.slice(0, Math.max(0, room - 20));
  // What is escaped takes more room than it has characters.
  while (kept !== '' && state.lengthOf(kept) > room - 10) {
    kept = kept.slice(0, Math.floor((kept.length * (room - 10)) / state.lengthOf(kept)) - 1);
  }
  state.cuts.push(`${named(path)}, ${kept.length} of ${text.length} characters`);
  return `${kept.toWellFormed()}...`;
}

function cutList(state: State, list: readonly unknown[], size: number, path: string): unknown[] {
  const kept: unknown[] = [];
  const within: string[] = [];
  let left = size - 2;
  for (const [index, item] of list.entries()) {
    // A stump of an item tells nothing beside whole ones.
    if (kept.length > 0 && left < SHORTEST_ITEM && state.lengthOf(item) >= left) break;
    const share = Math.floor(left / Math.min(list.length - index, FEW));
    const room = Math.min(left - 1, Math.max(share, SHORTEST_ITEM));
    const fitted = fit({ ...state, cuts: within }, item, room, `${path}[${index}]`);
    left -= state.lengthOf(fitted) + 1;
    if (left < 0) break;
    kept.push(fitted);
  }
  if (kept.length < list.length)
    state.cuts.push(`${named(path)}, ${kept.length} of ${list.length} items`);
  state.cuts.push(...within.slice(0, MOST_CUTS_WITHIN));
  return kept;
}

function cutObject(state: State, value: object, room: number, path: string): object {
  const all = Object.entries(value).map(([name, member]) => ({
    name,
    member,
    size: state.lengthOf(member),
  }));
  let left = room - 2;
  const entries = all.filter(({ name }) => {
    // A few characters at least for its value.
    const needed = state.lengthOf(name) + 2 + FEW;
    if (needed > left) return false;
    left -= needed;
    return true;
  });
  left += entries.length * FEW;
  const fitted = new Map<string, unknown>();
  for (const [index, { name, member }] of entries.toSorted((a, b) => a.size - b.size).entries()) {
    const share = Math.floor(left / (entries.length - index));
    const inside = path === '' ? name : `${path}.${name}`;
    const part = fit(state, member, share, inside);
    const size = state.lengthOf(part);
    if (size > left) continue;
    left -= size;
    fitted.set(name, part);
  }
  const kept = all.filter(({ name }) => fitted.has(name));
  if (kept.length < all.length) {
    state.cuts.push(`${named(path)}, ${kept.length} of ${all.length} properties`);
  }
  return Object.fromEntries(kept.map(({ name }) => [name, fitted.get(name)]));
}

function named(path: string): string {
  if (path === '') return 'of the whole';
  return `of ${path.length > MAX_PATH ? `...${path.slice(-MAX_PATH)}` : path}`;
}
