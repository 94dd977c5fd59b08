import type { Account, ConnectionStatus, IntegrationStatus, StatusReason } from '../model.ts';

/** A connection as it is stored. Times are milliseconds since 1970. */
export interface ConnectionRow {
  readonly tenantId: string;
  readonly id: string;
  readonly entityId: string;
  readonly integrationId: string;
  readonly app: string;
  readonly alias: string | null;
  readonly status: ConnectionStatus;
  readonly statusReason: StatusReason | null;
  readonly account: Account | null;
  readonly scopes: {
    readonly requested: readonly string[];
    readonly granted: readonly string[] | null;
  };
  /** The credentials, sealed for this very row; null before and after they exist. */
  readonly sealed: Uint8Array | null;
  /** Counts the writes of this row. */
  readonly version: number;
  /** Counts the credentials this row has had. */
  readonly generation: number;
  /** When the access token dies; of a pending connection, when its link lapses. */
  readonly expiresAt: number | null;
  readonly nextRefreshAt: number | null;
  /** Who may refresh the token now. */
  readonly lease: { readonly owner: string; readonly until: number } | null;
  /** The id of the entity who started the connection. */
  readonly startedBy: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly lastUsedAt: number | null;
}

/** One attempt of a user to connect, from the link to the callback. */
export interface FlowRow {
  readonly tenantId: string;
  readonly id: string;
  readonly connectionId: string;
  readonly entityId: string;
  readonly integrationId: string;
  readonly app: string;
  readonly linkHash: string;
  /** Set each time the link is opened: the latest browser is the one bound. */
  readonly stateHash: string | null;
  readonly browserHash: string | null;
  /** The link's token and the code verifier, sealed. */
  readonly sealed: Uint8Array | null;
  readonly returnTo: string | null;
  readonly expiresAt: number;
  /** When the state was used; a flow is used once. */
  readonly takenAt: number | null;
  /** The connection that came of it, where an existing one was kept instead of the new one. */
  readonly resultId: string | null;
}

export interface ConnectionQuery {
  readonly tenantId: string;
  readonly entityId?: string | undefined;
  readonly app?: string | undefined;
  readonly integrationId?: string | undefined;
  readonly statuses?: readonly ConnectionStatus[] | undefined;
  /** Only rows whose `expiresAt` is before this. */
  readonly expiresBefore?: number | undefined;
  /** Continue behind this row. */
  readonly after?: { readonly createdAt: number; readonly id: string } | undefined;
  readonly limit: number;
}

/** Active connections whose credentials are to be renewed. */
export interface DueQuery {
  readonly tenantId: string;
  /** Only rows whose `nextRefreshAt` is before this. */
  readonly before: number;
  /** Continue behind this row. */
  readonly after?: { readonly nextRefreshAt: number; readonly id: string } | undefined;
  readonly limit: number;
}

/** The key that seals what belongs to one entity, wrapped by a key that is kept elsewhere. */
export interface DataKeyRow {
  readonly tenantId: string;
  /** Empty for what belongs to the tenant alone. */
  readonly entityId: string;
  /** Random: one that is made after it was destroyed has another. */
  readonly id: string;
  /** The id of the key that it is wrapped with. */
  readonly wrappedBy: string;
  readonly wrapped: Uint8Array;
  /** Counts the writes of this row. */
  readonly version: number;
  readonly createdAt: number;
}

/** A walk through all data keys, page by page. */
export interface DataKeyWalk {
  /** Without one, through all tenants. */
  readonly tenantId?: string | undefined;
  /** Continue behind this one. */
  readonly after?: Pick<DataKeyRow, 'tenantId' | 'entityId'> | undefined;
  readonly limit: number;
}

/** A walk through all rows of a kind, page by page, for upkeep. */
export interface WalkQuery {
  /** Without one, through all tenants. */
  readonly tenantId?: string | undefined;
  /** Continue behind this row. */
  readonly after?: Pick<ConnectionRow, 'tenantId' | 'id'> | undefined;
  readonly limit: number;
}

