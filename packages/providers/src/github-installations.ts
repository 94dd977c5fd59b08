import { type Client, OnBehalfError, providerError } from '@onbehalf/core';

import { askGitHub } from './github-app-request.ts';

/** Where a GitHub App is installed. */
export interface GitHubInstallation {
  readonly id: number;
  /** Of a user or an organization. */
  readonly account: { readonly id: number; readonly login: string };
}

const PER_PAGE = 100;
const MOST_PAGES = 20;
const pathOf = (page: number): string => `/user/installations?per_page=${PER_PAGE}&page=${page}`;

/**
 * The installations of your GitHub App that a user may see, by the user's own connection through
 * the same GitHub App: `githubInstallations(alice.fetch({ app: 'github' }))`. GitHub shows one to
 * whoever may read anything that it covers.
 *
 * @throws OnBehalfError what the fetch throws; `rate_limited`, `provider_error` for another answer
 */
export async function githubInstallations(
  fetch: typeof globalThis.fetch,
  { signal = null }: { readonly signal?: AbortSignal | null } = {},
): Promise<readonly GitHubInstallation[]> {
  const found: GitHubInstallation[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const response = await fetch(pathOf(page), {
      headers: { accept: 'application/vnd.github+json', 'user-agent': 'onbehalf' },
      signal,
    });
    const { status, headers } = response;
    const body: unknown = await response.json().catch(() => null);
    const list = status === 200 ? listIn(body) : null;
    if (list === null) throw providerError({ appName: 'GitHub', status, headers, body });
    found.push(...list);
    if (list.length < PER_PAGE) break;
  }
  return found;
}

/**
 * Proves that a user may see an installation, with a token that this GitHub App has for that user.
 *
 * @throws OnBehalfError `access_denied`
 */
export async function assertSeen(client: Client, token: string, id: string): Promise<void> {
  const what = "GitHub's list of a user's installations";
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { status, body } = await askGitHub(client, { path: pathOf(page), token, what });
    const list = status === 200 ? listIn(body) : null;
    if (list?.some((it) => String(it.id) === id) === true) return;
    if (list === null || list.length < PER_PAGE) break;
  }
  throw new OnBehalfError(
    'access_denied',
    `${client.appName} does not show this installation to the user who names it.`,
  );
}

function listIn(body: unknown): readonly GitHubInstallation[] | null {
  const list = (body as { installations?: unknown } | null)?.installations;
  return Array.isArray(list) ? (list as readonly GitHubInstallation[]) : null;
}
