const REDACTED = '[redacted]';

// Shapes that are secrets whoever issued them: a last net under the exact values below.
const PATTERNS: readonly RegExp[] = [
  /\b(?:gh[opusr]_|github_pat_|glpat-|xox[a-z]-|xapp-|sk-|ya29\.)[\w.-]{8,}/g,
  /\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g, // a JSON Web Token
  /(?<=\b(?:bearer|basic|token)\s)[\w.~+/-]{12,}=*/gi,
  /(?<=[?&]code=)[^\s"'&]{4,}/gi,
  /(?<=\b(?:access_token|refresh_token|id_token|client_secret|code_verifier|password|api_key)["']?\s*[=:]\s*["']?)[^\s"'&,;}]{4,}/gi,
];

// Shorter values occur in ordinary text: blanking them would garble results and hide nothing.
const SHORTEST = 6;

/** Replaces each of `secrets`, and whatever looks like a credential, in text meant for people. */
export function scrub(text: string, secrets: Iterable<string> = []): string {
  let clean = replaceSecrets(text, secrets);
  for (const pattern of PATTERNS) clean = clean.replace(pattern, REDACTED);
  return clean;
}

/** Cuts text to `limit` characters, saying so. */
export function bound(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit)}… (cut)`;
}

/**
 * A value as JSON text and back, without any of `secrets`: a provider that echoes the token of
 * the request must not hand it to a model. Values that JSON cannot express are dropped.
 */
export function redactJson(json: string, secrets: Iterable<string>): string {
  return replaceSecrets(
    json,
    [...secrets].flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]),
  );
}

function replaceSecrets(text: string, secrets: Iterable<string>): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret.length >= SHORTEST && clean.includes(secret)) {
      clean = clean.replaceAll(secret, REDACTED);
    }
  }
  return clean;
}
