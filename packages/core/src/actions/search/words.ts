/** Words that say nothing about what is wanted. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about all also am an and any are as at be been but by can could did do does done for from ' +
    'give had has have having he her here him his how if in into is it its just kind let like ' +
    'may might need now of off on onto or out over own please she should so some somebody someone ' +
    'something such than that the their them then there these they thing things this those to too ' +
    'up us use using via want was we were when where whether will with would yes you your'
  ).split(' '),
);

/** The words of a text that say something, as stems; all of them where none does. */
export function wordsOf(text: string): readonly string[] {
  const words = rawWords(text);
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  return (telling.length > 0 ? telling : words).map(stem);
}

/** Lower-case words in their order: letters and digits, without the apostrophes within. */
export function rawWords(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll(/(?<=[a-z])['\u2019](?=[a-z])/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

// Half of all text is the same few hundred words.
const stems = new Map<string, string>();
const MAX_STEMS = 10_000;

/** What a word has in common with its plural and its other forms. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const found = stemOf(word);
  if (stems.size < MAX_STEMS) stems.set(word, found);
  return found;
}

function stemOf(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const singular = word.replace(/ies$/, 'y').replace(/(?<![su])s$/, '');
  const base = singular.replace(/(?<=[aeiouy].*[a-z])(?:ing|ed)$/, '');
  return undoubled(base).replace(/(?<=..)e$/, '');
}

function undoubled(word: string): string {
  return word.replace(/([bdgmnprt])\1$/, '$1');
}
