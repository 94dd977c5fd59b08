const REDACTED = '[redacted]';

// Shapes that are secrets whoever issued them: a last net under the exact values below. Each takes a
// time that grows with the text and no faster, since the text may be an attacker's.
const PATTERNS: readonly RegExp[] = [
  /\b(?:gh[opusr]_|github_pat_|glpat-|xox[a-z]-|xapp-|sk-|ya29\.)[\w.-]{8,}/g,
  /\beyJ[\w-]{8,}(?:\.[\w-]*){0,4}/g, // a JSON Web Token: three parts, encrypted five
  /(?<=\b(?:bearer|basic|token)\s)[\w.~+/-]{12,}=*/gi,
  /(?<=[?&]code=)[^\s"'&]{4,}/gi,
  /(?<=\b(?:access_token|refresh_token|id_token|client_secret|code_verifier|password|api_key)["']?\s{0,4}[=:]\s{0,4}["']?)[^\s"'&,;}]{4,}/gi,
];

// Shorter values occur in ordinary text: blanking them would garble results and hide nothing.
const SHORTEST = 6;
const LONGEST_TEXT = 64 * 1024;

/** Replaces each of `secrets`, and whatever looks like a credential, in text meant for people. */
export function scrub(text: string, secrets: Iterable<string> = []): string {
  let clean = bound(replaceSecrets(text, spellings(secrets)), LONGEST_TEXT);
  for (const pattern of PATTERNS) clean = clean.replace(pattern, REDACTED);
  return clean;
}

/** Cuts text to `limit` characters, saying so. */
export function bound(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit)}… (cut)`;
}

/**
 * The value of JSON text without any of `secrets`: a provider that echoes the token of the request
 * must not hand it to a model. Only values and names change; the structure stays.
 */
export function parseRedacted(json: string, secrets: Iterable<string>): unknown {
  const hidden = spellings(secrets);
  const value: unknown = JSON.parse(json);
  const isEchoed = hidden.some((secret) => json.includes(JSON.stringify(secret).slice(1, -1)));
  return isEchoed ? redactValue(value, hidden) : value;
}

function redactValue(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return replaceSecrets(value, secrets);
  if (typeof value === 'number') {
    const text = replaceSecrets(String(value), secrets);
    return text === String(value) ? value : text;
  }
  if (Array.isArray(value)) return value.map((item) => redactValue(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      replaceSecrets(name, secrets),
      redactValue(member, secrets),
    ]),
  );
}

function replaceSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce((clean, secret) => clean.replaceAll(secret, REDACTED), text);
}

/** Each secret as it is and as it stands in a URL; the longest first, as one may contain another. */
function spellings(secrets: Iterable<string>): readonly string[] {
  const long = [...secrets].filter((secret) => secret.length >= SHORTEST);
  return [
    ...new Set(long.flatMap((secret) => [secret, encodeURIComponent(secret.toWellFormed())])),
  ].toSorted((a, b) => b.length - a.length);
}
