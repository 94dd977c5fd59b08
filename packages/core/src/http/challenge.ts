import { OnBehalfError } from '../errors.ts';
import { bound } from '../redact.ts';

// RFC 6749 §3.3. Whatever else a provider writes there is shown to nobody.
const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]{1,200}$/;
const MOST_SCOPES = 50;
const LONGEST_LIST = 500;

/** What a provider wants before it lets a call in. */
interface Refusal {
  readonly appName: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/**
 * What a 401 or 403 asks for beside a better token: more scopes, by the challenge of RFC 6750 §3 or
 * as Google's APIs say it, or that the user signs in again, by RFC 9470 §3 or as Entra ID does.
 * Null for any other.
 */
export function challengeOf({ appName, status, headers, body }: Refusal): OnBehalfError | null {
  if (status !== 401 && status !== 403) return null;
  const challenge = headers.get('www-authenticate') ?? '';
  const error = attribute(challenge, 'error');
  if (error === 'insufficient_claims' || error === 'insufficient_user_authentication') {
    return new OnBehalfError(
      'reauth_required',
      `${appName} wants the user to sign in again: connect it again.`,
      { reason: 'sso_required', status },
    );
  }
  if (error !== 'insufficient_scope' && !lacksScope(body)) return null;
  const said = (attribute(challenge, 'scope') ?? '').split(' ');
  const missingScopes = said.filter((it) => SCOPE.test(it)).slice(0, MOST_SCOPES);
  const list = bound(missingScopes.join(', '), LONGEST_LIST);
  const which = list === '' ? '' : `: ${list}`;
  return new OnBehalfError('scope_required', `The user has to allow more in ${appName}${which}.`, {
    missingScopes,
    status,
  });
}

function attribute(challenge: string, name: string): string | null {
  return new RegExp(`\\b${name}="([^"\\\\]*)"`, 'i').exec(challenge)?.[1] ?? null;
}

/** https://cloud.google.com/apis/design/errors: the reason is in the details. */
function lacksScope(body: unknown): boolean {
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? '');
  return text.includes('"ACCESS_TOKEN_SCOPE_INSUFFICIENT"');
}
