import type { ColumnType, Generated } from 'kysely';

/** Milliseconds since 1970 or a count: 64 bits, which some drivers answer as text. */
type Integer = ColumnType<number | string, number, number>;
type NullableInteger = ColumnType<number | string | null, number | null, number | null>;

/** A list of strings as JSON. */
type Json = string;

/** What SQL calls `onbehalf_connections`; the row's account, scopes and lease laid flat. */
export interface ConnectionTable {
  tenant_id: string;
  id: string;
  entity_id: string;
  integration_id: string;
  app: string;
  alias: string | null;
  status: string;
  status_reason: string | null;
  account_id: string | null;
  account_label: string | null;
  scopes_requested: Json;
  scopes_granted: Json | null;
  sealed: Uint8Array | null;
  version: Integer;
  generation: Integer;
  expires_at: NullableInteger;
  next_refresh_at: NullableInteger;
  lease_owner: string | null;
  lease_until: NullableInteger;
  started_by: string;
  created_at: Integer;
  updated_at: Integer;
  last_used_at: NullableInteger;
}

/**
 * What queries ask for. Never `*`: a newer release may add columns while this one runs, and
 * PostgreSQL refuses a statement that it has prepared once it would answer more.
 */
export const CONNECTION_COLUMNS = [
  'tenant_id',
  'id',
  'entity_id',
  'integration_id',
  'app',
  'alias',
  'status',
  'status_reason',
  'account_id',
  'account_label',
  'scopes_requested',
  'scopes_granted',
  'sealed',
  'version',
  'generation',
  'expires_at',
  'next_refresh_at',
  'lease_owner',
  'lease_until',
  'started_by',
  'created_at',
  'updated_at',
  'last_used_at',
] as const;

export interface FlowTable {
  /** The order in which flows were written. */
  sequence: Generated<number>;
  id: string;
  tenant_id: string;
  connection_id: string;
  entity_id: string;
  integration_id: string;
  app: string;
  link_hash: string;
  state_hash: string | null;
  browser_hash: string | null;
  sealed: Uint8Array | null;
  return_to: string | null;
  expires_at: Integer;
  taken_at: NullableInteger;
  result_id: string | null;
}

export const FLOW_COLUMNS = [
  'tenant_id',
  'id',
  'connection_id',
  'entity_id',
  'integration_id',
  'app',
  'link_hash',
  'state_hash',
  'browser_hash',
  'sealed',
  'return_to',
  'expires_at',
  'taken_at',
  'result_id',
] as const;

export interface IntegrationTable {
  tenant_id: string;
  id: string;
  app: string;
  status: string;
  sealed: Uint8Array;
  sealed_secrets: Uint8Array | null;
  version: Integer;
  created_at: Integer;
  updated_at: Integer;
}

export const INTEGRATION_COLUMNS = [
  'tenant_id',
  'id',
  'app',
  'status',
  'sealed',
  'sealed_secrets',
  'version',
  'created_at',
  'updated_at',
] as const;

export interface DataKeyTable {
  tenant_id: string;
  entity_id: string;
  id: string;
  wrapped_by: string;
  wrapped: Uint8Array;
  version: Integer;
  created_at: Integer;
}

export const DATA_KEY_COLUMNS = [
  'tenant_id',
  'entity_id',
  'id',
  'wrapped_by',
  'wrapped',
  'version',
  'created_at',
] as const;

export interface FileTable {
  tenant_id: string;
  entity_id: string;
  id: string;
  size: Integer;
  created_at: Integer;
  expires_at: Integer;
  sealed: Uint8Array;
}

export const FILE_COLUMNS = [
  'tenant_id',
  'entity_id',
  'id',
  'size',
  'created_at',
  'expires_at',
  'sealed',
] as const;

/** One row for each step of the schema that was taken. */
export interface MigrationTable {
  name: string;
  timestamp: string;
  oldest_code: NullableInteger;
}

export interface Database {
  onbehalf_migrations: MigrationTable;
  onbehalf_connections: ConnectionTable;
  onbehalf_flows: FlowTable;
  onbehalf_integrations: IntegrationTable;
  onbehalf_data_keys: DataKeyTable;
  onbehalf_files: FileTable;
}
