import { scrub } from './redact.ts';
import { randomToken, type Runtime } from './runtime.ts';

/** Where errors go that a result only names by id. */
export interface Logger {
  error(message: string): void;
}

/** Writes what was thrown to the log, without its causes and scrubbed; answers its id. */
export function createReport(runtime: Runtime, logger: Logger) {
  return (error: unknown, secrets: Iterable<string> = []): string => {
    const id = `err_${randomToken(runtime, 9)}`;
    const text =
      error instanceof Error ? (error.stack ?? error.message) : 'a value that is no error';
    try {
      logger.error(`onbehalf ${id}: ${scrub(text, secrets)}`);
    } catch {
      // A log that fails must not take the call with it.
    }
    return id;
  };
}
