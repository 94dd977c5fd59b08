import { randomBytes } from 'node:crypto';

import { Client } from 'pg';
import { inject, onTestFinished } from 'vitest';

/** The address of an empty database on the shared server; it goes when the test ends. */
export async function temporaryPostgres(): Promise<string> {
  const name = `onbehalf_${randomBytes(8).toString('hex')}`;
  const url = inject('postgresUrl');
  await query(url, `create database ${name}`);
  onTestFinished(async () => {
    await query(url, `drop database ${name} with (force)`);
  });
  const address = new URL(url);
  address.pathname = name;
  return address.href;
}

/** Runs one statement over a connection of its own, and gives its rows. */
export async function query<Row extends object>(
  connectionString: string,
  text: string,
  ...values: readonly unknown[]
): Promise<readonly Row[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** A pool is ended before its connections are: the database would be dropped under them. */
export async function untilUnused(url: string): Promise<void> {
  const others =
    'select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';
  while ((await query(url, others)).length > 0);
}
