export const messageId = {
  type: 'string',
  minLength: 1,
  description: 'The id of the message.',
} as const;

export const threadId = {
  type: 'string',
  minLength: 1,
  description: 'The id of the thread, the whole conversation.',
} as const;

const addresses = {
  type: 'array',
  items: { type: 'string', minLength: 3, maxLength: 500 },
  maxItems: 100,
} as const;

export const recipients = {
  to: {
    ...addresses,
    description: 'Who gets it: "bob@example.com" or "Bob Doe <bob@example.com>".',
  },
  cc: { ...addresses, description: 'Who gets a copy, for all to see.' },
  bcc: { ...addresses, description: 'Who gets a copy that the others do not know of.' },
} as const;

export const subject = { type: 'string', maxLength: 998, description: 'One line.' } as const;

export const body = {
  text: { type: 'string', description: 'The message as plain text.' },
  html: {
    type: 'string',
    description: 'The message as HTML, beside the text or instead of it. It may not load anything.',
  },
} as const;

const labelList = {
  type: 'array',
  items: { type: 'string', minLength: 1 },
  maxItems: 100,
} as const;

export const labelChanges = {
  add_labels: {
    ...labelList,
    description:
      'Labels to add, by name or id. Gmail has UNREAD, STARRED, IMPORTANT, INBOX, SPAM and TRASH.',
  },
  remove_labels: {
    ...labelList,
    description: 'Labels to remove: UNREAD marks as read, INBOX archives.',
  },
} as const;

export const label = {
  type: 'string',
  minLength: 1,
  description: 'The label, by its name or id.',
} as const;

export const search = {
  query: {
    type: 'string',
    description:
      'As in the search box of Gmail: from:bob subject:invoice has:attachment is:unread ' +
      'after:2026/01/31 newer_than:7d label:work "exact words". Leave it out for everything.',
  },
  labels: {
    ...labelList,
    description: 'Only what has all of these labels, by name or id: INBOX, UNREAD.',
  },
  include_spam_trash: {
    type: 'boolean',
    default: false,
    description: 'Whether to look in spam and in the trash, too.',
  },
} as const;

/** A page of at most `most` items. */
export function paging<const Most extends number>(most: Most) {
  return {
    cursor: {
      type: 'string',
      minLength: 1,
      description: 'The nextCursor of the page before; leave it out for the first.',
    },
    limit: {
      type: 'integer',
      minimum: 1,
      maximum: most,
      default: 10,
      description: `How many at most; up to ${most}.`,
    },
  } as const;
}
