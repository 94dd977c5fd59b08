import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  aesGcmVault,
  createOnBehalf,
  defineAction,
  defineApp,
  memoryStore,
  oauth2,
  type OnBehalf,
  type Store,
  unwrap,
} from '@onbehalf/core';
import { sqliteStore } from '@onbehalf/store-sql';

import { connect, publicUrl } from './connect.ts';
import { startProvider } from './provider.ts';
import type { Effort, Row } from './row.ts';
import { quantile, race } from './samples.ts';

const HOUR = 3600_000;
const keys = `bench:${btoa('0123456789abcdef0123456789abcdef')}`;
const client = { clientId: 'bench-client', clientSecret: 'bench-secret' };

const getUser = defineAction({
  slug: 'BENCH_GET_USER',
  description: 'Get the user.',
  input: { type: 'object', properties: {} },
  annotations: { readOnly: true, destructive: false, idempotent: true },
  async execute(_params, { fetch, signal }) {
    const response = await fetch('/users/octocat', { signal });
    return response.json();
  },
});
const app = defineApp({
  slug: 'bench',
  name: 'Bench',
  hosts: ['api.bench.example'],
  auth: [oauth2({ authorizationEndpoint: '/authorize', tokenEndpoint: '/token' })],
  actions: [getUser],
});

/** The call that refreshes, against a token request and a signed fetch of the same server. */
export async function benchRefresh({ isQuick }: Effort): Promise<Row[]> {
  const provider = await startProvider();
  const folder = await mkdtemp(join(tmpdir(), 'onbehalf-bench-'));
  const clients: OnBehalf[] = [];
  const calls = async (store: Store): Promise<() => Promise<void>> => {
    let clockOffsetMs = 0;
    const onbehalf = createOnBehalf<readonly [typeof app]>({
      apps: [app],
      integrations: [{ app: 'bench', ...client, apiUrl: provider.url, authUrl: provider.url }],
      store,
      vault: aesGcmVault({ keys }),
      publicUrl,
      now: () => Date.now() + clockOffsetMs,
    });
    clients.push(onbehalf);
    await connect(onbehalf, 'bench', 'alice');
    const alice = onbehalf.entity('alice');
    return async () => {
      clockOffsetMs += HOUR;
      assertUser(unwrap(await alice.executeAction({ action: 'BENCH_GET_USER' })));
    };
  };
  try {
    const samples = await race(
      {
        bare: await bareCalls(provider.url),
        memory: await calls(memoryStore()),
        sqlite: await calls(sqliteStore({ path: join(folder, 'bench.db') })),
      },
      { timeMs: isQuick ? 4000 : 15_000 },
    );
    const rows = (what: string, ours: readonly number[]): Row[] =>
      [0.5, 0.99].map((share) => ({
        what: `${what}, p${share * 100}`,
        unit: 'µs',
        floor: quantile(samples.bare, share),
        ours: quantile(ours, share),
      }));
    return [
      ...rows('executeAction that refreshes, memoryStore', samples.memory),
      ...rows('executeAction that refreshes, sqliteStore', samples.sqlite),
    ];
  } finally {
    for (const one of clients) await one.close();
    await rm(folder, { recursive: true });
    provider.close();
  }
}

/** The same two requests with nothing around them. */
async function bareCalls(url: string): Promise<() => Promise<void>> {
  const request = async (parameters: Record<string, string>): Promise<Tokens> => {
    const body = new URLSearchParams({
      ...parameters,
      client_id: client.clientId,
      client_secret: client.clientSecret,
    });
    const response = await fetch(`${url}/token`, { method: 'POST', body });
    return (await response.json()) as Tokens;
  };
  let tokens = await request({ grant_type: 'authorization_code', code: 'any' });
  return async () => {
    const { refresh_token } = tokens;
    tokens = await request({ grant_type: 'refresh_token', refresh_token });
    const headers = { authorization: `Bearer ${tokens.access_token}` };
    const response = await fetch(`${url}/users/octocat`, { headers });
    assertUser(await response.json());
  };
}

interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
}

function assertUser(answer: unknown): void {
  const { login } = answer as { login?: string };
  if (login !== 'octocat') throw new Error('The provider answered something else.');
}
