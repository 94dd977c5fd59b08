import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

import { freePort } from '@onbehalf/example-quickstart/loopback';
import { beforeAll, describe, expect, test } from 'vitest';

import { newKeys } from '../e2e/github-product.ts';
import { closing, temporaryFolder } from '../peers/closing.ts';
import { approve } from '../peers/oidc-user.ts';
import { startOidcProvider } from '../peers/oidc.ts';
import { query, temporaryPostgres } from '../peers/postgres/database.ts';
import { type Product, type ProductOptions, startProduct } from './product.ts';
import { installPrevious, present, type Runner } from './releases.ts';

const ENTITIES = ['alice', 'bob'];
const HOUR = 3600_000;
/** Enough for every statement of the product to run many times in each process. */
const CALLS = 30;
const TIMEOUT_MS = 180_000;

interface Engine {
  readonly database: ProductOptions['database'];
  /** Runs a statement beside the product. */
  run(sql: string): Promise<unknown>;
}

const engines: Record<string, () => Promise<Engine>> = {
  async 'a SQLite file'() {
    const path = join(await temporaryFolder(), 'onbehalf.db');
    return {
      database: { path },
      run: async (sql) => {
        const database = new DatabaseSync(path, { timeout: 5000 });
        const rows = database.prepare(sql).all();
        database.close();
        return rows;
      },
    };
  },
  async 'a PostgreSQL database'() {
    const url = await temporaryPostgres();
    const path = new URL(url);
    path.searchParams.set('options', '-c search_path=product');
    return { database: { url }, run: (sql) => query(path.href, sql) };
  },
};

let previous: ReturnType<typeof installPrevious>;

beforeAll(() => {
  previous = installPrevious();
  return () => previous.close();
});

async function startRollout(engine: Engine) {
  const publicUrl = `http://localhost:${await freePort()}`;
  const redirectUris = [`${publicUrl}/oauth/callback/oidc`];
  const provider = closing(await startOidcProvider({ redirectUris }));
  const { issuer, clientId, clientSecret } = provider;
  const scopes = ['openid', 'offline_access'];
  const options: ProductOptions = {
    database: engine.database,
    keys: newKeys(),
    publicUrl,
    issuer,
    integration: { app: 'oidc', clientId, clientSecret, scopes },
  };
  return { provider, start: (runner: Runner) => startProduct(runner, options) };
}

/** Waits until each process has done so many calls more. None may fail while anybody waits. */
async function untilUsed(products: readonly Product[]): Promise<void> {
  const count = async (product: Product): Promise<number> => {
    const { calls, failures } = await product.ask({ task: 'progress' });
    expect(failures).toEqual([]);
    return calls;
  };
  const before = await Promise.all(products.map(count));
  for (;;) {
    const now = await Promise.all(products.map(count));
    if (now.every((calls, index) => calls >= (before[index] ?? 0) + CALLS)) return;
    await setTimeout(20);
  }
}

/** Lets a process finish its calls. Neither they nor what it did behind them may have failed. */
async function end(product: Product): Promise<void> {
  expect((await product.ask({ task: 'end' })).failures).toEqual([]);
  await product.close();
  expect(product.log).toBe('');
}

/** Lets the access tokens expire, for all processes; each account is then refreshed once. */
async function expire(products: readonly Product[]): Promise<void> {
  await Promise.all(products.map((product) => product.ask({ task: 'forward', ms: HOUR })));
  await untilUsed(products);
}

describe.each(Object.entries(engines))('on %s', { timeout: TIMEOUT_MS }, (_, createEngine) => {
  test('two releases run side by side, and back, and no call fails', async () => {
    const { provider, start } = await startRollout(await createEngine());
    const connect = async (initiating: Product, entityId: string) => {
      const request = await initiating.ask({ task: 'connect', entityId });
      await approve(request.redirectUrl, { login: entityId });
      return request;
    };

    // They come up together, which takes longest. None opens its store before it is told to do something.
    const [old, recent, again] = [start(previous), start(present), start(previous)];
    await old.ask({ task: 'serve' });
    for (const entityId of ENTITIES) await connect(old, entityId);
    await old.ask({ task: 'begin', entities: ENTITIES });
    await untilUsed([old]);

    await recent.ask({ task: 'begin', entities: ENTITIES });
    await expire([old, recent]);
    // Begun by the new release, finished by the old one, and used by both.
    const { connectionId } = await connect(recent, 'carol');
    for (const product of [old, recent]) {
      const connection = await product.ask({ task: 'get', entityId: 'carol', connectionId });
      expect(connection).toMatchObject({ status: 'ACTIVE', account: { id: 'carol' } });
    }
    await expire([old, recent]);

    await end(recent);
    // What the old release does alone with what the new one has left.
    await untilUsed([old]);
    await again.ask({ task: 'forward', ms: 2 * HOUR });
    await again.ask({ task: 'begin', entities: [...ENTITIES, 'carol'] });
    await expire([old, again]);
    for (const product of [old, again]) await end(product);
    expect(provider.tokenRequests('refresh_token')).toMatchObject({ refused: 0 });
    const renewals = provider.tokenRequests('refresh_token').accepted;
    expect(renewals).toBeGreaterThanOrEqual(3 * ENTITIES.length + 1);
  });

  test('the old release refuses a schema that forbids it, and changes nothing', async () => {
    const engine = await createEngine();
    const { start } = await startRollout(engine);
    const old = start(previous);
    await old.ask({ task: 'connect', entityId: 'alice' });
    await old.close();
    await engine.run(`insert into onbehalf_migrations values ('0099_teams', '', 99)`);
    const contents = async () => [
      await engine.run('select * from onbehalf_migrations order by name'),
      await engine.run('select * from onbehalf_connections order by id'),
    ];
    const before = await contents();

    const again = start(previous);
    await expect(again.ask({ task: 'connect', entityId: 'alice' })).rejects.toMatchObject({
      code: 'internal',
      retryable: true,
    });
    expect(again.log).toMatch(/newer release of @onbehalf\/store-sql: it has 0099_teams/);
    expect(await contents()).toEqual(before);
  });
});

test('the previous release is small: it is in everybody’s clone', () => {
  for (const name of ['core', 'server', 'store-sql']) {
    const path = join(import.meta.dirname, 'previous', `${name}.tgz`);
    expect(readFileSync(path).length).toBeLessThan(200_000);
  }
});
