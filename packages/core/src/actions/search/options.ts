import type { CatalogIndex } from './catalog-index.ts';
import { meaningsOf } from './synonyms.ts';

const SHORTEST_GUESS = 4;
const GUESSED = 0.6;
const RELATED = 0.7;

/** A word of the catalog that a word of a request may mean. */
export interface Option {
  readonly word: string;
  /** How much it tells here: less where it is not sure that it is meant. */
  readonly worth: number;
}

/** What a word of a request may mean in this catalog; a word it does not know may be misspelt. */
export function optionsFor({ worth }: CatalogIndex, word: string): readonly Option[] {
  const option = (candidate: string, weight: number): Option[] => {
    const known = worth.get(candidate);
    return known === undefined ? [] : [{ word: candidate, worth: known * weight }];
  };
  const meant = meaningsOf(word).flatMap((meaning) => option(meaning.word, meaning.weight));
  // Who votes is about votes.
  const doing = word.length > SHORTEST_GUESS && word.endsWith('er') ? word.slice(0, -2) : '';
  const options = [...option(word, 1), ...meant, ...option(doing, RELATED)];
  if (options.length > 0 || word.length < SHORTEST_GUESS) return options;
  return [...worth.keys()]
    .filter(
      (other) => other.startsWith(word) || (word.length > SHORTEST_GUESS && isNear(word, other)),
    )
    .flatMap((other) => option(other, GUESSED));
}

/** Whether one letter is too many, missing or wrong, or two are swapped. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const rest = Math.min(a.length, b.length) - start;
  let end = 0;
  while (end < rest && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const isSwapped = left.length === 2 && right === `${left[1]}${left[0]}`;
  return isSwapped || (left.length <= 1 && right.length <= 1);
}
