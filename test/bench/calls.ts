import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  aesGcmVault,
  bearerToken,
  createOnBehalf,
  defineAction,
  defineApp,
  type Entity,
  memoryStore,
  type Store,
  unwrap,
} from '@onbehalf/core';
import { github } from '@onbehalf/github';
import { sqliteStore } from '@onbehalf/store-sql';

import { startProvider } from './provider.ts';
import type { Effort, Row } from './row.ts';
import { quantile, race } from './samples.ts';

const token = 'bench-token';
const keys = `bench:${btoa('0123456789abcdef0123456789abcdef')}`;

const getUser = defineAction({
  slug: 'BENCH_GET_USER',
  description: 'Get a user.',
  input: {
    type: 'object',
    properties: {
      username: { type: 'string', minLength: 1, description: 'The name to sign in with.' },
      fields: { type: 'array', items: { type: 'string' }, default: [] },
    },
    required: ['username'],
  },
  annotations: { readOnly: true, destructive: false, idempotent: true },
  async execute({ username }, { fetch, signal }) {
    const response = await fetch(`/users/${encodeURIComponent(username)}`, { signal });
    return response.json();
  },
});
const app = defineApp({
  slug: 'bench',
  name: 'Bench',
  hosts: ['api.bench.example'],
  auth: [bearerToken()],
  actions: [getUser],
});

/** One whole call, from params to a checked result, against a signed fetch of the same address. */
export async function benchCalls({ isQuick }: Effort): Promise<Row[]> {
  const provider = await startProvider();
  const folder = await mkdtemp(join(tmpdir(), 'onbehalf-bench-'));
  const clients: { close(): Promise<void> }[] = [];
  const integrations = [
    { app: 'bench', apiUrl: provider.url },
    { app: 'github', scheme: 'bearer_token', apiUrl: provider.url },
  ] as const;
  const connect = async (store: Store, { areStored = false } = {}): Promise<Entity> => {
    const onbehalf = createOnBehalf({
      apps: [app, github()],
      integrations: areStored ? [] : integrations,
      store,
      vault: aesGcmVault({ keys }),
      publicUrl: 'http://localhost', // The provider's address would be refused elsewhere.
    });
    clients.push(onbehalf);
    for (const integration of areStored ? integrations : []) {
      await onbehalf.integrations.create({ id: integration.app, ...integration });
    }
    const alice = onbehalf.entity('alice');
    for (const integrationId of ['bench', 'github']) {
      await alice.initiateConnection({ integrationId, credentials: { token } });
    }
    return alice;
  };
  try {
    const inMemory = await connect(memoryStore());
    const inSqlite = await connect(sqliteStore({ path: join(folder, 'bench.db') }));
    const keptToo = await connect(sqliteStore({ path: join(folder, 'kept.db') }), {
      areStored: true,
    });
    const call = async (entity: Entity, action: string, params = {}): Promise<void> => {
      const { login } = unwrap(await entity.executeAction({ action, params }));
      if (login !== 'octocat') throw new Error(`${action} answered something else.`);
    };
    const bare = async (): Promise<void> => {
      const response = await fetch(`${provider.url}/users/octocat`, {
        headers: { authorization: `Bearer ${token}` },
      });
      const { login } = (await response.json()) as { login: string };
      if (login !== 'octocat') throw new Error('fetch got something else.');
    };
    const params = { username: 'octocat' };
    const samples = await race(
      {
        bare,
        memory: () => call(inMemory, 'BENCH_GET_USER', params),
        sqlite: () => call(inSqlite, 'BENCH_GET_USER', params),
        stored: () => call(keptToo, 'BENCH_GET_USER', params),
        octokit: () => call(inMemory, 'GITHUB_GET_THE_AUTHENTICATED_USER'),
      },
      { timeMs: isQuick ? 6000 : 25_000 },
    );
    const rows = (what: string, ours: readonly number[], target?: Row['target']): Row[] =>
      [0.5, 0.99].map((share) => ({
        what: `${what}, p${share * 100}`,
        unit: 'µs',
        floor: quantile(samples.bare, share),
        ours: quantile(ours, share),
        target: share === 0.5 ? target : undefined,
      }));
    return [
      ...rows('executeAction on fetch, memoryStore', samples.memory, { added: 100 }),
      ...rows('executeAction on fetch, sqliteStore', samples.sqlite, { added: 200 }),
      ...rows('the same, its integration in the store', samples.stored, { added: 250 }),
      ...rows('executeAction on Octokit, memoryStore', samples.octokit),
    ];
  } finally {
    for (const client of clients) await client.close();
    await rm(folder, { recursive: true });
    provider.close();
  }
}
