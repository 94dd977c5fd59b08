/** What a query answers. */
export interface PostgresResult {
  readonly command: string;
  readonly rowCount: number | null;
  readonly rows: unknown[];
}

/** The part of a `pg` client that the store uses. */
export interface PostgresClient {
  query(query: {
    text: string;
    values: unknown[];
    name?: string;
    query_timeout?: number;
  }): Promise<PostgresResult>;
  release(destroy?: boolean): void;
  on(event: 'error', listener: (error: Error) => void): unknown;
  removeListener(event: 'error', listener: (error: Error) => void): unknown;
}

/** The part of a `pg.Pool`, or of a pool that is like it, that the store uses. */
export interface PostgresPool {
  connect(): Promise<PostgresClient>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  removeListener(event: 'error', listener: (error: Error) => void): unknown;
  /** How many connections it has, and how many wait for one; for messages. */
  readonly totalCount?: number;
  readonly waitingCount?: number;
}
