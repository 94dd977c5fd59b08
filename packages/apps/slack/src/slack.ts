import { type App, defineApp, type LazyActions } from '@onbehalf/core';
import { slack as provider } from '@onbehalf/providers';

import type * as channelActions from './actions/channels.ts';
import type * as fileActions from './actions/files.ts';
import type * as itemActions from './actions/items.ts';
import type * as messageActions from './actions/messages.ts';
import type * as peopleActions from './actions/people.ts';
import type * as workspaceActions from './actions/workspace.ts';
import { forModel } from './for-model.ts';
import { impliedScopes } from './implied-scopes.ts';
import { channels } from './summaries/channels.ts';
import { files } from './summaries/files.ts';
import { items } from './summaries/items.ts';
import { messages } from './summaries/messages.ts';
import { people } from './summaries/people.ts';
import { workspace } from './summaries/workspace.ts';

/** Slack as an app, with the types of its actions. */
export interface SlackApp extends App {
  readonly slug: 'slack';
  readonly actions: readonly [
    LazyActions<typeof messageActions>,
    LazyActions<typeof channelActions>,
    LazyActions<typeof peopleActions>,
    LazyActions<typeof itemActions>,
    LazyActions<typeof fileActions>,
    LazyActions<typeof workspaceActions>,
  ];
}

/**
 * Slack: sign-in by an app that a workspace's members install (`oauth2`, the default) or a token
 * that they bring (`bearer_token`), and what people do there as actions. Each action is signed with
 * the token that has its scopes: the bot's, or the user's where only that will do.
 */
export function slack(): SlackApp {
  return defineApp({
    ...provider(),
    impliedScopes,
    forModel,
    intents: async () => (await import('./intents/intents.ts')).intents,
    actions: [
      { summaries: Object.values(messages), load: () => import('./actions/messages.ts') },
      { summaries: Object.values(channels), load: () => import('./actions/channels.ts') },
      { summaries: Object.values(people), load: () => import('./actions/people.ts') },
      { summaries: Object.values(items), load: () => import('./actions/items.ts') },
      { summaries: Object.values(files), load: () => import('./actions/files.ts') },
      { summaries: Object.values(workspace), load: () => import('./actions/workspace.ts') },
    ],
  });
}
