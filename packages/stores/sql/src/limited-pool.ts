import type { PostgresPool as KyselyPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';

import { patientConnect } from './patient-connect.ts';
import { advised } from './postgres-errors.ts';
import type { PostgresClient, PostgresPool } from './postgres-pool.ts';
import { preparedNames } from './prepared-names.ts';
import { endsConnection, SQLSTATE, sqlstate } from './sqlstate.ts';

export interface PoolLimits {
  /** How long a query waits for a connection while nobody is given one. */
  readonly connectMs: number;
  /** How long it waits for its answer then. */
  readonly queryMs: number;
  /** Whether the server plans each statement once for each connection. */
  readonly prepares: boolean;
  /** Gets the errors that a new connection might not meet. */
  readonly outdated: WeakSet<Error>;
}

/** A pool as Kysely takes it, in which nothing waits for ever. It ends when its owner ends it. */
export function limitedPool(
  pool: PostgresPool,
  { connectMs, queryMs, prepares, outdated }: PoolLimits,
): KyselyPool {
  const named = preparedNames();
  const connect = patientConnect(pool, connectMs);
  const known = new WeakSet<PostgresClient>();
  return {
    options: {},
    end: async () => {},
    async connect() {
      const client = await connect();
      const isNew = !known.has(client);
      known.add(client);
      return limitedClient(client, isNew ? null : outdated, async (text, values) => {
        const query = { text, values: [...values], query_timeout: queryMs };
        if (!prepares) return client.query(query);
        return named(text, (name) => client.query({ ...query, ...name }));
      });
    },
  };
}

type Query = (text: string, values: readonly unknown[]) => Promise<unknown>;

/** A client that goes back into the pool only if the next query can use it. */
function limitedClient(
  client: PostgresClient,
  outdated: WeakSet<Error> | null,
  query: Query,
): PostgresPoolClient {
  let isUsable = true;
  // It is emitted when the connection is lost, and would end the process if nobody listened.
  const onError = (): void => {
    isUsable = false;
  };
  client.on('error', onError);
  const run = async (text: string, values: readonly unknown[]): Promise<unknown> => {
    try {
      return await query(text, values);
    } catch (error) {
      const code = sqlstate(error);
      // The server is about to close it; or the answer may still come, and would be taken for that of
      // the next query.
      if (code === undefined || endsConnection(code)) isUsable = false;
      // The server was a replica when this connection was made, and may not be one any more.
      if (code === SQLSTATE.readOnly) {
        isUsable = false;
        outdated?.add(error as Error);
      }
      throw advised(error);
    }
  };
  return {
    query: run as <Row>(
      sql: string,
      values: readonly unknown[],
    ) => Promise<PostgresQueryResult<Row>>,
    release(destroy = false) {
      client.removeListener('error', onError);
      client.release(destroy || !isUsable);
    },
  } as PostgresPoolClient;
}
