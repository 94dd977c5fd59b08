import type { Site } from './site.ts';

const SHORTEST_SECRET = 8;
// The provider's reasons (RFC 6749 §4.1.2.1) are no secrets, and all the operator has to go by.
const REASONS: ReadonlySet<string> = new Set(['error', 'error_description', 'error_uri']);

/** Tells the operator, by their own function or the console; never fails itself. */
export function reporter(onError: ((error: unknown) => void) | undefined): Site['report'] {
  return (error, request) => {
    try {
      if (onError === undefined) console.error(entry(`onbehalf: ${describe(error, request.url)}`));
      else onError(error);
    } catch {
      // A log that fails must not take the page with it.
    }
  };
}

/** Without causes, which may hold requests, and without what the address was opened with. */
function describe(error: unknown, address: string): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : 'a value that is no error';
  const { pathname, searchParams } = new URL(address);
  const [, token = ''] = /\/connect\/([^/]+)$/.exec(pathname) ?? [];
  const parameters = [...searchParams].filter(([name]) => !REASONS.has(name));
  const secrets = [token, ...parameters.map(([, value]) => value)].flatMap((secret) =>
    secret.length < SHORTEST_SECRET ? [] : [secret, encodeURIComponent(secret)],
  );
  return secrets.reduce((clean, secret) => clean.replaceAll(secret, '[redacted]'), text);
}

/** Whoever wrote the address wrote part of this: only the first line looks like an entry. */
function entry(text: string): string {
  return text
    .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
    .map((line) => line.replaceAll(/[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu, ' '))
    .join('\n  ');
}
