import type { Pool } from 'pg';

import { patientConnect } from './patient-connect.ts';
import { unreached } from './postgres-errors.ts';
import { SQLSTATE, sqlstate } from './sqlstate.ts';
import { UnusableError } from './unusable.ts';

const CONNECTIONS = 10;
const QUEUE_MS = 20_000;

interface Limits {
  readonly connectMs: number;
  readonly queryMs: number;
}

/**
 * A pool that is connected. The server itself gives a statement up in time: one that nobody waits
 * for any more would hold its connection, and be run in the end.
 *
 * @throws Error when `pg` is not installed, or when the server cannot be reached
 */
export async function createPool(
  connectionString: string,
  { connectMs, queryMs }: Limits,
): Promise<Pool> {
  const { default: pg } = await import('pg').catch((error: unknown) => {
    throw new UnusableError('postgresStore needs the package pg: npm install pg', { cause: error });
  });
  const pool = (limits: object): Pool =>
    new pg.Pool({
      connectionString,
      max: CONNECTIONS,
      // It counts the queue, too.
      connectionTimeoutMillis: QUEUE_MS,
      keepAlive: true,
      // A script that is done ends, closed or not.
      allowExitOnIdle: true,
      ...limits,
    });
  try {
    return await connected(pool({ statement_timeout: queryMs }), connectMs);
  } catch (error) {
    // A pooler in front of it may not let a connection say so much of itself.
    if (sqlstate(error) !== SQLSTATE.protocolViolation) throw unreached(connectionString, error);
    return connected(pool({}), connectMs);
  }
}

async function connected(pool: Pool, ms: number): Promise<Pool> {
  try {
    const client = await patientConnect(pool, ms)();
    client.release();
    return pool;
  } catch (error) {
    // Not awaited: it may be connecting still.
    pool.end().catch(() => {});
    throw error;
  }
}
