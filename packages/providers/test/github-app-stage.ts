import { aesGcmVault, createOnBehalf, type IntegrationConfig, memoryStore } from '@onbehalf/core';
import { github, type GitHubOptions } from '@onbehalf/providers';

import { githubServer, PKCS1 } from './github-server.ts';

export const API = 'https://api.github.com';
export const HOUR = 60 * 60_000;
export const ALICE = 'ghu_alice_0123456789';
export const acme = { id: 9, login: 'acme', type: 'Organization' };

interface Setup {
  readonly options?: GitHubOptions;
  readonly integration?: Partial<IntegrationConfig>;
  readonly apiUrl?: string;
}

/** A GitHub App that is installed for acme (7, which Alice sees) and for others. */
export function setUp({ options, integration, apiUrl }: Setup = {}) {
  let time = Date.UTC(2030, 0, 1);
  const now = (): number => time;
  const server = githubServer(now, apiUrl === undefined ? {} : { apiUrl });
  server.installations.set('7', { account: acme, suspended_at: null, seenBy: [ALICE] });
  server.installations.set('8', {
    account: { id: 2, login: 'bob' },
    suspended_at: null,
    seenBy: [],
  });
  const log: string[] = [];
  const client = createOnBehalf({
    apps: [github(options)],
    integrations: [
      {
        scheme: 'github_app',
        clientId: 'Iv23.app',
        privateKey: PKCS1,
        ...integration,
        app: 'github',
      },
    ],
    store: memoryStore(),
    vault: aesGcmVault({ keys: `test:${btoa('0123456789abcdef0123456789abcdef')}` }),
    fetch: server.fetch,
    now,
    logger: { error: (message) => log.push(message) },
  });
  const alice = client.entity('alice');
  const connect = (credentials: Readonly<Record<string, unknown>>) =>
    alice.initiateConnection({ app: 'github', credentials });
  const use = async (): Promise<string> =>
    ((await (await alice.fetch({ app: 'github' })('/repos')).json()) as { token: string }).token;
  const wait = (ms: number): void => void (time += ms);
  return { server, client, alice, connect, use, log, wait, now };
}

export const own = { verifiedInstallationId: 7 };
export const theirs = { installationId: '7', userToken: ALICE };

interface Failure {
  readonly code: string;
  readonly message: string;
  readonly retryable: boolean;
}

export async function errorOf(work: Promise<unknown>): Promise<Failure> {
  return work.then(
    () => ({ code: 'none', message: '', retryable: false }),
    (error: unknown) => error as Failure,
  );
}
