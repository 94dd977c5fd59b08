import type { ErrorCode } from '@onbehalf/core';

import type { Page } from './messages.ts';

const ASK_FOR_ANOTHER = 'To try again, go back to where you got the link and ask for a new one.';

function problem(status: number, title: string, ...text: readonly string[]): Page {
  return { status, tone: 'problem', title, text };
}

export const NOT_FOUND: Page = problem(
  404,
  'There is nothing here',
  'Check that the address is complete: links are long, and some programs cut them.',
);

export const METHOD_NOT_ALLOWED: Page = problem(
  405,
  'This address is for browsers',
  'Open it in your browser.',
);

const PROVIDER_TROUBLE: Page = problem(
  502,
  'The other service did not answer as it should',
  'Nothing has been connected. The trouble may pass by itself in a few minutes.',
  ASK_FOR_ANOTHER,
);

const UNEXPECTED: Page = {
  ...problem(
    500,
    'Something went wrong here',
    'It is not your fault. Try again; if it happens once more, ask for a new link, or tell whoever ' +
      'runs this service.',
  ),
  again: 'Try again',
};

const FAILURES: Partial<Record<ErrorCode, Page>> = {
  access_denied: problem(
    403,
    'Access was not given',
    'The other service says that access was declined. Nothing has been connected.',
    ASK_FOR_ANOTHER,
  ),
  flow_expired: problem(
    410,
    'This link has expired',
    'A link works for ten minutes. This one is older, or a part of it is missing.',
    ASK_FOR_ANOTHER,
  ),
  flow_replayed: problem(
    410,
    'This link has been used',
    'Each link works once. If you have just connected your account, all is done: close this page.',
    ASK_FOR_ANOTHER,
  ),
  wrong_browser: problem(
    403,
    'This is not the page to finish on',
    'The link was opened in another browser, or opened again since. Nothing has been connected ' +
      'from here.',
    'Finish on the page you opened last, or go back to where you got the link and ask for a new one.',
  ),
  wrong_user: problem(
    403,
    'This link is for somebody else',
    'It was made for another person than the one who is signed in here. Nothing has been connected.',
    'If somebody sent it to you, do not use it: it would give them access to your account. ' +
      'To connect your own, ask for a link of your own.',
  ),
  account_mismatch: problem(
    403,
    'That was another account',
    'The account you chose is not the one of this connection, or has a connection of its own. Nothing ' +
      'has been changed.',
    'To connect the same account as before, ask for a new link and choose that account.',
  ),
  issuer_mismatch: problem(
    400,
    'The answer came from the wrong place',
    'It did not come from the service that this link is for, and was refused. Nothing has been ' +
      'connected.',
    'Ask for a new link. If this happens again, tell whoever runs this service.',
  ),
  denied: problem(
    403,
    'This is switched off',
    'Whoever runs this service has switched this connection off. Nothing has been connected.',
  ),
  misconfigured: problem(
    500,
    'This connection is not set up correctly',
    'Nothing has been connected, and there is nothing you can do about it here.',
    'Tell whoever runs this service; the reason is in its log.',
  ),
  reauth_required: PROVIDER_TROUBLE,
  scope_required: PROVIDER_TROUBLE,
  rate_limited: PROVIDER_TROUBLE,
  provider_error: PROVIDER_TROUBLE,
  not_found: PROVIDER_TROUBLE,
  network_error: PROVIDER_TROUBLE,
  timeout: PROVIDER_TROUBLE,
  outcome_unknown: PROVIDER_TROUBLE,
};

/** What a person reads about a failure: never the error's own words, which may be a provider's. */
export function failurePage(code: ErrorCode): Page {
  return FAILURES[code] ?? UNEXPECTED;
}
