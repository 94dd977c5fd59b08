import { type App, defineApp, type LazyActions } from '@onbehalf/core';
import { type LockedActions, type SlugOf, withCatalog } from '@onbehalf/core/catalog';
import { google } from '@onbehalf/providers';

import type * as draftActions from './actions/drafts.ts';
import type * as mailboxActions from './actions/mailbox.ts';
import type * as messageActions from './actions/messages.ts';
import type * as threadActions from './actions/threads.ts';
import type { CatalogLock } from './catalog-lock.ts';
import { generated } from './generated.ts';
import { impliedScopes } from './scopes.ts';
import { drafts } from './summaries/drafts.ts';
import { mailbox } from './summaries/mailbox.ts';
import { messages } from './summaries/messages.ts';
import { threads } from './summaries/threads.ts';

type Handwritten = readonly [
  LazyActions<typeof messageActions>,
  LazyActions<typeof threadActions>,
  LazyActions<typeof draftActions>,
  LazyActions<typeof mailboxActions>,
];

/** Gmail as an app, with the types of its actions. */
export interface GmailApp extends App {
  readonly slug: 'gmail';
  readonly actions: readonly [
    ...Handwritten,
    ...LazyActions<LockedActions<CatalogLock, SlugOf<Handwritten[number]>>>[],
  ];
}

/**
 * Gmail: sign-in with Google (`oauth2`, the default, or `device_code`) or as a service account
 * (`jwt_bearer`), what people do with their mail as actions, and the rest of the API as generated ones.
 * The account is the address.
 */
export function gmail(): GmailApp {
  return defineApp({
    ...google(),
    slug: 'gmail',
    name: 'Gmail',
    apiUrl: 'https://gmail.googleapis.com',
    // The last one says who signed in.
    hosts: ['gmail.googleapis.com', 'people.googleapis.com', 'openidconnect.googleapis.com'],
    impliedScopes,
    intents: async () => (await import('./intents/intents.ts')).intents,
    actions: withCatalog({
      handwritten: [
        { summaries: Object.values(messages), load: () => import('./actions/messages.ts') },
        { summaries: Object.values(threads), load: () => import('./actions/threads.ts') },
        { summaries: Object.values(drafts), load: () => import('./actions/drafts.ts') },
        { summaries: Object.values(mailbox), load: () => import('./actions/mailbox.ts') },
      ],
      generated,
      run: async () => (await import('./run-operation.ts')).runOperation,
    }) as unknown as GmailApp['actions'],
  });
}
