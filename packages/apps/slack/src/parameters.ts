export const channel = {
  type: 'string',
  minLength: 1,
  description:
    'The channel: its id (C0123ABCD) or name (#eng); for direct messages a user: @name, address or id.',
} as const;

export const user = {
  type: 'string',
  minLength: 1,
  description: 'The user: their id (U0123ABCD), their email address, or @name.',
} as const;

export const users = {
  type: 'array',
  items: { type: 'string', minLength: 1 },
  minItems: 1,
  maxItems: 100,
  description: 'The users: each an id (U0123ABCD), an email address, or @name.',
} as const;

export const ts = {
  type: 'string',
  pattern: String.raw`^\d+\.\d+$`,
  description: 'The ts of the message, a text such as 1712345678.123456.',
} as const;

export const text = {
  type: 'string',
  minLength: 1,
  maxLength: 40_000,
  description:
    "The message in Slack's own markup: *bold*, _italic_, `code`, <https://example.com|a link>, " +
    '<@U0123ABCD> for a user. Write &amp; &lt; &gt; for the characters & < >.',
} as const;

export const allowBroadcast = {
  type: 'boolean',
  default: false,
  description:
    'Whether <!channel>, <!here>, <!everyone> and mentions of groups notify everybody; otherwise ' +
    'they are plain words.',
} as const;

export const blocks = {
  type: 'array',
  items: { type: 'object' },
  maxItems: 50,
  description: "Blocks of Slack's Block Kit instead of plain text, which then is what is notified.",
} as const;

export const emoji = {
  type: 'string',
  minLength: 1,
  description: 'The name of the emoji, without colons: thumbsup.',
} as const;

const cursor = {
  type: 'string',
  minLength: 1,
  description: 'The nextCursor of the page before; leave it out for the first.',
} as const;

/** A page of at most `most` items. */
export function paging<const Most extends number>(most: Most) {
  return {
    cursor,
    limit: {
      type: 'integer',
      minimum: 1,
      maximum: most,
      default: Math.min(100, most),
      description: `How many at most; up to ${most}.`,
    },
  } as const;
}

export const span = {
  oldest: { type: 'string', description: 'Only messages after this ts, or time in seconds.' },
  latest: { type: 'string', description: 'Only messages before this ts, or time in seconds.' },
  inclusive: {
    type: 'boolean',
    default: false,
    description: 'Whether oldest and latest themselves are among them.',
  },
} as const;
