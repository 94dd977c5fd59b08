import type { ConnectionRow, DataKeyRow, FileRow, FlowRow, IntegrationRow } from '@onbehalf/core';
import type { Insertable, Selectable } from 'kysely';

import type {
  ConnectionTable,
  DATA_KEY_COLUMNS,
  DataKeyTable,
  CONNECTION_COLUMNS,
  FILE_COLUMNS,
  FileTable,
  FLOW_COLUMNS,
  FlowTable,
  INTEGRATION_COLUMNS,
  IntegrationTable,
} from './schema.ts';

/** What a query of its columns answers. */
export type ConnectionRecord = Pick<
  Selectable<ConnectionTable>,
  (typeof CONNECTION_COLUMNS)[number]
>;
export type FlowRecord = Pick<Selectable<FlowTable>, (typeof FLOW_COLUMNS)[number]>;
export type IntegrationRecord = Pick<
  Selectable<IntegrationTable>,
  (typeof INTEGRATION_COLUMNS)[number]
>;
export type FileRecord = Pick<Selectable<FileTable>, (typeof FILE_COLUMNS)[number]>;
export type DataKeyRecord = Pick<Selectable<DataKeyTable>, (typeof DATA_KEY_COLUMNS)[number]>;

export function toConnectionRecord(row: ConnectionRow): Insertable<ConnectionTable> {
  return {
    tenant_id: row.tenantId,
    id: row.id,
    entity_id: row.entityId,
    integration_id: row.integrationId,
    app: row.app,
    alias: row.alias,
    status: row.status,
    status_reason: row.statusReason,
    account_id: row.account?.id ?? null,
    account_label: row.account?.label ?? null,
    scopes_requested: JSON.stringify(row.scopes.requested),
    scopes_granted: row.scopes.granted === null ? null : JSON.stringify(row.scopes.granted),
    sealed: row.sealed,
    version: row.version,
    generation: row.generation,
    expires_at: row.expiresAt,
    next_refresh_at: row.nextRefreshAt,
    lease_owner: row.lease?.owner ?? null,
    lease_until: row.lease?.until ?? null,
    started_by: row.startedBy,
    created_at: row.createdAt,
    updated_at: row.updatedAt,
    last_used_at: row.lastUsedAt,
  };
}

export function toConnectionRow(record: ConnectionRecord): ConnectionRow {
  const { account_id: accountId, lease_owner: leaseOwner, scopes_granted: granted } = record;
  return {
    tenantId: record.tenant_id,
    id: record.id,
    entityId: record.entity_id,
    integrationId: record.integration_id,
    app: record.app,
    alias: record.alias,
    status: record.status as ConnectionRow['status'],
    statusReason: record.status_reason as ConnectionRow['statusReason'],
    account: accountId === null ? null : { id: accountId, label: record.account_label ?? '' },
    scopes: {
      requested: JSON.parse(record.scopes_requested) as string[],
      granted: granted === null ? null : (JSON.parse(granted) as string[]),
    },
    sealed: bytes(record.sealed),
    version: Number(record.version),
    generation: Number(record.generation),
    expiresAt: integer(record.expires_at),
    nextRefreshAt: integer(record.next_refresh_at),
    lease:
      leaseOwner === null ? null : { owner: leaseOwner, until: integer(record.lease_until) ?? 0 },
    startedBy: record.started_by,
    createdAt: Number(record.created_at),
    updatedAt: Number(record.updated_at),
    lastUsedAt: integer(record.last_used_at),
  };
}

export function toFlowRecord(flow: FlowRow): Insertable<FlowTable> {
  return {
    id: flow.id,
    tenant_id: flow.tenantId,
    connection_id: flow.connectionId,
    entity_id: flow.entityId,
    integration_id: flow.integrationId,
    app: flow.app,
    link_hash: flow.linkHash,
    state_hash: flow.stateHash,
    browser_hash: flow.browserHash,
    sealed: flow.sealed,
    return_to: flow.returnTo,
    expires_at: flow.expiresAt,
    taken_at: flow.takenAt,
    result_id: flow.resultId,
  };
}

export function toFlowRow(record: FlowRecord): FlowRow {
  return {
    tenantId: record.tenant_id,
    id: record.id,
    connectionId: record.connection_id,
    entityId: record.entity_id,
    integrationId: record.integration_id,
    app: record.app,
    linkHash: record.link_hash,
    stateHash: record.state_hash,
    browserHash: record.browser_hash,
    sealed: bytes(record.sealed),
    returnTo: record.return_to,
    expiresAt: Number(record.expires_at),
    takenAt: integer(record.taken_at),
    resultId: record.result_id,
  };
}

export function toIntegrationRecord(row: IntegrationRow): Insertable<IntegrationTable> {
  return {
    tenant_id: row.tenantId,
    id: row.id,
    app: row.app,
    status: row.status,
    sealed: row.sealed,
    sealed_secrets: row.sealedSecrets,
    version: row.version,
    created_at: row.createdAt,
    updated_at: row.updatedAt,
  };
}

export function toIntegrationRow(record: IntegrationRecord): IntegrationRow {
  return {
    tenantId: record.tenant_id,
    id: record.id,
    app: record.app,
    status: record.status as IntegrationRow['status'],
    sealed: new Uint8Array(record.sealed),
    sealedSecrets: bytes(record.sealed_secrets),
    version: Number(record.version),
    createdAt: Number(record.created_at),
    updatedAt: Number(record.updated_at),
  };
}

export function toDataKeyRecord(row: DataKeyRow): Insertable<DataKeyTable> {
  return {
    tenant_id: row.tenantId,
    entity_id: row.entityId,
    id: row.id,
    wrapped_by: row.wrappedBy,
    wrapped: row.wrapped,
    version: row.version,
    created_at: row.createdAt,
  };
}

export function toDataKeyRow(record: DataKeyRecord): DataKeyRow {
  return {
    tenantId: record.tenant_id,
    entityId: record.entity_id,
    id: record.id,
    wrappedBy: record.wrapped_by,
    wrapped: new Uint8Array(record.wrapped),
    version: Number(record.version),
    createdAt: Number(record.created_at),
  };
}

export function toFileRecord(row: FileRow): Insertable<FileTable> {
  return {
    tenant_id: row.tenantId,
    entity_id: row.entityId,
    id: row.id,
    size: row.size,
    created_at: row.createdAt,
    expires_at: row.expiresAt,
    sealed: row.sealed,
  };
}

export function toFileRow(record: FileRecord): FileRow {
  return {
    tenantId: record.tenant_id,
    entityId: record.entity_id,
    id: record.id,
    size: Number(record.size),
    createdAt: Number(record.created_at),
    expiresAt: Number(record.expires_at),
    sealed: new Uint8Array(record.sealed),
  };
}

function integer(value: number | string | null): number | null {
  return value === null ? null : Number(value);
}

/** Some drivers answer a Buffer, which may share its memory with others. */
function bytes(value: Uint8Array | null): Uint8Array | null {
  return value === null ? null : new Uint8Array(value);
}
