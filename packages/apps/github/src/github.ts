import { type App, defineApp, type LazyActions } from '@onbehalf/core';
import { type SlugOf, withCatalog } from '@onbehalf/core/catalog';
import { github as provider, type GitHubOptions } from '@onbehalf/providers';

import type * as commitActions from './actions/commits.ts';
import type * as contentActions from './actions/contents.ts';
import type * as gitActions from './actions/git.ts';
import type * as issueActions from './actions/issues.ts';
import type * as pullActions from './actions/pulls.ts';
import type * as referenceActions from './actions/references.ts';
import type * as releaseActions from './actions/releases.ts';
import type * as repositoryActions from './actions/repositories.ts';
import type * as searchActions from './actions/search.ts';
import type * as userActions from './actions/users.ts';
import { aliasesOf } from './aliases.ts';
import type { CatalogActions } from './catalog-types.ts';
import { forModel } from './for-model.ts';
import { generated } from './generated.ts';
import { impliedScopes } from './implied-scopes.ts';
import { commits } from './summaries/commits.ts';
import { contents } from './summaries/contents.ts';
import { git } from './summaries/git.ts';
import { issues } from './summaries/issues.ts';
import { pulls } from './summaries/pulls.ts';
import { references } from './summaries/references.ts';
import { releases } from './summaries/releases.ts';
import { repositories } from './summaries/repositories.ts';
import { search } from './summaries/search.ts';
import { users } from './summaries/users.ts';
import { uploadUrl } from './upload-url.ts';

type Handwritten = readonly [
  LazyActions<typeof userActions>,
  LazyActions<typeof repositoryActions>,
  LazyActions<typeof issueActions>,
  LazyActions<typeof pullActions>,
  LazyActions<typeof contentActions>,
  LazyActions<typeof searchActions>,
  LazyActions<typeof commitActions>,
  LazyActions<typeof gitActions>,
  LazyActions<typeof referenceActions>,
  LazyActions<typeof releaseActions>,
];

/** GitHub as an app, with the types of its actions. */
export interface GitHubApp extends App {
  readonly slug: 'github';
  readonly actions: readonly [
    ...Handwritten,
    ...LazyActions<CatalogActions<SlugOf<Handwritten[number]>>>[],
  ];
}

/**
 * GitHub: sign-in through an OAuth app or a GitHub App (`oauth2`, the default, or `device_code`), as
 * a GitHub App in its installations (`github_app`) or with a token that the user brings
 * (`bearer_token`), and its whole REST API as actions.
 *
 * @throws TypeError for an address that is neither https nor on loopback
 */
export function github(options: GitHubOptions = {}): GitHubApp {
  const { hosts, ...app } = provider(options);
  return defineApp({
    ...app,
    hosts: [...new Set([...hosts, new URL(uploadUrl(app.apiUrl)).host])],
    impliedScopes,
    forModel,
    intents: async () => (await import('./intents/intents.ts')).intents,
    actions: withCatalog({
      handwritten: [
        { summaries: Object.values(users), load: () => import('./actions/users.ts') },
        { summaries: Object.values(repositories), load: () => import('./actions/repositories.ts') },
        { summaries: Object.values(issues), load: () => import('./actions/issues.ts') },
        { summaries: Object.values(pulls), load: () => import('./actions/pulls.ts') },
        { summaries: Object.values(contents), load: () => import('./actions/contents.ts') },
        { summaries: Object.values(search), load: () => import('./actions/search.ts') },
        { summaries: Object.values(commits), load: () => import('./actions/commits.ts') },
        { summaries: Object.values(git), load: () => import('./actions/git.ts') },
        { summaries: Object.values(references), load: () => import('./actions/references.ts') },
        { summaries: Object.values(releases), load: () => import('./actions/releases.ts') },
      ],
      generated,
      run: async () => (await import('./run-operation.ts')).runOperation,
      aliasesOf,
    }) as unknown as GitHubApp['actions'],
  });
}
