import { isOnBehalfError, OnBehalfError } from '../errors.ts';
import { withDeadline } from '../runtime.ts';
import { keyUnavailable } from './key-unavailable.ts';
import type { KeyWrapper } from './key-wrapper.ts';
import type { VaultParts } from './vault.ts';

const TIMEOUT_MS = 10_000;
const KEY_BYTES = 32;

/**
 * The same wrapper, which answers in time or fails, and whose failures are coded and name it. What it
 * said itself goes to the log only.
 */
export function safeWrapper(
  wrapper: KeyWrapper,
  { runtime, report }: Pick<VaultParts, 'runtime' | 'report'>,
): KeyWrapper {
  const what = `The key wrapper "${wrapper.name}"`;
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await withDeadline(runtime, { timeoutMs: TIMEOUT_MS, what }, work);
    } catch (error) {
      if (isOnBehalfError(error)) throw keyUnavailable(error);
      throw new OnBehalfError('internal', `${what} failed.`, {
        id: report(error),
        retryable: true,
      });
    }
  };
  return {
    name: wrapper.name,
    wrap: async (dataKey, context, occasion) =>
      attempt(async () => wrapper.wrap(dataKey, context, occasion)),
    unwrap: async (wrapped, context) =>
      attempt(async () => {
        const dataKey = await wrapper.unwrap(wrapped, context);
        if (dataKey instanceof Uint8Array && dataKey.length === KEY_BYTES) return dataKey;
        throw new OnBehalfError('misconfigured', `${what} gave a key of another length.`);
      }),
  };
}
