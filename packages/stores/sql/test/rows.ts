import type { ConnectionRow } from '@onbehalf/core';

/** An active connection of alice to GitHub. */
export function connection(changes: Partial<ConnectionRow> = {}): ConnectionRow {
  return {
    tenantId: '',
    id: 'con_1',
    entityId: 'alice',
    integrationId: 'github',
    app: 'github',
    alias: null,
    status: 'ACTIVE',
    statusReason: null,
    account: { id: '583231', label: 'octocat' },
    scopes: { requested: ['repo'], granted: ['repo'] },
    sealed: new Uint8Array([1, 2, 3]),
    version: 1,
    generation: 1,
    expiresAt: null,
    nextRefreshAt: null,
    lease: null,
    startedBy: 'entity',
    createdAt: 1000,
    updatedAt: 1000,
    lastUsedAt: null,
    ...changes,
  };
}
