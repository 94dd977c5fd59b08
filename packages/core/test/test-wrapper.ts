import type { KeyContext, KeyWrapper, SealContext } from '@onbehalf/core';

import { ring } from './key-stage.ts';

/** A wrapper in this process, which may be out of reach. */
export interface TestWrapper extends KeyWrapper {
  /** What it was asked for: `wrap alice`. */
  readonly asked: readonly string[];
  /** What every call fails with; null while it works. */
  fails: (() => unknown) | null;
}

const contextOf = ({ tenantId, entityId, dataKeyId }: KeyContext): SealContext => ({
  tenantId,
  entityId,
  connectionId: dataKeyId,
  integrationId: '',
  purpose: 'data key',
});

/** Wraps with the first of its keys, and unwraps with all. */
export function testWrapper(...keyIds: readonly string[]): TestWrapper {
  const keys = ring(...keyIds);
  const asked: string[] = [];
  const wrapper: TestWrapper = {
    name: 'test-kms',
    asked,
    fails: null,
    async wrap(dataKey, context) {
      asked.push(`wrap ${context.entityId}`);
      if (wrapper.fails !== null) throw await wrapper.fails();
      return { keyId: keyIds[0] ?? '', bytes: await keys.seal(dataKey, contextOf(context)) };
    },
    async unwrap({ bytes }, context) {
      asked.push(`unwrap ${context.entityId}`);
      if (wrapper.fails !== null) throw await wrapper.fails();
      return keys.open(bytes, contextOf(context));
    },
  };
  return wrapper;
}
