import { logEntry, scrub } from '@onbehalf/core';

import type { Site } from './site.ts';

// The provider's reasons (RFC 6749 §4.1.2.1) are no secrets, and all the operator has to go by.
const REASONS: ReadonlySet<string> = new Set(['error', 'error_description', 'error_uri']);

/** Tells the operator, by their own function or the console; never fails itself. */
export function reporter(onError: ((error: unknown) => void) | undefined): Site['report'] {
  return (error, request) => {
    try {
      if (onError === undefined)
        console.error(logEntry(`onbehalf: ${describe(error, request.url)}`));
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
  return scrub(text, [token, ...parameters.map(([, value]) => value)]);
}
