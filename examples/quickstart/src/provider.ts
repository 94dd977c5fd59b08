import { startGitHubEmulator } from './emulator.ts';
import { freePort } from './loopback.ts';

/** The GitHub this run connects to, and the address this run is reached at. */
export interface Provider {
  readonly name: string;
  readonly publicUrl: string;
  /** What the integration is made of. */
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where its API and its sign-in are; undefined for github.com's. */
  readonly apiUrl: string | undefined;
  readonly authUrl: string | undefined;
  /** Where the agent opens its issue; undefined when nobody said where it may. */
  readonly repository: { readonly owner: string; readonly repo: string } | undefined;
  /** The account that a demo user signs in with; undefined on the real GitHub. */
  readonly demoLogin: string | undefined;
  close(): Promise<void>;
}

/** GitHub when an OAuth app is in the environment, an emulator on this machine otherwise. */
export async function chooseProvider(env: NodeJS.ProcessEnv): Promise<Provider> {
  const { GITHUB_CLIENT_ID: clientId, GITHUB_CLIENT_SECRET: clientSecret } = env;
  if (clientId && clientSecret) {
    const [owner, repo] = env['GITHUB_REPOSITORY']?.split('/') ?? [];
    const apiUrl = env['GITHUB_API_URL']; // Of GitHub Enterprise Server: https://HOST/api/v3.
    const authUrl = apiUrl && new URL(apiUrl).origin;
    return {
      name: authUrl ?? 'github.com',
      publicUrl: `http://localhost:${env['PORT'] ?? 8787}`,
      clientId,
      clientSecret,
      apiUrl,
      authUrl,
      repository: owner && repo ? { owner, repo } : undefined,
      demoLogin: undefined,
      close: async () => {},
    };
  }
  const publicUrl = `http://localhost:${await freePort()}`;
  const emulator = await startGitHubEmulator({
    redirectUris: [`${publicUrl}/oauth/callback/github`],
  });
  return {
    name: `an emulated GitHub at ${emulator.url}`,
    publicUrl,
    clientId: emulator.clientId,
    clientSecret: emulator.clientSecret,
    apiUrl: emulator.url,
    authUrl: emulator.url,
    repository: emulator.repository,
    demoLogin: emulator.logins[0],
    close: () => emulator.close(),
  };
}
