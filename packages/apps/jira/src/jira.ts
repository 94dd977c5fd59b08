import { type App, defineApp, type LazyActions, oauth2 } from '@onbehalf/core';
import { atlassian, atlassianDescriptor, atlassianSites } from '@onbehalf/providers';

import type * as agileActions from './actions/agile.ts';
import type * as attachmentActions from './actions/attachments.ts';
import type * as commentActions from './actions/comments.ts';
import type * as issueActions from './actions/issues.ts';
import type * as linkActions from './actions/links.ts';
import type * as peopleActions from './actions/people.ts';
import type * as projectActions from './actions/projects.ts';
import type * as searchActions from './actions/search.ts';
import { forModel } from './for-model.ts';
import { accountOn } from './sites.ts';
import { agile } from './summaries/agile.ts';
import { attachments } from './summaries/attachments.ts';
import { comments } from './summaries/comments.ts';
import { issues } from './summaries/issues.ts';
import { links } from './summaries/links.ts';
import { people } from './summaries/people.ts';
import { projects } from './summaries/projects.ts';
import { search } from './summaries/search.ts';

/** Jira as an app, with the types of its actions. */
export interface JiraApp extends App {
  readonly slug: 'jira';
  readonly actions: readonly [
    LazyActions<typeof issueActions>,
    LazyActions<typeof searchActions>,
    LazyActions<typeof commentActions>,
    LazyActions<typeof linkActions>,
    LazyActions<typeof attachmentActions>,
    LazyActions<typeof peopleActions>,
    LazyActions<typeof projectActions>,
    LazyActions<typeof agileActions>,
  ];
}

/**
 * Jira Cloud: sign-in with Atlassian (`oauth2`), and what people do there as actions. One grant may
 * cover several sites: an action names one, or the connection is made for one, by
 * `initiateConnection({ app: 'jira', fields: { site: 'acme' } })`, and remembers it.
 */
export function jira(): JiraApp {
  return defineApp({
    ...atlassian(),
    slug: 'jira',
    name: 'Jira',
    auth: [
      oauth2({
        ...atlassianDescriptor,
        fields: {
          site: {
            label: 'Site',
            description: 'The name of the site that the connection is for; * for all.',
            pattern: String.raw`\*|[\w.-]+`,
            default: '*',
          },
        },
      }),
    ],
    async account({ fetch, signal, fields }) {
      const me = (await (await fetch('/me', { signal })).json()) as {
        account_id: string;
        name: string;
      };
      return accountOn(me, await atlassianSites(fetch, { signal }), fields['site'] ?? '*');
    },
    forModel,
    intents: async () => (await import('./intents/intents.ts')).intents,
    actions: [
      { summaries: Object.values(issues), load: () => import('./actions/issues.ts') },
      { summaries: Object.values(search), load: () => import('./actions/search.ts') },
      { summaries: Object.values(comments), load: () => import('./actions/comments.ts') },
      { summaries: Object.values(links), load: () => import('./actions/links.ts') },
      { summaries: Object.values(attachments), load: () => import('./actions/attachments.ts') },
      { summaries: Object.values(people), load: () => import('./actions/people.ts') },
      { summaries: Object.values(projects), load: () => import('./actions/projects.ts') },
      { summaries: Object.values(agile), load: () => import('./actions/agile.ts') },
    ],
  });
}
