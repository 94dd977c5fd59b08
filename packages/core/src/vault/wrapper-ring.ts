import { isOnBehalfError, OnBehalfError } from '../errors.ts';
import { keyUnavailable } from './key-unavailable.ts';
import type { KeyWrapper } from './key-wrapper.ts';
import { shownKeyId } from './shown-key-id.ts';

/**
 * Several wrappers as one: the first wraps, all unwrap. A key is asked of each in turn, unless one
 * of them is out of reach: it may have been that one's.
 *
 * @param wrappers - safe ones: what they throw is an `OnBehalfError`
 */
export function wrapperRing(wrappers: readonly KeyWrapper[]): KeyWrapper {
  const [first, ...others] = wrappers;
  if (first === undefined) throw new TypeError('A ring of key wrappers needs one at least.');
  if (others.length === 0) return first;
  const name = wrappers.map((wrapper) => wrapper.name).join(', ');
  return {
    name,
    wrap: async (dataKey, context, occasion) => first.wrap(dataKey, context, occasion),
    async unwrap(wrapped, context) {
      let passing: unknown = null;
      for (const wrapper of wrappers) {
        try {
          return await wrapper.unwrap(wrapped, context);
        } catch (error) {
          if (!isOnBehalfError(error) || error.code !== 'misconfigured') passing ??= error;
        }
      }
      if (passing !== null) throw passing;
      const why = `unwraps a data key that the key ${shownKeyId(wrapped.keyId)} has wrapped`;
      throw keyUnavailable(
        new OnBehalfError('misconfigured', `None of the key wrappers ${name} ${why}.`),
      );
    },
  };
}
