import { withReferences } from './references.ts';
import { wordsOf } from './words.ts';

/** How much a word counts that may be of what is to be written, and not of what is to be done. */
const CONTENT = 0.4;

/** A request in plain words, as far as it says what is to be done. */
export interface SearchRequest {
  /** Stems, and how much each counts. */
  readonly words: ReadonlyMap<string, number>;
  /** What comes before the content. */
  readonly head: string;
}

/**
 * Reads what is asked for: without quotations, which are to be written or looked for, and with less weight
 * for what stands behind a colon: "tell the team: the build is broken" is about no build.
 */
export function readRequest(query: string): SearchRequest {
  const spoken = query
    // To file something is to make one of it, and a file is something else.
    .replace(/^\s*file(?= (?:an?|the|this)\b)/i, 'create')
    // To draft something is to make a draft.
    .replace(/^\s*draft(?= (?:an?|some|me)\b)/i, 'create draft');
  // Whoever has it pulled, brought or called up wants to see it.
  const plain = spoken.replaceAll(/\b(?:pull|bring|call) up\b/gi, 'show');
  const unquoted = plain.replaceAll(/"[^"]*"|“[^”]*”/g, ' ');
  const [head = '', ...tail] = unquoted.split(/:\s+/);
  const words = new Map<string, number>();
  for (const [text, weight] of [
    [head, 1],
    [tail.join(' '), CONTENT],
  ] as const) {
    const { rest, words: referred } = withReferences(text);
    for (const word of `${rest} ${referred}`.trim() === '' ? [] : wordsOf(`${rest} ${referred}`)) {
      if (!words.has(word)) words.set(word, weight);
    }
  }
  return words.size === 0 ? { words: allOf(spoken), head: spoken } : { words, head };
}

function allOf(query: string): ReadonlyMap<string, number> {
  return new Map(wordsOf(query).map((word) => [word, 1]));
}