/** An integration as it is stored. Times are milliseconds since 1970. */
export interface IntegrationRow {
  readonly tenantId: string;
  readonly id: string;
  readonly app: string;
  readonly status: IntegrationStatus;
  /** What it is, sealed for this very row: an address in it says where tokens go. */
  readonly sealed: Uint8Array;
  /** Its secrets, sealed apart, so that they are opened only to be used; null where it has none. */
  readonly sealedSecrets: Uint8Array | null;
  /** Counts the writes of this row. */
  readonly version: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface IntegrationQuery {
  readonly tenantId: string;
  readonly app?: string | undefined;
  /** Continue behind this row. */
  readonly after?: { readonly createdAt: number; readonly id: string } | undefined;
  readonly limit: number;
}

/** A file of an entity, for as long as its handle lasts. Times are milliseconds since 1970. */
export interface FileRow {
  readonly tenantId: string;
  readonly entityId: string;
  readonly id: string;
  /** Its name, type and bytes, sealed for this very row: up to some 10 MiB. */
  readonly sealed: Uint8Array;
  /** Of the file, in bytes. */
  readonly size: number;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** How much an entity keeps. */
export interface FileUse {
  readonly count: number;
  readonly bytes: number;
}

/**
 * Where rows live. The store decides what is true: any process may start a connection, another
 * finish it, a third use it. Ordinary errors may be thrown; the caller names the store in its own, and
 * takes one whose `retryable` is false for one that no later attempt mends (`misconfigured`). What is
 * not answered within 20 s has failed for the caller, whatever comes of it.
 *
 * A write is durable when its promise resolves. Rows given and returned are never changed later.
 *
 * Any two texts are two ids, byte for byte. One with a NUL or half a surrogate pair, which not every
 * database can keep, is refused by every write, and nothing is found by it.
 */
export interface Store {
  /** Names the store in messages: `sqlite`. */
  readonly name: string;
  /**
   * Answers false, and inserts nothing, when the tenant has a row of that id, or another row of the
   * same tenant, entity and integration has the same `account.id`: no two may.
   */
  insertConnection(row: ConnectionRow): Promise<boolean>;
  getConnection(tenantId: string, id: string): Promise<ConnectionRow | null>;
  /** Ordered by `createdAt`, then `id`, ascending. */
  listConnections(query: ConnectionQuery): Promise<readonly ConnectionRow[]>;
  /** Only those that are `ACTIVE`, ordered by `nextRefreshAt`, then `id`, ascending. */
  listDueConnections(query: DueQuery): Promise<readonly ConnectionRow[]>;
  countDueConnections(query: Pick<DueQuery, 'tenantId' | 'before'>): Promise<number>;
  /** In an order of the store's own, in which a row keeps its place for as long as it lives. */
  walkConnections(query: WalkQuery): Promise<readonly ConnectionRow[]>;
  /**
   * Replaces the row if the stored version is `row.version`, and adds one to the version.
   * Answers false when the row has changed or gone, or when another row of the same tenant,
   * entity and integration has the same `account.id`: no two may.
   */
  updateConnection(row: ConnectionRow): Promise<boolean>;
  /** Removes the row if its version is still `version`; without one, in any case. */
  deleteConnection(tenantId: string, id: string, version?: number): Promise<boolean>;

  insertFlow(flow: FlowRow): Promise<void>;
  getFlow(id: string): Promise<FlowRow | null>;
  /** By the hash of the link's 128-bit token, which names the tenant too. */
  getFlowByLink(linkHash: string): Promise<FlowRow | null>;
  /** The newest flow of a connection. */
  getFlowOfConnection(tenantId: string, connectionId: string): Promise<FlowRow | null>;
  /** Binds a browser, state and verifier to a flow that is not taken yet; false when it is. */
  bindFlow(id: string, binding: FlowBinding): Promise<boolean>;
  /** Sets `takenAt` if nobody has and the state fits: of many callers at once, one gets true. */
  takeFlow(id: string, stateHash: string, takenAt: number): Promise<boolean>;
  setFlowResult(id: string, resultId: string): Promise<void>;
  deleteFlow(id: string): Promise<void>;
  deleteFlows(expiredBefore: number): Promise<void>;
  /** Every flow of an entity, whatever has become of it. */
  deleteFlowsOf(tenantId: string, entityId: string): Promise<void>;
  /** Those of all tenants whose `expiresAt` is before a time. */
  countFlows(expiredBefore: number): Promise<number>;

  /**
   * Answers false when the id is taken, by whichever tenant: it stands in the redirect URI, and no
   * two integrations may share one.
   */
  insertIntegration(row: IntegrationRow): Promise<boolean>;
  getIntegration(tenantId: string, id: string): Promise<IntegrationRow | null>;
  /** Ordered by `createdAt`, then `id`, ascending. */
  listIntegrations(query: IntegrationQuery): Promise<readonly IntegrationRow[]>;
  /** As `walkConnections`. */
  walkIntegrations(query: WalkQuery): Promise<readonly IntegrationRow[]>;
  /** Replaces the row, as `updateConnection` does. False when it has changed or gone. */
  updateIntegration(row: IntegrationRow): Promise<boolean>;
  /** Removes the row if its version is still `version`. */
  deleteIntegration(tenantId: string, id: string, version: number): Promise<boolean>;

  /** Keeps a data key, unless its entity has one: of many at once, one gets true. */
  insertDataKey(row: DataKeyRow): Promise<boolean>;
  getDataKey(tenantId: string, entityId: string): Promise<DataKeyRow | null>;
  /** In an order of the store's own, in which a row keeps its place for as long as it lives. */
  walkDataKeys(query: DataKeyWalk): Promise<readonly DataKeyRow[]>;
  /** Replaces the row if the stored one has its `id` and version, and adds one to the version. */
  updateDataKey(row: DataKeyRow): Promise<boolean>;
  /** Removes it for good; false where there is none. */
  deleteDataKey(tenantId: string, entityId: string): Promise<boolean>;

  /** @throws Error when the entity has a file of that id */
  insertFile(row: FileRow): Promise<void>;
  /** Also one that has expired. */
  getFile(tenantId: string, entityId: string, id: string): Promise<FileRow | null>;
  /** Of the files of an entity those that have not expired at a time: its sizes, added up. */
  measureFiles(tenantId: string, entityId: string, now: number): Promise<FileUse>;
  deleteFile(tenantId: string, entityId: string, id: string): Promise<boolean>;
  /** Those of all tenants whose `expiresAt` is before a time. */
  deleteFiles(expiredBefore: number): Promise<void>;
  /** Every file of an entity. */
  deleteFilesOf(tenantId: string, entityId: string): Promise<void>;

  /** Once more is no error. */
  close(): Promise<void>;
}

export interface FlowBinding {
  readonly stateHash: string;
  readonly browserHash: string;
  readonly sealed: Uint8Array;
}
