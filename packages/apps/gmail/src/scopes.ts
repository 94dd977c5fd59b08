const AUTH = 'https://www.googleapis.com/auth/';

/** https://developers.google.com/workspace/gmail/api/auth/scopes */
export const scope = {
  /** Everything, deleting for ever too. Restricted. */
  full: 'https://mail.google.com/',
  /** Sensitive, and no more: it reads nothing. */
  send: `${AUTH}gmail.send`,
  labels: `${AUTH}gmail.labels`,
  // These four are restricted.
  metadata: `${AUTH}gmail.metadata`,
  readonly: `${AUTH}gmail.readonly`,
  compose: `${AUTH}gmail.compose`,
  modify: `${AUTH}gmail.modify`,
  contacts: `${AUTH}contacts.readonly`,
} as const;

/** What Google takes instead, method by method, in its reference. */
export const impliedScopes: Readonly<Record<string, readonly string[]>> = {
  [scope.full]: [scope.modify],
  [scope.modify]: [scope.readonly, scope.compose, scope.labels],
  [scope.compose]: [scope.send],
  [scope.readonly]: [scope.metadata],
  [`${AUTH}contacts`]: [scope.contacts],
};
