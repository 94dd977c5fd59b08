import type { ActionSummary } from '@onbehalf/core';

import { add, overwrite, read } from '../annotations.ts';
import { scope } from '../scopes.ts';

/** Labels, the mailbox itself, and people. */
export const mailbox = {
  listLabels: {
    slug: 'GMAIL_LIST_LABELS',
    description: "List the labels of the mailbox: Gmail's own and the user's, with their ids.",
    annotations: read,
    scopes: [scope.metadata],
  },
  createLabel: {
    slug: 'GMAIL_CREATE_LABEL',
    description: 'Create a label. A name with a slash, work/invoices, is shown below another one.',
    annotations: add,
    scopes: [scope.labels],
  },
  patchLabel: {
    slug: 'GMAIL_PATCH_LABEL',
    description: "Change the name or the colours of one of the user's labels.",
    annotations: overwrite,
    scopes: [scope.labels, scope.metadata],
  },
  removeLabel: {
    slug: 'GMAIL_REMOVE_LABEL',
    description: "Delete one of the user's labels. The messages that had it stay.",
    annotations: overwrite,
    scopes: [scope.labels, scope.metadata],
  },
  profile: {
    slug: 'GMAIL_GET_PROFILE',
    description: 'Say whose mailbox this is: the address, and how many messages it has.',
    annotations: read,
    scopes: [scope.metadata],
  },
  contacts: {
    slug: 'GMAIL_GET_CONTACTS',
    description: "List the user's contacts: names, addresses, phone numbers.",
    annotations: read,
    scopes: [scope.contacts],
  },
  searchPeople: {
    slug: 'GMAIL_SEARCH_PEOPLE',
    description: "Find people among the user's contacts by the beginning of a name or address.",
    annotations: read,
    scopes: [scope.contacts],
  },
  person: {
    slug: 'GMAIL_GET_PEOPLE',
    description: 'Get one contact by its id.',
    annotations: read,
    scopes: [scope.contacts],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
