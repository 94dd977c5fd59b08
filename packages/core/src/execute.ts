import type { PreparedAction } from './actions/prepare.ts';
import { type Check, type Checks, optional, string } from './check-options.ts';
import { chooseConnection } from './connections/choose.ts';
import type { Engine } from './connections/engine.ts';
import { integrationOf } from './connections/integration/integration-of.ts';
import { publicConnection } from './connections/row/row.ts';
import { OnBehalfError } from './errors.ts';
import { findFile } from './files/keep-file.ts';
import { asFile, withFile, withHandle } from './files/result-file.ts';
import { deepFreeze } from './freeze.ts';
import { assertScopes } from './http/assert-scopes.ts';
import { gate } from './http/gate.ts';
import { outcomeUnknown } from './http/retry.ts';
import { openSession } from './http/session.ts';
import type { ActionResult } from './model.ts';
import { coded, failure, success } from './result.ts';
import { randomToken, withDeadline } from './runtime.ts';
import { takeFiles } from './schema/file-input.ts';
import type { ConnectionRow } from './store/store.ts';

const LONGEST_CURSOR = 4096;
const TIMEOUT_MS = 30_000;

export interface ExecuteOptions {
  /** Checked against the action's schema; default `{}`. */
  readonly params?: unknown;
  /** One of several connections, by its id or alias. It must belong to the entity. */
  readonly connectionId?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** For the whole call; default 30 s. */
  readonly timeoutMs?: number | undefined;
  /** An id of your own for this call; default a random one. */
  readonly callId?: string | undefined;
}

/** A call whose params a model wrote, for any variant of the action's schema. */
export interface ModelCall extends ExecuteOptions {
  readonly isFromModel?: boolean;
}

const later: Check = () => {};

/** Of a call, by name; what a tool's call has as well is checked where it runs. */
export const callChecks: Checks<ExecuteOptions & { readonly action: string }> = {
  action: later,
  params: later,
  connectionId: optional(string),
  signal: later,
  timeoutMs: later,
  callId: optional(string),
};

/** On whose behalf. Without an entity a connection id decides: for the product's own code only. */
export interface Caller {
  readonly tenantId: string;
  readonly entityId: string | null;
}

/**
 * The path of one call. Whatever a provider, a network, a model or a user can cause is answered as
 * a result; only a programmer's mistake is thrown.
 *
 * @throws TypeError when neither an entity nor a connection is named, or a limit is no number
 */
export async function execute(
  engine: Engine,
  caller: Caller,
  slug: string,
  options: ModelCall = {},
): Promise<ActionResult> {
  const { signal, timeoutMs = TIMEOUT_MS, connectionId } = options;
  if (typeof slug !== 'string') throw new TypeError('Say what to do: { action: "APP_ACTION" }.');
  if (caller.entityId === null && connectionId === undefined) {
    throw new TypeError('Say on whose behalf: { entityId } or { connectionId }.');
  }
  if (typeof timeoutMs !== 'number' || !(timeoutMs > 0)) {
    throw new TypeError('"timeoutMs" must be a positive number of milliseconds.');
  }
  // Its controller, for instance: nobody could end the call, which would run all the same.
  if (signal !== undefined && typeof signal?.aborted !== 'boolean') {
    throw new TypeError('"signal" must be an AbortSignal.');
  }

  const call: Call = { secrets: new Set(), hasWritten: false, row: null, nextCursor: null };
  try {
    const data = await withDeadline(
      engine.runtime,
      { timeoutMs, signal, what: slug },
      async (deadline) => run(engine, caller, slug, options, { deadline, call }),
    );
    return success(data, call.secrets, call.nextCursor);
  } catch (thrown) {
    const error = located(coded(engine, thrown, call.secrets), call);
    // "Try again" would be wrong advice: what was written before the time was up stays.
    const isPartial = error.code === 'timeout' && call.hasWritten;
    return failure(engine, caller, isPartial ? outcomeUnknown(slug) : error, call.secrets);
  }
}

interface Call {
  readonly secrets: Set<string>;
  /** Whether a request that changes something was sent. */
  hasWritten: boolean;
  /** What the call goes through, once that is known. */
  row: ConnectionRow | null;
  /** Where the next page begins, if the action has said so. */
  nextCursor: string | null;
}

/** Which connection lacks the scopes: an action, which may say so as well, does not know. */
function located(error: OnBehalfError, { row }: Call): OnBehalfError {
  const { code, message, retryable, details } = error;
  if (code !== 'scope_required' || row === null) return error;
  return new OnBehalfError(code, message, {
    ...details,
    retryable,
    app: row.app,
    connectionId: row.id,
  });
}

async function run(
  engine: Engine,
  caller: Caller,
  slug: string,
  { params = {}, isFromModel, connectionId, callId = randomToken(engine.runtime) }: ModelCall,
  { deadline, call }: { readonly deadline: AbortSignal; readonly call: Call },
): Promise<unknown> {
  const prepared: PreparedAction = await engine.registry.get(slug).prepare();
  const restored = isFromModel === true ? prepared.variants.fromModel(params) : params;
  const { params: given, files } = prepared.takesFiles
    ? takeFiles(engine.runtime, prepared.inputSchema, restored, slug)
    : { params: restored, files: null };
  // Frozen for everybody, so that what was judged is what runs.
  const valid = deepFreeze(await prepared.validate(given));

  const { app, summary } = prepared;
  const chosen = await chooseConnection(engine, { ...caller, connectionId, app });
  call.row = chosen;
  assertScopes(app, chosen, summary.scopes ?? []);
  const { slug: action, annotations } = summary;
  const row = await gate(engine, app, chosen, {
    action,
    annotations,
    params: valid,
    request: null,
  });

  // The call was answered while the policy thought about it.
  deadline.throwIfAborted();

  // Above this line no secret has been opened.
  const integration = await integrationOf(engine, row);
  const { fetch, apiUrl } = await openSession(engine, integration, row, {
    signal: deadline,
    secrets: call.secrets,
    callId,
    scopes: summary.scopes ?? [],
    onWrite: () => {
      call.hasWritten = true;
    },
  });
  deadline.throwIfAborted();
  const answer = await prepared.run(valid, {
    fetch,
    signal: deadline,
    callId,
    // Made when asked for: few actions do.
    get connection() {
      return publicConnection(row);
    },
    apiUrl,
    async file(handle) {
      const blob = files?.get(handle);
      return blob === undefined ? findFile(engine, row, handle) : asFile(blob);
    },
    setNextCursor: (cursor) => {
      // A longer one is no place in a list, and a model has to write it down again.
      call.nextCursor = cursor.length <= LONGEST_CURSOR ? cursor : null;
    },
  });
  const data = await withFile(answer);
  return isFromModel === true ? withHandle(engine, row, data) : data;
}
