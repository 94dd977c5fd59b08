import { OnBehalfError } from '../errors.ts';
import type { KeyContext, KeyWrapper } from './key-wrapper.ts';
import { shownKeyId } from './shown-key-id.ts';
import type { SealContext, Vault } from './vault.ts';

/**
 * Wraps data keys as a vault with a key ring seals: the first key wraps, all unwrap.
 *
 * @param vault - the ring as it is now; asked for each call
 */
export function ringWrapper(name: string, vault: () => Promise<Vault>): KeyWrapper {
  return {
    name,
    async wrap(dataKey, context) {
      const ring = await vault();
      const bytes = await ring.seal(dataKey, sealContext(context));
      return { keyId: ring.keyOf?.(bytes) ?? '', bytes };
    },
    async unwrap({ keyId, bytes }, context) {
      const ring = await vault();
      try {
        return await ring.open(bytes, sealContext(context));
      } catch {
        const isThere = ring.keyIds?.includes(keyId) === true;
        throw new OnBehalfError(
          'misconfigured',
          isThere
            ? `A data key that the key ${shownKeyId(keyId)} has wrapped was changed, or is that of another.`
            : `The key ${shownKeyId(keyId)}, which has wrapped a data key, is not in the ${name}.`,
        );
      }
    },
  };
}

function sealContext({ tenantId, entityId, dataKeyId }: KeyContext): SealContext {
  return { tenantId, entityId, connectionId: '', integrationId: dataKeyId, purpose: 'data key' };
}
