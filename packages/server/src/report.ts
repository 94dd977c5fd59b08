import type { Site } from './site.ts';

const SHORTEST_SECRET = 8;

/** Tells the operator, by their own function or the console; never fails itself. */
export function reporter(onError: ((error: unknown) => void) | undefined): Site['report'] {
  return (error, request) => {
    try {
      if (onError === undefined) console.error(`onbehalf: ${describe(error, request.url)}`);
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
  const secrets = [token, ...searchParams.values()].flatMap((secret) =>
    secret.length < SHORTEST_SECRET ? [] : [secret, encodeURIComponent(secret)],
  );
  return secrets.reduce((clean, secret) => clean.replaceAll(secret, '[redacted]'), text);
}
