import type { Store } from '@onbehalf/core';

/** What a call answers that looks for a text which cannot be stored: there is none. */
const NOTHING: Partial<Record<keyof Store, unknown>> = {
  getConnection: null,
  listConnections: [],
  listDueConnections: [],
  countDueConnections: 0,
  walkConnections: [],
  deleteConnection: false,
  getFlow: null,
  getFlowByLink: null,
  getFlowOfConnection: null,
  takeFlow: false,
  deleteFlow: undefined,
  getIntegration: null,
  listIntegrations: [],
  walkIntegrations: [],
  deleteIntegration: false,
  getDataKey: null,
  walkDataKeys: [],
  deleteDataKey: false,
  deleteFlowsOf: undefined,
  getFile: null,
  measureFiles: { count: 0, bytes: 0 },
  deleteFile: false,
  deleteFilesOf: undefined,
};

/**
 * The same store, which refuses texts that a database would change: two that are not well-formed
 * Unicode can become the same one on their way, and one entity would read what belongs to another;
 * some drivers end a text at a NUL.
 */
export function storable(store: Store): Store {
  return new Proxy(store, {
    get(target, property) {
      const member: unknown = Reflect.get(target, property);
      if (typeof member !== 'function') return member;
      return async (...args: unknown[]): Promise<unknown> => {
        if (args.every(isStorable)) return Reflect.apply(member, target, args) as Promise<unknown>;
        if (Object.hasOwn(NOTHING, property)) return NOTHING[property as keyof Store];
        throw new TypeError(
          'A text with a NUL character or half a surrogate pair cannot be stored.',
        );
      };
    },
  });
}

/** Whether every text reads back as it is. */
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return true;
  // Lists are stored as JSON, which writes such characters out.
  if (Array.isArray(value)) return true;
  return Object.values(value).every(isStorable);
}
