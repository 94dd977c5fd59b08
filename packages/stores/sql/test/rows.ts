import type { ConnectionRow, DataKeyRow, FileRow, FlowRow, IntegrationRow } from '@onbehalf/core';

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

/** A flow of alice, bound to her browser. */
export function flow(changes: Partial<FlowRow> = {}): FlowRow {
  return {
    tenantId: '',
    id: 'flow-1',
    connectionId: 'con_1',
    entityId: 'alice',
    integrationId: 'github',
    app: 'github',
    linkHash: 'link-hash',
    stateHash: 'state-hash',
    browserHash: 'browser-hash',
    sealed: null,
    returnTo: null,
    expiresAt: 2000,
    takenAt: null,
    resultId: null,
    ...changes,
  };
}

/** An integration that a tenant has made of GitHub. */
export function integration(changes: Partial<IntegrationRow> = {}): IntegrationRow {
  return {
    tenantId: 'acme',
    id: 'int_1',
    app: 'github',
    status: 'ENABLED',
    sealed: new Uint8Array([1, 2, 3]),
    sealedSecrets: null,
    version: 1,
    createdAt: 1000,
    updatedAt: 1000,
    ...changes,
  };
}

/** What the credentials of alice are sealed with, wrapped. */
export function dataKey(changes: Partial<DataKeyRow> = {}): DataKeyRow {
  return {
    tenantId: 'acme',
    entityId: 'alice',
    id: 'key-1',
    wrappedBy: 'k1',
    wrapped: new Uint8Array([1, 2, 3]),
    version: 1,
    createdAt: 1000,
    ...changes,
  };
}

/** A small file of alice. */
export function file(changes: Partial<FileRow> = {}): FileRow {
  return {
    tenantId: 'acme',
    entityId: 'alice',
    id: 'file_1',
    sealed: new Uint8Array([1, 2, 3]),
    size: 1,
    createdAt: 1000,
    expiresAt: 2000,
    ...changes,
  };
}
