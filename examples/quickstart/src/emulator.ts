import { randomBytes } from 'node:crypto';

import { createEmulator } from 'emulate';

import { type Gate, startGate } from './gate.ts';
import { freePort } from './loopback.ts';

export interface GitHubEmulatorOptions {
  /** Where the OAuth app may send people back to. */
  redirectUris: readonly [string, ...string[]];
  /** The OAuth app's credentials; made up when left out. */
  clientId?: string;
  clientSecret?: string;
}

export interface GitHubEmulator extends AsyncDisposable {
  /** Of the API and of the sign-in pages alike: pass it as `apiUrl` and as `authUrl`. */
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The accounts that can sign in. */
  readonly logins: readonly string[];
  /** A repository of the first account, to open issues in. */
  readonly repository: { readonly owner: string; readonly repo: string };
  /** Stands before the emulator: shows what was asked, takes tokens back, injects faults. */
  readonly gate: Gate;
  /** Makes a token of one account without a browser, as GitHub's settings page would. */
  issueToken(login: string, scopes?: readonly string[]): Promise<string>;
  close(): Promise<void>;
}

const users = [
  { login: 'alice-dev', name: 'Alice', email: 'alice@example.com' },
  { login: 'bob-dev', name: 'Bob', email: 'bob@example.com' },
];
const repository = { owner: 'alice-dev', repo: 'playground' };

/** Starts a GitHub on this machine: one OAuth app, two accounts, one repository. */
export async function startGitHubEmulator(options: GitHubEmulatorOptions): Promise<GitHubEmulator> {
  const {
    redirectUris,
    clientId = `Ov23li${randomBytes(7).toString('hex')}`,
    clientSecret = randomBytes(20).toString('hex'),
  } = options;
  // The emulator must write the gate's address into its answers. Once told that, it no longer
  // says where it listens itself, so its port is chosen first.
  const port = await freePort();
  const upstream = `http://127.0.0.1:${port}`;
  const gate = await startGate({
    upstream,
    isPage: (path) => path.startsWith('/login/') || path.startsWith('/_emulate/'),
    tokenPath: '/login/oauth/access_token',
    refuse: (token) => refusal(401, token ? 'Bad credentials' : 'Requires authentication'),
    extend: async (request, next) =>
      (await revocation(request)) ?? withScopes(request, await next()),
  });
  const app = { client_id: clientId, client_secret: clientSecret };
  const emulator = await createEmulator({
    service: 'github',
    port,
    baseUrl: gate.url,
    seed: {
      tokens: {}, // Left out, one well-known token belongs to an administrator.
      github: {
        users,
        repos: [{ owner: repository.owner, name: repository.repo }],
        oauth_apps: [{ ...app, name: 'Quickstart', redirect_uris: redirectUris }],
      },
    },
  });

  async function issueToken(login: string, scopes = ['repo', 'user']): Promise<string> {
    const scope = scopes.join(' ');
    const consent = { login, scope, client_id: clientId, redirect_uri: redirectUris[0] };
    const consented = await post('/login/oauth/callback', consent);
    const code = new URL(consented.headers.get('location') ?? '').searchParams.get('code') ?? '';
    const issued = await post('/login/oauth/access_token', { ...app, code });
    const { access_token: token } = (await issued.json()) as { access_token?: string };
    if (!token) throw new Error(`The emulator has no account named ${login}.`);
    gate.admit(token, scope);
    return token;
  }

  // Straight to the emulator: the gate's log is for what the product under test sends.
  function post(path: string, fields: Record<string, string>): Promise<Response> {
    const body = new URLSearchParams(fields);
    return fetch(upstream + path, { method: 'POST', body, redirect: 'manual' });
  }

  /** What the emulator lacks: the app gives back one token, or all that its user granted. */
  async function revocation(request: Request): Promise<Response | undefined> {
    const path = new URL(request.url).pathname;
    const isGrant = path === `/applications/${clientId}/grant`;
    if (request.method !== 'DELETE' || !(isGrant || path === `/applications/${clientId}/token`)) {
      return undefined;
    }
    const credentials = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
    if (request.headers.get('authorization') !== `Basic ${credentials}`)
      return refusal(404, 'Not Found');
    const { access_token: token = '' } = (await request.json()) as { access_token?: string };
    if (!gate.tokens.has(token)) return refusal(422, 'Validation Failed');
    const owner = await ownerOf(token);
    for (const other of isGrant ? [...gate.tokens.keys()] : [token]) {
      if ((await ownerOf(other)) === owner) gate.revoke(other);
    }
    return new Response(null, { status: 204 });
  }

  /** Which scopes the token has; the emulator doesn't say. */
  function withScopes(request: Request, response: Response): Response {
    const [, token = ''] = request.headers.get('authorization')?.split(' ') ?? [];
    const scopes = gate.tokens.get(token);
    if (scopes !== undefined)
      response.headers.set('x-oauth-scopes', scopes.split(/[\s,]+/).join(', '));
    return response;
  }

  async function ownerOf(token: string): Promise<string> {
    const headers = { authorization: `Bearer ${token}` };
    const user = (await (await fetch(`${upstream}/user`, { headers })).json()) as { login: string };
    return user.login;
  }

  const close = async (): Promise<void> => {
    await gate.close();
    await emulator.close();
  };
  return {
    url: gate.url,
    clientId,
    clientSecret,
    logins: users.map((user) => user.login),
    repository,
    gate,
    issueToken,
    close,
    [Symbol.asyncDispose]: close,
  };
}

function refusal(status: 401 | 404 | 422, message: string): Response {
  const body = { message, documentation_url: 'https://docs.github.com/rest', status: `${status}` };
  return Response.json(body, { status });
}
