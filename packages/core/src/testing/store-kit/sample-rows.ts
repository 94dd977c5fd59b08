import type { ConnectionRow, FlowRow } from '../../store/store.ts';

/** 2100-01-01: no 32 bits hold it. */
export const FAR = 4_102_444_800_000;

/** Every byte there is, so that nothing that takes bytes for text survives. */
export const allBytes = (): Uint8Array => Uint8Array.from({ length: 256 }, (_, index) => index);

/** A connection in which everything that may be null is. */
export function emptyConnection(changes: Partial<ConnectionRow> = {}): ConnectionRow {
  return {
    tenantId: 'acme',
    id: 'con_1',
    entityId: 'alice',
    integrationId: 'github',
    app: 'github',
    alias: null,
    status: 'INITIATED',
    statusReason: null,
    account: null,
    scopes: { requested: [], granted: null },
    sealed: null,
    version: 0,
    generation: 0,
    expiresAt: null,
    nextRefreshAt: null,
    lease: null,
    startedBy: 'alice',
    createdAt: 1000,
    updatedAt: 1000,
    lastUsedAt: null,
    ...changes,
  };
}

/** A connection in which nothing is null, and every field has a value of its own. */
export function fullConnection(changes: Partial<ConnectionRow> = {}): ConnectionRow {
  return {
    ...emptyConnection(),
    alias: 'work',
    status: 'ACTIVE',
    statusReason: 'expiring_soon',
    account: { id: '583231', label: 'octocat' },
    scopes: { requested: ['repo', 'user'], granted: ['repo'] },
    sealed: allBytes(),
    version: 3,
    generation: 2,
    expiresAt: FAR + 1,
    nextRefreshAt: FAR + 2,
    lease: { owner: 'process-1', until: FAR + 3 },
    startedBy: 'bob',
    createdAt: FAR + 4,
    updatedAt: FAR + 5,
    lastUsedAt: FAR + 6,
    ...changes,
  };
}

export function emptyFlow(changes: Partial<FlowRow> = {}): FlowRow {
  return {
    tenantId: 'acme',
    id: 'flow-1',
    connectionId: 'con_1',
    entityId: 'alice',
    integrationId: 'github',
    app: 'github',
    linkHash: 'link-hash-1',
    stateHash: null,
    browserHash: null,
    sealed: null,
    returnTo: null,
    expiresAt: FAR,
    takenAt: null,
    resultId: null,
    ...changes,
  };
}

/** A flow whose link was opened: it can be taken with `state-hash`. */
export function boundFlow(changes: Partial<FlowRow> = {}): FlowRow {
  return {
    ...emptyFlow(),
    stateHash: 'state-hash',
    browserHash: 'browser-hash',
    sealed: allBytes(),
    returnTo: '/settings?tab=apps',
    ...changes,
  };
}

/** Changes all of a row as a careless caller would; a frozen one refuses, which is as good. */
export function scribble(value: unknown): void {
  if (value instanceof Uint8Array) value.fill(0xff);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      scribble(part);
      Reflect.set(value, key, 'scribbled');
    }
  }
}
