import { spellings } from './spellings.ts';

const REDACTED = '[redacted]';
// An ellipsis by its number: one character beyond ASCII makes the whole bundle slower to load.
const CUT = `${String.fromCharCode(0x20_26)} (cut)`;
// Where text has lost something before its secrets were known; a cut may go through such a place.
const MARK = /(\[redacted\]|(?:\[[a-z]{0,8})?\u2026 \(cut\))/;
// What is left of a secret there; shorter ones give nothing away.
const SHORTEST_REST = 4;

// Shapes that are secrets whoever issued them: a last net under the exact values below. Each takes a
// time that grows with the text and no faster, since the text may be an attacker's.
const PATTERNS: readonly RegExp[] = [
  /\b(?:gh[opusr]_|github_pat_|glpat-|xox[a-z]-|xapp-|sk-|ya29\.)[\w.-]{8,}/g,
  /\beyJ[\w-]{8,}(?:\.[\w-]*){0,4}/g, // a JSON Web Token: three parts, encrypted five
  /(?<=\b(?:bearer|basic|token)\s)[\w.~+/-]{12,}=*/gi,
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\w+/=\\\s]*/g,
  /(?<=:\/\/[^\s/:@]{0,64}:)[^\s/@]{1,256}(?=@)/g, // of a database, in its address
  /(?<=[?&]code=)[^\s"'&]{4,}/gi,
  /(?<=\b(?:access_token|refresh_token|id_token|client_secret|client_assertion|device_code|code_verifier|password|api_key)["']?\s{0,4}[=:]\s{0,4}["']?)[^\s"'&,;}]{4,}/gi,
];

const LONGEST_TEXT = 64 * 1024;

/** Replaces each of `secrets`, and whatever looks like a credential, in text meant for people. */
export function scrub(text: string, secrets: Iterable<string> = []): string {
  let clean = bound(replaceSecrets(text, spellings(secrets)), LONGEST_TEXT);
  for (const pattern of PATTERNS) clean = clean.replace(pattern, REDACTED);
  return clean;
}

/** Cuts text to `limit` characters, saying so. No half of a surrogate pair is left. */
export function bound(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return text.slice(0, limit).replace(/[\ud800-\udbff]$/, '') + CUT;
}

/**
 * The value of JSON text without any of `secrets`: a provider that echoes the token of the request
 * must not hand it to a model. Only values and names change; the structure stays.
 */
export function parseRedacted(json: string, secrets: Iterable<string>): unknown {
  const hidden = spellings(secrets);
  const value: unknown = JSON.parse(json);
  const isEchoed = hidden.some((secret) => json.includes(JSON.stringify(secret).slice(1, -1)));
  return isEchoed || MARK.test(json) ? redactValue(value, hidden) : value;
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
  const clean = secrets.reduce((rest, secret) => rest.replaceAll(secret, REDACTED), text);
  return MARK.test(clean) ? dropRests(clean, secrets) : clean;
}

/** Takes away what a mark has left of a secret: its beginning before one, its end behind one. */
function dropRests(text: string, secrets: readonly string[]): string {
  const parts = text.split(MARK);
  return parts
    .map((part, index) => {
      if (index % 2 === 1) return part; // a mark
      const start = index === 0 ? 0 : longest(secrets, (secret) => endOf(secret, part));
      const rest = part.slice(start);
      const isLast = index === parts.length - 1;
      const end = isLast ? 0 : longest(secrets, (secret) => beginningOf(secret, rest));
      return rest.slice(0, rest.length - end);
    })
    .join('');
}

function longest(secrets: readonly string[], length: (secret: string) => number): number {
  return secrets.reduce((most, secret) => Math.max(most, length(secret)), 0);
}

/** How many characters at the end of `text` are the beginning of `secret`. */
function beginningOf(secret: string, text: string): number {
  const first = secret.slice(0, SHORTEST_REST);
  let at = text.indexOf(first, Math.max(0, text.length - secret.length));
  while (at !== -1 && !secret.startsWith(text.slice(at))) at = text.indexOf(first, at + 1);
  return at === -1 ? 0 : text.length - at;
}

/** How many characters at the beginning of `text` are the end of `secret`. */
function endOf(secret: string, text: string): number {
  const last = secret.slice(-SHORTEST_REST);
  const reach = text.slice(0, secret.length);
  let end = reach.length;
  for (let at = reach.lastIndexOf(last); at !== -1; at = reach.slice(0, end).lastIndexOf(last)) {
    if (secret.endsWith(reach.slice(0, at + SHORTEST_REST))) return at + SHORTEST_REST;
    end = at + SHORTEST_REST - 1;
  }
  return 0;
}
