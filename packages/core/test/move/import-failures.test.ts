import { inspect } from 'node:util';

import {
  type AuthScheme,
  defineApp,
  type Importable,
  memoryStore,
  OnBehalfError,
} from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { acmeApp, codeOf } from '../acme-client.ts';
import { alices, setMoveStage } from './held.ts';

const CANARY = 'canary-token-of-alice';
const good = alices({ accessToken: CANARY });
const token = { app: null, integrationId: 'acme-token' };

const circle: Record<string, unknown> = { accessToken: CANARY };
circle['again'] = [circle];

const wrong: readonly (readonly [string, unknown, RegExp])[] = [
  ['nothing', null, /must be an object/],
  ['text', CANARY, /must be an object/],
  ['no entity', { ...good, entityId: '' }, /entity id is a text/],
  ['an entity no database keeps', { ...good, entityId: 'a\0' }, /entity id is a text/],
  ['an unknown member', { ...good, entity: 'alice' }, /no option entity\. Did you mean entityId/],
  ['neither app nor integration', { ...good, app: null }, /Say what to connect/],
  ['an unknown app', { ...good, app: 'acmee' }, /no app "acmee"/],
  ['an unknown integration', { ...good, integrationId: 'none' }, /no integration "none"/],
  ['an integration of another app', { ...good, ...token, app: 'other' }, /is not one of "other"/],
  ['credentials that go round in circles', alices(circle), /circular/],
  ['no credentials', { ...good, credentials: undefined }, /credentials is missing/],
  ['no tokens', alices({ accessToken: '', refreshToken: null }), /"accessToken" is missing/],
  ['a token of two lines', alices({ accessToken: `${CANARY}\n` }), /"accessToken" contains/],
  ['a token that is an object', alices({ accessToken: { CANARY } }), /"accessToken" is missing/],
  ['a token that is too short', alices({ accessToken: 'abc' }), /too short/],
  ['tokens that are an answer', alices({ access_token: CANARY }), /"access_token" is not needed/],
  ['seconds', alices({ accessToken: CANARY, expiresAt: 1_900_000_000 }), /not seconds/],
  ['a day of nobody', alices({ accessToken: CANARY, expiresAt: 'soon' }), /"expiresAt" must be/],
  ['a bound token', alices({ accessToken: CANARY, tokenType: 'DPoP' }), /bound to a key/],
  ['a token nobody knows', alices({ tokens: { user: { accessToken: CANARY } } }), /no token of/],
  ['the key of another scheme', alices({ apiKey: CANARY }, token), /"token" is missing/],
  ['scopes in one text', { ...good, scopes: ['a b'] }, /one scope in each text/],
  ['an account without an id', { ...good, account: { label: 'x' } }, /An account is/],
  ['a field nobody asked for', { ...good, fields: { shop: 'x' } }, /"fields.shop" is no field/],
  ['an alias that is an id', { ...good, alias: 'con_1' }, /An alias has/],
  ['a day that is none', { ...good, createdAt: 'x' }, /createdAt must be a Date/],
  ['a day in seconds', { ...good, createdAt: 1_900_000_000 }, /not seconds/],
  ['another client', { ...good, clientId: 'their-client' }, /given to the client "their-client"/],
  ['nothing to find it by', { ...good, externalId: null }, /"account" is needed/],
  ['what was refused before', { refused: 'Its type is unknown.' }, /^Its type is unknown\.$/],
];

