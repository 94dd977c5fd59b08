import { linkFor } from './connections/connect/link-for.ts';
import { type Engine, type Scope } from './connections/engine.ts';
import { type ActionError, findOnBehalfError, OnBehalfError } from './errors.ts';
import { fileName } from './files/file-name.ts';
import { attachBytes, fileIn } from './files/result-file.ts';
import { deepFreeze } from './freeze.ts';
import type { ActionResult } from './model.ts';
import { parseRedacted } from './redact.ts';

/** An action's answer as JSON, without the secrets of the call should the provider echo one. */
export function success(
  data: unknown,
  secrets: Iterable<string>,
  nextCursor: string | null,
): ActionResult {
  const file = fileIn(data);
  // What a provider calls it may be a path, to whoever saves it.
  const name = file === null ? '' : fileName(file.name);
  const json = JSON.stringify(
    file === null
      ? data
      : { ...(data as object), file: { ...file, name, bytes: undefined, blob: undefined } },
  ) as string | undefined;
  // JSON has no word for undefined or a function.
  const clean = json === undefined ? null : parseRedacted(json, secrets);
  if (file !== null) {
    attachBytes((clean as { file: object }).file, { ...file, name });
  }
  const page = nextCursor === null ? {} : { page: Object.freeze({ nextCursor }) };
  return Object.freeze({ successful: true, data: clean, error: null, ...page });
}

/** An error as data: the one place where errors become results. */
export async function failure(
  engine: Engine,
  scope: Scope,
  error: OnBehalfError,
  secrets: Iterable<string>,
): Promise<ActionResult> {
  const data = asData(engine, await withLink(engine, scope, error), secrets);
  return Object.freeze({ successful: false, data: null, error: deepFreeze(data) });
}

/** The data of a result, or its error thrown. @throws OnBehalfError */
export function unwrap<Data>(result: ActionResult<Data>): Data {
  if (result.successful) return result.data;
  const { code, message, ...details } = result.error;
  throw new OnBehalfError(code, message, details);
}

/** Our own error in whatever was thrown; what is none of ours goes to the log. Never throws. */
export function coded(engine: Engine, thrown: unknown, secrets: Iterable<string>): OnBehalfError {
  try {
    return findOnBehalfError(thrown) ?? internal(engine, thrown, secrets);
  } catch (unreadable) {
    return internal(engine, unreadable, secrets); // a cause whose getter throws
  }
}

/** An error's details are an author's, who may have put anything in them. */
function asData(engine: Engine, error: OnBehalfError, secrets: Iterable<string>): ActionError {
  try {
    return parseRedacted(JSON.stringify(error), secrets) as ActionError;
  } catch (unserialisable) {
    return internal(engine, unserialisable, secrets).toJSON();
  }
}

function internal(engine: Engine, thrown: unknown, secrets: Iterable<string>): OnBehalfError {
  const id = engine.report(thrown, secrets);
  return new OnBehalfError('internal', `The action failed for a reason of its own (${id}).`, {
    id,
  });
}

/** Adds the link that the user needs, where the client may start connections by itself. */
async function withLink(
  engine: Engine,
  scope: Scope,
  error: OnBehalfError,
): Promise<OnBehalfError> {
  const { entityId, tenantId } = scope;
  if (!engine.startConnections || entityId === null) return error;
  try {
    const redirectUrl = await linkFor(engine, { tenantId, entityId }, error);
    if (redirectUrl === null) return error;
    const { retryable, details } = error;
    const message = `${error.message} The user can do so at ${redirectUrl}`;
    return new OnBehalfError(error.code, message, { ...details, retryable, redirectUrl });
  } catch (failed) {
    engine.report(failed); // the answer without a link still says what is needed
    return error;
  }
}
