/** The scopes that exist, each with those that it includes. */
export type KnownScopes = Readonly<Record<string, readonly string[]>>;

// Whole sentences: what follows a condition ("if the repository is private") is not always needed.
const NEEDED = [
  /^(?:OAuth (?:app )?tokens and )?personal access tokens \(classic\) need (?:the ?|either the |both the )?(.*?) scopes?(?: to use this endpoint)?\.$/i,
  /^You must authenticate using an access token with the (`[\w:]+`) scope to use this endpoint\.$/,
];
const PUBLIC = [
  /need the `repo` scope to use this endpoint with private or public repositories, or the `(public_repo)` scope to use this endpoint with only public repositories\.$/,
  /need the `(public_repo)` or `repo` scope to create a public repository, and/,
];
const INSTEAD =
  /If this endpoint is only used with public repositories, the token can use the `(public_repo)` scope instead\./;

/**
 * The scopes that a description says are always needed. None where it does not say, where it
 * depends on something, where one of several unrelated scopes would do, or where there is no such
 * scope: a scope that is missing stops a call before it is sent.
 */
export function scopesIn(description: string, known: KnownScopes): readonly string[] {
  const paragraphs = description.split(/\n{2,}/).map((text) => text.replaceAll('\n', ' '));
  const sentences = [...description.split('\n'), ...paragraphs].flatMap((text) =>
    text.split(/(?<=\.)\s+/),
  );
  const found = new Set(sentences.flatMap((sentence) => neededIn(sentence.trim(), known)));
  const instead = INSTEAD.exec(description)?.[1];
  return [...found]
    .map((scope) => (instead !== undefined && includes(known, scope, instead) ? instead : scope))
    .toSorted();
}

function neededIn(sentence: string, known: KnownScopes): readonly string[] {
  const onlyPublic = first(PUBLIC, sentence);
  if (onlyPublic !== null) return [onlyPublic];
  const list = first(NEEDED, sentence);
  if (list === null) return [];
  const scopes = [...list.matchAll(/`([\w:]+)`/g)].map(([, scope = '']) => scope);
  // Between them there may be nothing but commas and one word.
  const rest = list.replaceAll(/`[\w:]+`/g, ' ').replaceAll(',', ' ');
  const words = new Set(rest.split(/\s+/).filter((word) => word !== ''));
  const [glue = 'and'] = words;
  if (words.size > 1 || !['and', 'or'].includes(glue)) return [];
  if (!scopes.every((scope) => Object.hasOwn(known, scope))) return [];
  if (glue === 'and') return scopes;
  // One that all the others include is held by whoever holds any of them.
  const least = scopes.find((scope) => scopes.every((other) => includes(known, other, scope)));
  return least === undefined ? [] : [least];
}

function includes(known: KnownScopes, scope: string, other: string): boolean {
  return scope === other || known[scope]?.includes(other) === true;
}

function first(patterns: readonly RegExp[], text: string): string | null {
  return patterns.map((pattern) => pattern.exec(text)?.[1]).find((it) => it !== undefined) ?? null;
}