describe('a connection that is wrong', () => {
  test.for(wrong)('by %s is told, without its secret', async ([, row, message]) => {
    const stage = setMoveStage();
    const [failure, ...others] = (await stage.bring([row as Importable])).failed;
    expect(others).toEqual([]);
    expect(failure?.message).toMatch(message);
    expect(failure?.code).toMatch(/^(invalid_params|misconfigured)$/);
    expect(inspect(failure, { depth: 9 })).not.toContain(CANARY);
    expect(stage.log.join('\n')).not.toContain(CANARY);
    expect(await stage.store.listConnections({ tenantId: '', limit: 10 })).toEqual([]);
  });

  test('harms no other one, and is named by its place and its ids', async () => {
    const stage = setMoveStage();
    const rows = wrong.map(([, row]) => row as Importable);
    rows.splice(10, 0, alices(await stage.held()));
    const progress: unknown[] = [];
    const result = await stage.bring(rows, { onProgress: (it) => progress.push(it) });
    expect(result).toMatchObject({ imported: 1, complete: true });
    expect(result.failed).toHaveLength(wrong.length);
    expect(result.failed[12]).toMatchObject({
      index: 13,
      entityId: 'alice',
      externalId: 'row-1',
      code: 'invalid_params',
    });
    expect(progress).toHaveLength(rows.length);
    expect(JSON.stringify([result, progress]) + stage.log.join()).not.toContain(CANARY);
    expect(await stage.use()).toBe('octo');
  });

  test('by what a scheme of your own says shows none of it', async () => {
    const { account: _account, ...app } = acmeApp;
    const telling: AuthScheme = {
      type: 'telling',
      accept({ key }) {
        if (key === 'unknown') throw new Error(`It is wrong: ${CANARY}`);
        throw new OnBehalfError('invalid_params', `${String(key)} is wrong.`);
      },
      sign() {},
    };
    const stage = setMoveStage({
      apps: [defineApp({ ...app, auth: [telling], actions: [] })],
      integrations: [{ app: 'acme' }],
    } as never);
    const { failed } = await stage.bring([
      alices({ key: CANARY }),
      alices({ key: 'unknown', more: { deep: [CANARY] } }),
    ]);
    expect(failed).toMatchObject([{ code: 'invalid_params' }, { code: 'internal' }]);
    expect(failed[0]?.message).toBe('[redacted] is wrong.');
    expect(JSON.stringify(failed) + stage.log.join()).not.toContain(CANARY);
  });

  test('by what a vault throws shows none of it', async () => {
    const stage = setMoveStage();
    const held = { refreshToken: 'a-refresh-token', accessToken: CANARY };
    const brokenVault = {
      seal: async () => {
        throw new Error(`The key service is down: ${CANARY}`);
      },
      open: async (sealed: Uint8Array) => sealed,
    };
    const broken = stage.another({ vault: brokenVault });
    const { failed } = await broken.connections.import([alices(held)]);
    expect(failed).toMatchObject([{ code: 'internal' }]);
    expect(failed[0]?.message).toMatch(/^It could not be imported \(err_[\w-]+\)\.$/);
    expect(stage.log.join()).toMatch(/key service is down/);
    expect(stage.log.join()).not.toContain(CANARY);
  });
});

test('a store that fails ends the import: it would for every other one', async () => {
  const stage = setMoveStage();
  const store = memoryStore();
  let writes = 0;
  const failing = {
    ...store,
    async insertConnection(row: Parameters<typeof store.insertConnection>[0]) {
      if (++writes > 3) throw new Error('The disk is full.');
      return store.insertConnection(row);
    },
  };
  const client = stage.another({ store: failing });
  const held = await stage.held();
  const rows = Array.from({ length: 100 }, (_, index) => alices(held, { externalId: `${index}` }));
  const importing = client.connections.import(rows, { concurrency: 1 });
  await expect(importing).rejects.toMatchObject({ code: 'internal', retryable: true });
  expect(writes).toBeLessThan(10);

  writes = -1000;
  const result = await client.connections.import(rows);
  expect(result).toMatchObject({ imported: 97, unchanged: 3, failed: [] });
});

test('what cannot be read on ends the import with its own words', async () => {
  const stage = setMoveStage();
  function* read() {
    yield alices({ accessToken: CANARY });
    throw new Error('The file ends in the middle.');
  }
  await expect(stage.client.connections.import(read())).rejects.toThrow('ends in the middle');
  expect((await stage.client.connections.list()).items).toHaveLength(1);
});

test.for([
  ['no rows', undefined, {}],
  ['text', 'rows', {}],
  ['a function', () => [], {}],
  ['an unknown option', [], { verfy: true }],
  ['no number', [], { concurrency: 0 }],
  ['no signal', [], { signal: 'now' }],
] as const)('%s instead of what import takes is a mistake', async ([, rows, options]) => {
  const stage = setMoveStage();
  const importing = stage.bring(rows as never, options as never);
  expect(await codeOf(importing)).toMatch(/^TypeError: connections\.import/);
});
