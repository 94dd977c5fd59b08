import {
  OnBehalfError,
  type ProviderFailure,
  providerMessage,
  scopeRequired,
} from '@onbehalf/core';

import { holds } from './implied-scopes.ts';

/** An organization wants a single sign-on before it lets this token in. */
export function singleSignOn(
  { headers, status }: ProviderFailure,
  connectionId: string | undefined,
): OnBehalfError | null {
  const demand = /^required;\s*url=(\S+)/.exec(headers.get('x-github-sso') ?? '');
  if (demand === null) return null;
  const [, url = ''] = demand;
  const where = url.startsWith('https://') ? ` at ${url}` : '';
  return new OnBehalfError(
    'reauth_required',
    `The organization wants its single sign-on: the user has to authorize this app for it${where}, or connect GitHub again.`,
    {
      app: 'github',
      reason: 'sso_required',
      status,
      ...(connectionId !== undefined && { connectionId }),
    },
  );
}

/** Classic tokens: GitHub names the scopes of which the request needs one, and those there are. */
export function missingScope(failure: ProviderFailure): OnBehalfError | null {
  const { headers, status } = failure;
  const granted = headers.get('x-oauth-scopes');
  if (granted === null) return null;
  const accepted = list(headers.get('x-accepted-oauth-scopes'));
  const held = list(granted);
  if (accepted.length === 0 || accepted.some((scope) => holds(held, scope))) return null;
  const least = accepted.find(
    (scope) => !accepted.some((other) => other !== scope && holds([scope], other)),
  );
  // What exists and answers 404 is private, and only the whole scope opens that.
  const wanted = status === 404 && accepted.includes('repo') ? 'repo' : (least ?? '');
  if (status !== 404) return scopeRequired('GitHub', [wanted]);
  return new OnBehalfError(
    'scope_required',
    `GitHub has no such thing, or it is private and the user has to allow more: ${wanted}.`,
    { missingScopes: [wanted], status },
  );
}

/** Fine-grained tokens and GitHub Apps have permissions: `issues=write; pull_requests=write`. */
export function missingPermission({ headers, body }: ProviderFailure): OnBehalfError | null {
  const [wanted = ''] = (headers.get('x-accepted-github-permissions') ?? '').split(';');
  const isRefused = providerMessage({ body }).startsWith('Resource not accessible by');
  return isRefused && wanted.trim() !== '' ? scopeRequired('GitHub', list(wanted)) : null;
}

function list(header: string | null): string[] {
  return (header ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
