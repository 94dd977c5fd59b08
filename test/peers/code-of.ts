import { isOnBehalfError } from '@onbehalf/core';

/** The code that a promise rejects with; `null` when it resolves. Any other error is passed on. */
export async function codeOf(promise: Promise<unknown>): Promise<string | null> {
  try {
    await promise;
    return null;
  } catch (error) {
    if (isOnBehalfError(error)) return error.code;
    throw error;
  }
}
