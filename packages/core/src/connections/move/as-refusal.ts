import { OnBehalfError } from '../../errors.ts';

/**
 * Runs what throws a TypeError for a mistake, where the mistake is one row's of many, and data.
 *
 * @throws OnBehalfError `invalid_params` with the same words
 */
export async function asRefusal<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TypeError) throw new OnBehalfError('invalid_params', error.message);
    throw error;
  }
}
