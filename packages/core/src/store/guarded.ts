import { isOnBehalfError, OnBehalfError } from '../errors.ts';
import { isStorable } from '../identifiers.ts';
import type { Runtime } from '../runtime.ts';
import type { Store } from './store.ts';

// Together longer than a database takes that answers at all, and shorter than a call may take. A
// process that was suspended finds its timer over before it finds the answer that has come: in
// parts, the wait goes on.
const PATIENCE_MS = [4000, 4000, 4000, 4000, 4000];

// Made once: an abort without a reason makes an error with a stack each time.
const ANSWERED = new Error('The store has answered.');

/** What finds one row by texts, which may come from outside. */
const LOOKUPS: ReadonlySet<PropertyKey> = new Set<keyof Store>([
  'getConnection',
  'getFlow',
  'getFlowByLink',
  'getFlowOfConnection',
  'getIntegration',
  'getDataKey',
  'getFile',
]);

interface Surroundings {
  readonly runtime: Runtime;
  readonly report: (error: unknown) => string;
}

/** Whether a store says that no later attempt mends it. */
function isFinal(error: unknown): boolean {
  return (Object(error) as { retryable?: unknown }).retryable === false;
}

/**
 * The same store, whose failures are coded and name it; not to answer is one of them. They are
 * retryable, unless the store says otherwise.
 * What the driver said goes to `report` only: its messages may quote a row. It is not asked for what
 * no store can keep, which some drivers take for a failure.
 */
export function guardedStore(store: Store, { runtime, report }: Surroundings): Store {
  const failure = (what: string, error: unknown): OnBehalfError =>
    new OnBehalfError('internal', `The store "${store.name}" ${what}.`, {
      id: report(error),
      retryable: true,
    });
  const refusal = (error: unknown): OnBehalfError =>
    new OnBehalfError(
      'misconfigured',
      `The store "${store.name}" cannot be used as it is: the log says why.`,
      { id: report(error) },
    );
  const silence = async (method: string, answered: AbortSignal): Promise<never> => {
    for (const ms of PATIENCE_MS) await runtime.delay(ms, answered);
    throw failure('does not answer', new Error(`The store has not answered ${method} in time.`));
  };
  return new Proxy(store, {
    get(target, property) {
      const member: unknown = Reflect.get(target, property);
      if (typeof member !== 'function') return member;
      return async (...args: unknown[]): Promise<unknown> => {
        if (LOOKUPS.has(property) && !(args as string[]).every(isStorable)) return null;
        const call = async () => Reflect.apply(member, target, args) as Promise<unknown>;
        const answered = new AbortController();
        try {
          return await Promise.race([call(), silence(String(property), answered.signal)]);
        } catch (error) {
          if (isOnBehalfError(error)) throw error;
          throw isFinal(error) ? refusal(error) : failure('failed', error);
        } finally {
          answered.abort(ANSWERED);
        }
      };
    },
  });
}
