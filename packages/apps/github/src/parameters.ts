/** Parameters that several actions share, in GitHub's own names. */
export const repository = {
  owner: {
    type: 'string',
    description: 'The account that owns the repository: a user or an organization.',
  },
  repo: {
    type: 'string',
    description: 'The name of the repository, without the owner.',
  },
} as const;

export const paging = {
  per_page: {
    type: 'integer',
    minimum: 1,
    maximum: 100,
    default: 30,
    description: 'How many items one page has. A cursor keeps the number of its first page.',
  },
  cursor: {
    type: 'string',
    description: 'The nextCursor of the page before; leave it out for the first page.',
  },
} as const;

export const issueNumber = {
  type: 'integer',
  minimum: 1,
  description: 'The number of the issue, as in #42. A pull request is an issue too.',
} as const;

export const pullNumber = {
  type: 'integer',
  minimum: 1,
  description: 'The number of the pull request, as in #42.',
} as const;

export const direction = {
  type: 'string',
  enum: ['asc', 'desc'],
  description: 'The order of the items.',
} as const;

export const logins = { type: 'array', items: { type: 'string' } } as const;

export const person = {
  type: 'object',
  properties: {
    name: { type: 'string', description: 'Their name.' },
    email: { type: 'string', description: 'Their address.' },
  },
  required: ['name', 'email'],
} as const;
