const FILE =
  /\.(?:[jt]sx?|json|ya?ml|md|txt|csv|pdf|png|jpe?g|docx?|xlsx?|zip|py|go|rs|toml|log)$/i;

/** What people name things by, and what such a thing is called. The first that fits a word counts. */
const REFERENCES: readonly (readonly [name: RegExp, words: string])[] = [
  [/^https?:\/\//, 'url link'],
  [/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/, 'mail address'],
  [/^[A-Z][A-Z0-9]{1,9}-\d+$/, 'ticket'],
  [/^#\d+$/, 'issue'],
  [/^#[\p{L}\p{N}_-]+$/u, 'channel'],
  [/^@[\w-]+$/, 'user'],
  [/^:[a-z0-9_+-]+:$/, 'emoji'],
  [/^\p{Extended_Pictographic}/u, 'emoji'],
  [/^v?\d+\.\d+(?:\.\d+)*$/, 'version'],
  [FILE, 'file'],
  [/^[a-z][\w.-]+\/[a-z][\w.-]+$/, 'repository'],
];
const LONGEST = 200;

/** A request without the names of things, which nobody can search for, and with what they are. */
export function withReferences(query: string): { readonly rest: string; readonly words: string } {
  const rest: string[] = [];
  const found = new Set<string>();
  for (const word of query.split(/\s+/)) {
    const name = word
      .slice(0, LONGEST)
      .replace(/^["'(]+/, '')
      .replace(/["'),.;!?]+$/, '');
    const words = REFERENCES.find(([pattern]) => pattern.test(name))?.[1];
    if (words === undefined) rest.push(word);
    else found.add(words);
  }
  return { rest: rest.join(' '), words: [...found].join(' ') };
}
