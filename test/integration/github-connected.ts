import { aesGcmVault, createOnBehalf, type Entity, memoryStore } from '@onbehalf/core';
import { type GitHubEmulator, startGitHubEmulator } from '@onbehalf/example-quickstart/emulator';
import { github, type GitHubApp } from '@onbehalf/github';
import { onTestFinished } from 'vitest';

export interface Connected {
  readonly server: GitHubEmulator;
  readonly alice: Entity<readonly [GitHubApp]>;
  readonly token: string;
  /** What was sent since Alice was connected: `POST /user/repos`. */
  readonly sent: () => string[];
}

/** Alice, connected with a token of her own to an emulated GitHub. */
export async function connect(): Promise<Connected> {
  const server = await startGitHubEmulator({ redirectUris: ['http://127.0.0.1:9/callback'] });
  const onbehalf = createOnBehalf({
    apps: [github()],
    integrations: [
      { app: 'github', scheme: 'bearer_token', apiUrl: server.url, authUrl: server.url },
    ],
    store: memoryStore(),
    vault: aesGcmVault({ keys: `test:${btoa('0123456789abcdef0123456789abcdef')}` }),
  });
  onTestFinished(async () => {
    await onbehalf.close();
    await server.close();
  });
  const token = await server.issueToken('alice-dev');
  const alice = onbehalf.entity('alice');
  await alice.initiateConnection({ app: 'github', credentials: { token } });
  const { length } = server.gate.requests;
  const sent = (): string[] =>
    server.gate.requests.slice(length).map(({ method, path }) => `${method} ${path}`);
  return { server, alice, token, sent };
}
