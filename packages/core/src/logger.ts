import { logEntry } from './plain-text.ts';
import { scrub } from './redact.ts';
import { randomToken, type Runtime } from './runtime.ts';

/** Where errors go that a result only names by id. */
export interface Logger {
  error(message: string): void;
}

/** Writes what was thrown to the log, without its causes, scrubbed, as one entry; answers its id. */
export function createReport(runtime: Runtime, logger: Logger) {
  return (error: unknown, secrets: Iterable<string> = []): string => {
    const id = `err_${randomToken(runtime, 9)}`;
    try {
      logger.error(logEntry(`onbehalf ${id}: ${scrub(describe(error), secrets)}`));
    } catch {
      // A log that fails must not take the call with it.
    }
    return id;
  };
}

/** Its own words and where it came from; never its other properties, which hold requests. */
function describe(error: unknown): string {
  try {
    if (error instanceof Error) return error.stack ?? error.message;
    return typeof error === 'string' ? error : `a thrown ${typeof error}`;
  } catch {
    return 'an error that cannot be read';
  }
}
