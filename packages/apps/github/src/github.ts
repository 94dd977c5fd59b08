import { type App, bearerToken, defineApp, type LazyActions } from '@onbehalf/core';

import { account } from './account.ts';
import type * as contentActions from './actions/contents.ts';
import type * as issueActions from './actions/issues.ts';
import type * as pullActions from './actions/pulls.ts';
import type * as repositoryActions from './actions/repositories.ts';
import type * as searchActions from './actions/search.ts';
import type * as userActions from './actions/users.ts';
import { impliedScopes } from './implied-scopes.ts';
import { githubOAuth } from './oauth.ts';
import { contents } from './summaries/contents.ts';
import { issues } from './summaries/issues.ts';
import { pulls } from './summaries/pulls.ts';
import { repositories } from './summaries/repositories.ts';
import { search } from './summaries/search.ts';
import { users } from './summaries/users.ts';

/** Where GitHub is, if not at github.com. */
export interface GitHubOptions {
  /** Of GitHub Enterprise Server `https://HOST/api/v3`; default `https://api.github.com`. */
  readonly apiUrl?: string;
  /** Where people sign in; default the origin of a given `apiUrl`, else `https://github.com`. */
  readonly authUrl?: string;
}

/** GitHub as an app, with the types of its actions. */
export interface GitHubApp extends App {
  readonly slug: 'github';
  readonly actions: readonly [
    LazyActions<typeof userActions>,
    LazyActions<typeof repositoryActions>,
    LazyActions<typeof issueActions>,
    LazyActions<typeof pullActions>,
    LazyActions<typeof contentActions>,
    LazyActions<typeof searchActions>,
  ];
}

const PUBLIC_API = 'https://api.github.com';

// Where api.github.com redirects downloads to, each with an address that needs no credentials:
// archives, files of repositories, and the assets of releases at their old and new place.
const PUBLIC_DOWNLOADS = [
  'codeload.github.com',
  'raw.githubusercontent.com',
  'objects.githubusercontent.com',
  'release-assets.githubusercontent.com',
];

/**
 * GitHub: sign-in through an OAuth app or a GitHub App (`oauth2`, the default) or with a token that
 * the user brings (`bearer_token`), and 17 actions.
 *
 * @throws TypeError for an address that is neither https nor on loopback
 */
export function github({ apiUrl = PUBLIC_API, authUrl }: GitHubOptions = {}): GitHubApp {
  const isPublic = apiUrl === PUBLIC_API;
  const ownOrigin = URL.canParse(apiUrl) ? new URL(apiUrl).origin : apiUrl;
  return defineApp({
    slug: 'github',
    name: 'GitHub',
    apiUrl,
    // The client secret of a GitHub of your own is none of github.com's business.
    authUrl: authUrl ?? (isPublic ? 'https://github.com' : ownOrigin),
    hosts: [URL.canParse(apiUrl) ? new URL(apiUrl).host : apiUrl],
    downloadHosts: isPublic ? PUBLIC_DOWNLOADS : [],
    auth: [githubOAuth(), bearerToken()],
    impliedScopes,
    account,
    actions: [
      { summaries: Object.values(users), load: () => import('./actions/users.ts') },
      { summaries: Object.values(repositories), load: () => import('./actions/repositories.ts') },
      { summaries: Object.values(issues), load: () => import('./actions/issues.ts') },
      { summaries: Object.values(pulls), load: () => import('./actions/pulls.ts') },
      { summaries: Object.values(contents), load: () => import('./actions/contents.ts') },
      { summaries: Object.values(search), load: () => import('./actions/search.ts') },
    ],
  });
}
