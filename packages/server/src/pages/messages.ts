import type { CompletedFlow } from '@onbehalf/core';

/** What a page says. Texts are plain; they are escaped where they are rendered. */
export interface Page {
  readonly status: number;
  readonly tone: 'done' | 'ask' | 'problem';
  readonly title: string;
  /** What happened, then what to do next: a paragraph each. */
  readonly text: readonly string[];
  /** The account's name at the provider. */
  readonly account?: string;
  /** The label of a link to the same address. */
  readonly again?: string;
}

/** For `/connect` while nobody is signed in. */
export const SIGN_IN_FIRST: Page = {
  status: 401,
  tone: 'ask',
  title: 'Sign in first',
  text: [
    'This link works only for the person it was made for, and nobody is signed in here.',
    'Open another tab, sign in there, and come back to continue.',
  ],
  again: 'Continue',
};

/** For a callback while nobody is signed in: the grant waits, sealed. */
export function signInToFinish(appName: string): Page {
  return {
    status: 401,
    tone: 'ask',
    title: 'Sign in to finish',
    text: [
      `${appName} has given access, but it is not in use yet: nobody is signed in here.`,
      'Open another tab, sign in there, and come back to continue, or reload this page.',
    ],
    again: 'Continue',
  };
}

/** For a connection that was made. */
export function connected({ appName, connection, missingScopes }: CompletedFlow): Page {
  const { account, status } = connection;
  const known = { status: 200, ...(account !== null && { account: account.label }) };
  if (status !== 'ACTIVE') {
    return {
      ...known,
      tone: 'ask',
      title: `${appName} is connected, but switched off`,
      text: [
        'This connection was disabled before, and connecting again does not enable it.',
        'Ask whoever runs this service to enable it.',
      ],
    };
  }
  if (missingScopes.length > 0) {
    return {
      ...known,
      tone: 'done',
      title: `${appName} is connected, with less than was asked for`,
      text: [
        'You did not allow everything. What needs the rest will not work until you do; nothing else is ' +
          'affected.',
        'You can close this page and go back to where you started.',
      ],
    };
  }
  return {
    ...known,
    tone: 'done',
    title: `${appName} is connected`,
    text: ['You can close this page and go back to where you started.'],
  };
}
