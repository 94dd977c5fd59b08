import type { Account, ActionContext } from '@onbehalf/core';

import { githubFailure } from './github-error.ts';

/** Whose token this is. On plain fetch, so that connecting a user loads no SDK. */
export async function account({
  fetch,
  signal,
}: Pick<ActionContext, 'fetch' | 'signal'>): Promise<Account> {
  const response = await fetch('/user', {
    // GitHub refuses requests that do not say who sends them.
    headers: { accept: 'application/vnd.github+json', 'user-agent': 'onbehalf' },
    signal,
  });
  const { status, headers } = response;
  const body = parse(await response.text());
  if (status !== 200) throw githubFailure({ status, headers, body });
  const { id, login } = body as { id?: unknown; login?: unknown };
  if (typeof id !== 'number' || typeof login !== 'string') {
    throw githubFailure({ status, headers, body: 'The answer names no user.' });
  }
  return { id: String(id), label: login };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return text;
  }
}
