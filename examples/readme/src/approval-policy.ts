import type { Policy } from '@onbehalf/core';

/** Reads freely, writes to one repository, deletes nothing. */
export const policy: Policy = ({ annotations, params }) => {
  if (annotations?.readOnly) return { effect: 'allow' };
  const { owner, repo } = (params ?? {}) as { owner?: string; repo?: string };
  return owner === 'acme' && repo === 'shop' && !annotations?.destructive
    ? { effect: 'allow' }
    : { effect: 'deny', reason: 'the agent writes to acme/shop only' };
};
