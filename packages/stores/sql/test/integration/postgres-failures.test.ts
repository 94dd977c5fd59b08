import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { inspect } from 'node:util';

import { aesGcmVault, createOnBehalf, isOnBehalfError, type OnBehalf } from '@onbehalf/core';
import { Client, Pool } from 'pg';
import { beforeAll, expect, onTestFinished, test } from 'vitest';

import { closing } from '../../../../../test/peers/closing.ts';
import { query } from '../../../../../test/peers/postgres/database.ts';
import { type PostgresServer, startPostgres } from '../../../../../test/peers/postgres/server.ts';
import { lazyStore } from '../../src/lazy-store.ts';
import { openPostgres } from '../../src/open-postgres.ts';
import type { PostgresPool } from '../../src/postgres-pool.ts';
import { desk } from '../desk.ts';

const PASSWORD = 'canary-of-the-database';
const TOKEN = 'canary-of-the-user';
const LIMITS = { connectMs: 1000, queryMs: 500, migrationMs: 10_000 };

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
  await query(server.url, 'create role product superuser login');
  return () => server.close();
});

interface Product {
  readonly onbehalf: OnBehalf;
  /** Of its schema, without what stands in between. */
  readonly url: string;
  readonly log: string[];
  /** Writes, for a new user. */
  connect(): Promise<string>;
  /** Reads what was written last. */
  use(): ReturnType<OnBehalf['executeAction']>;
}

let products = 0;

/** A product whose store gives up soon, in a schema of its own. */
function openProduct({ pool, port }: { pool?: PostgresPool; port?: number } = {}): Product {
  const schema = `product_${products++}`;
  const address = new URL(server.url);
  address.username = 'product';
  address.password = PASSWORD;
  address.searchParams.set('options', `-c search_path=${schema}`);
  const url = address.href;
  if (port !== undefined) address.port = String(port);
  const connectionString = pool === undefined ? address.href : undefined;
  const options = { connectionString, pool, schema };
  const log: string[] = [];
  const onbehalf = createOnBehalf({
    apps: [desk],
    integrations: [{ app: 'desk' }],
    store: lazyStore('postgres', 'auto', (mode) => openPostgres(options, mode, LIMITS)),
    vault: aesGcmVault({ keys: `k1:${btoa('0123456789abcdef0123456789abcdef')}` }),
    fetch: async () => Response.json({ on: 'desk' }),
    logger: { error: (message) => void log.push(message) },
  });
  closing(onbehalf);
  let connections = 0;
  let connected = '';
  return {
    onbehalf,
    url,
    log,
    async connect() {
      const entity = onbehalf.entity(`alice-${connections++}`);
      const credentials = { token: TOKEN };
      const { connectionId } = await entity.initiateConnection({ app: 'desk', credentials });
      connected = entity.id;
      return connectionId;
    },
    use: () => onbehalf.entity(connected).executeAction({ action: 'DESK_GET', params: {} }),
  };
}

/** What is wrong is said in the log, to be tried again by whoever called, and no secret by anybody. */
async function expectFailure(
  { log }: Product,
  call: Promise<unknown>,
  reason: RegExp,
): Promise<void> {
  const error: unknown = await call.then(
    () => 'It succeeded.',
    (thrown: unknown) => thrown,
  );
  expect(isOnBehalfError(error), inspect(error)).toBe(true);
  expect(error).toMatchObject({ code: 'internal', retryable: true });
  expect(String(error)).toContain('The store "postgres"');
  expect(log.join('\n')).toMatch(reason);
  const everything = inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error);
  expect(everything + log.join('\n')).not.toMatch(/canary/);
}

test('a server that is down, and up again', async () => {
  const product = openProduct();
  await product.connect();
  await server.stop();
  onTestFinished(() => server.start());
  await expectFailure(product, product.connect(), /ECONNREFUSED|terminat/);
  expect(await product.use()).toMatchObject({ error: { code: 'internal', retryable: true } });

  await server.start();
  expect(await product.use()).toMatchObject({ successful: true });
  await product.connect();
});

test('a server that is up only after the first call', async () => {
  await server.stop();
  const product = openProduct();
  await expectFailure(product, product.connect(), /ECONNREFUSED/);
  await server.start();
  await product.connect();
  expect(await product.use()).toMatchObject({ successful: true });
});

test('a server that was restarted while nobody called', async () => {
  const product = openProduct();
  await product.connect();
  await server.stop();
  await server.start();
  expect(await product.use()).toMatchObject({ successful: true });
  expect(product.log).toEqual([]);
});

test('a table that somebody has locked: the server gives the statement up too', async () => {
  const product = openProduct();
  await product.connect();
  const locking = await lock(product.url, 'lock table onbehalf_connections');
  await expectFailure(product, product.connect(), /statement timeout/);
  const waiting = `select from pg_stat_activity where wait_event_type = 'Lock'`;
  expect(await query(product.url, waiting)).toEqual([]);
  await locking.release();
  expect(await product.use()).toMatchObject({ successful: true });
});

