import type { PostgresPool as KyselyPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';

import { patientConnect } from './patient-connect.ts';
import type { PostgresClient, PostgresPool } from './postgres-pool.ts';
import { preparedNames } from './prepared-names.ts';

export interface PoolLimits {
  /** How long a query waits for a connection while nobody is given one. */
  readonly connectMs: number;
  /** How long it may take then. */
  readonly queryMs: number;
  /** Whether the server plans each statement once for each connection. */
  readonly prepares: boolean;
}

/** A pool as Kysely takes it, in which nothing waits for ever. It ends when its owner ends it. */
export function limitedPool(pool: PostgresPool, limits: PoolLimits): KyselyPool {
  const names = preparedNames();
  const connect = patientConnect(pool, limits.connectMs);
  return {
    options: {},
    end: async () => {},
    async connect() {
      const client = await connect();
      return limitedClient(client, (text, values) => {
        const query = { text, values: [...values], query_timeout: limits.queryMs };
        const known = limits.prepares ? names.of(text) : undefined;
        return names.run(known, (name) =>
          client.query(name === undefined ? query : { ...query, name }),
        );
      });
    },
  };
}

type Query = (text: string, values: readonly unknown[]) => Promise<unknown>;

/** A client that goes back into the pool only if the next query can use it. */
function limitedClient(client: PostgresClient, query: Query): PostgresPoolClient {
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
      // After any other failure an answer may still come, and would be taken for the next one's.
      if (!isAnswer(error)) isUsable = false;
      throw error;
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

/** Whether the server said it, with a code of five letters and digits. */
function isAnswer(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^[0-9A-Z]{5}$/.test(String(error.code));
}
