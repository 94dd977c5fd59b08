import { type AuthScheme, type Client, type Grant, OnBehalfError } from '@onbehalf/core';

import { appToken, askGitHub, type GitHubAnswer } from './github-app-request.ts';
import { assertSeen } from './github-installations.ts';
import { readNamed } from './github-named.ts';
import { githubRateLimit } from './github-rate-limit.ts';

/** Less than what the owner has let the app into. */
export interface GitHubAppOptions {
  /** Names of repositories, without their owner; default all that the owner has chosen. */
  readonly repositories?: readonly string[];
  /** `{ issues: 'write', metadata: 'read' }`; default all that the owner has granted. */
  readonly permissions?: Readonly<Record<string, 'read' | 'write' | 'admin'>>;
}

/**
 * A GitHub App as itself, in one installation: `clientId` (the client id or the app id) and
 * `privateKey` of the integration sign a token of a few minutes, and GitHub gives one of an hour for
 * it, as often as one is due. The account is the user or the organization that the app is installed
 * for.
 *
 * Whoever names an installation acts in it, and the ids are small numbers that GitHub's own redirect
 * hands to the browser, where anybody can write another one. So a user has to prove that it is
 * theirs to see: `credentials: { installationId, userToken }`, a user access token of the same
 * GitHub App, which is asked with once and not kept. What GitHub shows to somebody who may read a
 * single repository is the whole installation: narrow it, or check for more, where that is too much.
 * An id that your own code has checked, with {@link githubInstallations} or because it is your own,
 * is `credentials: { verifiedInstallationId }`; one from a request is never that.
 *
 * Later the connection is the installation's, whatever becomes of the user. It ends when the app is
 * uninstalled or suspended.
 *
 * @throws TypeError for an option that is wrong
 */
export function githubApp(options: GitHubAppOptions = {}): AuthScheme {
  assertOptions(options);
  return {
    type: 'github_app',
    needsPrivateKey: true,
    rateLimit: githubRateLimit,
    async accept(credentials, client) {
      const { id, userToken } = readNamed(credentials);
      if (userToken !== null) await assertSeen(client, userToken, id);
      const account = await accountOf(id, client);
      return mint(options, { installationId: id, ...account }, client, null);
    },
    refresh: async (grant, client) => mint(options, grant.fields ?? {}, client, grant),
    async revoke({ secrets }, client) {
      const { status } = await askGitHub(client, {
        method: 'DELETE',
        path: '/installation/token',
        token: secrets['accessToken'] ?? '',
        what: "GitHub's token revocation",
      });
      // A token that GitHub does not know any more is over, too.
      if (status === 204 || status === 401) return;
      const message = `GitHub's token revocation answered ${status}.`;
      throw new OnBehalfError('provider_error', message, { status });
    },
    sign({ headers }, { secrets }) {
      headers.set('authorization', `Bearer ${secrets['accessToken'] ?? ''}`);
    },
  };
}

/** To GitHub an empty list is none, and so would be everything. */
function assertOptions(options: GitHubAppOptions): void {
  const { repositories, permissions, ...others } = options;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new TypeError(`githubApp has no option ${unknown}.`);
  const isName = (it: unknown): boolean => typeof it === 'string' && /^[\w.-]+$/.test(it);
  if (repositories !== undefined && !(repositories.length > 0 && repositories.every(isName))) {
    throw new TypeError('githubApp: repositories must be names, without their owner.');
  }
  const levels = Object.values(permissions ?? { metadata: 'read' });
  if (levels.length === 0 || !levels.every((it) => ['read', 'write', 'admin'].includes(it))) {
    throw new TypeError('githubApp: permissions must be read, write or admin, by their names.');
  }
}

/** Whose installation it is: nobody who has only its token can ask. */
async function accountOf(
  id: string,
  client: Client,
): Promise<{ readonly accountId: string; readonly accountLogin: string }> {
  const what = "GitHub's installation";
  const answer = await askGitHub(client, {
    path: `/app/installations/${id}`,
    token: await appToken(client),
    what,
  });
  if (answer.status !== 200) throw await refusal(answer, client, null);
  const { account } = answer.body;
  const { id: accountId, login, slug } = (account ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof accountId !== 'number') {
    throw new OnBehalfError('provider_error', `${what} has no account.`);
  }
  // An enterprise has a slug instead of a login.
  const name = [login, slug].find((it) => typeof it === 'string');
  return { accountId: String(accountId), accountLogin: name ?? String(accountId) };
}

async function mint(
  { repositories, permissions }: GitHubAppOptions,
  fields: Readonly<Record<string, string>>,
  client: Client,
  previous: Grant | null,
): Promise<Grant> {
  const answer = await askGitHub(client, {
    method: 'POST',
    path: `/app/installations/${encodeURIComponent(fields['installationId'] ?? '')}/access_tokens`,
    token: await appToken(client),
    body: {
      ...(repositories !== undefined && { repositories }),
      ...(permissions !== undefined && { permissions }),
    },
    what: "GitHub's installation token",
  });
  if (answer.status !== 201) throw await refusal(answer, client, previous);
  const { token, expires_at: end } = answer.body;
  const now = client.runtime.now();
  const ends = typeof end === 'string' ? Date.parse(end) : Number.NaN;
  if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token) || Number.isNaN(ends)) {
    throw new OnBehalfError('provider_error', "GitHub's installation token cannot be read.");
  }
  // The end is a time of GitHub's clock.
  const ahead = Date.parse(answer.headers.get('date') ?? '') - now;
  return {
    secrets: { accessToken: token },
    fields,
    // Its rights are permissions, which are no scopes.
    scopes: null,
    expiresAt: ends - (Number.isNaN(ahead) ? 0 : ahead),
    grantedAt: previous?.grantedAt ?? now,
    clientId: client.clientId,
  };
}

/** @param previous - what the connection had before; null when it is being made */
async function refusal(
  { status, body }: GitHubAnswer,
  client: Client,
  previous: Grant | null,
): Promise<OnBehalfError> {
  const { appName } = client;
  const message = typeof body['message'] === 'string' ? body['message'] : '';
  if (status === 403 && /suspended/i.test(message)) {
    return over(`The installation is suspended, says ${appName}.`, previous);
  }
  if (status === 422) {
    return new OnBehalfError(
      'misconfigured',
      `${appName} does not give the repositories or permissions that the scheme asks for.`,
    );
  }
  const wrongApp = new OnBehalfError(
    'misconfigured',
    `${appName} does not know the app: clientId and privateKey of the integration do not belong ` +
      "together or to this GitHub, or this machine's clock is wrong.",
  );
  if (status === 401) return wrongApp;
  if (status !== 404) {
    return new OnBehalfError('provider_error', `${appName} answered ${status}.`, { status });
  }
  // Not found is also what another GitHub says of an app that it does not know.
  const token = await appToken(client);
  const app = await askGitHub(client, { path: '/app', token, what: "GitHub's app" });
  if (app.status !== 200) return wrongApp;
  return over(`The app is not installed there, says ${appName}.`, previous);
}

function over(message: string, previous: Grant | null): OnBehalfError {
  return previous === null
    ? new OnBehalfError('access_denied', message)
    : new OnBehalfError('reauth_required', message, { reason: 'revoked' });
}