test('a database that may only be read is read, and written when it may be again', async () => {
  const product = openProduct();
  await product.connect();
  const only = (what: string) =>
    query(server.url, `alter role product set default_transaction_read_only = ${what}`);
  await only('on');
  await terminate(server.url, `usename = 'product'`);
  while (!(await product.use()).successful);
  await expectFailure(product, product.connect(), /read-only transaction/);
  expect(await product.use()).toMatchObject({ successful: true });

  await only('off');
  await product.connect();
});

test('a connection that is cut in the middle of a write', async () => {
  const product = openProduct();
  const connectionId = await product.connect();
  const locking = await lock(product.url, 'select from onbehalf_connections for update');
  const disabled = product.onbehalf.connections.disable(connectionId);
  const failure = expectFailure(product, disabled, /terminat/);
  await terminate(product.url, `wait_event_type = 'Lock'`);
  await failure;
  await locking.release();
  const status = async () => (await product.onbehalf.connections.get(connectionId))?.status;
  expect(await status()).toBe('ACTIVE');
  await product.onbehalf.connections.disable(connectionId);
  expect(await status()).toBe('DISABLED');
});

test('a network that is cut in the middle of a write', async () => {
  const { port, sockets } = await listen((socket) => {
    socket.pipe(connect(Number(new URL(server.url).port), '127.0.0.1')).pipe(socket);
  });
  const product = openProduct({ port });
  const connectionId = await product.connect();
  const locking = await lock(product.url, 'select from onbehalf_connections for update');
  const disabled = product.onbehalf.connections.disable(connectionId);
  const failure = expectFailure(product, disabled, /terminated|ECONNRESET/);
  await untilOneWaits(product.url);
  for (const socket of sockets) socket.destroy();
  await failure;
  await locking.release();

  // Whether it happened nobody knows: what was sent is run, though nobody waits for it any more.
  await product.onbehalf.connections.disable(connectionId);
  const connection = await product.onbehalf.connections.get(connectionId);
  expect(connection).toMatchObject({ status: 'DISABLED' });
});

test('a server that takes connections and says nothing', async () => {
  const { port } = await listen(() => {});
  const pool = new Pool({ connectionString: `postgres://postgres@127.0.0.1:${port}/postgres` });
  for (const product of [openProduct({ port }), openProduct({ pool })]) {
    await expectFailure(product, product.connect(), /timeout|no connection to PostgreSQL/);
    expect(product.log).toHaveLength(1);
  }
});

test('a pooler that takes no settings from a connection is used without', async () => {
  const refusal = 'SFATAL\0C08P01\0Munsupported startup parameter: statement_timeout\0\0';
  const { port } = await listen((socket) => {
    socket.once('data', (startup) => {
      if (startup.includes('statement_timeout')) {
        const length = Buffer.alloc(4);
        length.writeInt32BE(refusal.length + 4);
        socket.end(Buffer.concat([Buffer.from('E'), length, Buffer.from(refusal)]));
        return;
      }
      const upstream = connect(Number(new URL(server.url).port), '127.0.0.1');
      upstream.write(startup);
      socket.pipe(upstream).pipe(socket);
    });
  });
  const product = openProduct({ port });
  await product.connect();
  expect(await product.use()).toMatchObject({ successful: true });
});

test('a pool that others have exhausted', async () => {
  const pool = yourPool();
  const product = openProduct({ pool });
  await product.connect();
  const taken = await pool.connect();
  await expectFailure(product, product.connect(), /no connection to PostgreSQL for 1000 ms/);
  taken.release();
  await product.connect();
  expect(pool.waitingCount).toBe(0);
});

test('an idle connection of a pool of yours that is cut ends no process', async () => {
  const pool = yourPool();
  const product = openProduct({ pool });
  await product.connect();
  const lost = new Promise((resolve) => pool.once('remove', resolve));
  await terminate(server.url, `state = 'idle' and usename <> 'product'`);
  await lost;
  await product.connect();
  expect(await product.use()).toMatchObject({ successful: true });
});

/** With one connection. */
function yourPool(): Pool {
  const pool = new Pool({ connectionString: server.url, max: 1 });
  // Once the store is closed, the pool is yours alone again.
  onTestFinished(() => void pool.on('error', () => {}).end());
  return pool;
}

/** What stands between the product and its server. */
async function listen(answer: (socket: Socket) => void) {
  const sockets = new Set<Socket>();
  const listener = createServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    answer(socket);
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    listener.close();
  });
  return { port: (listener.address() as AddressInfo).port, sockets };
}

async function untilOneWaits(connectionString: string): Promise<void> {
  const waiting = `select from pg_stat_activity where wait_event_type = 'Lock'`;
  while ((await query(connectionString, waiting)).length === 0);
}

/** Takes a lock that lasts until it is released. */
async function lock(connectionString: string, statement: string) {
  const client = new Client({ connectionString });
  await client.connect();
  onTestFinished(() => client.end());
  await client.query('begin');
  await client.query(statement);
  return { release: () => client.query('rollback') };
}

/** Cuts the connections that are as it says, once there is one. */
async function terminate(connectionString: string, condition: string): Promise<void> {
  const cut = `select pg_terminate_backend(pid) from pg_stat_activity where ${condition}`;
  while ((await query(connectionString, cut)).length === 0);
}
