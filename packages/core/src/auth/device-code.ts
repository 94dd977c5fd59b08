import { OnBehalfError } from '../errors.ts';
import { credentialUrl } from '../transport/address.ts';
import { adoptTokens } from './oauth2/adopt-tokens.ts';
import type { OAuth2Descriptor } from './oauth2/descriptor.ts';
import { endpoint } from './oauth2/endpoint.ts';
import { askGrant } from './oauth2/grant.ts';
import { resolve } from './oauth2/resolve.ts';
import { scopeParameters } from './oauth2/scopes.ts';
import { sendRequest } from './oauth2/send-request.ts';
import { tokenScheme } from './oauth2/token-scheme.ts';
import type { AuthScheme, Client, DeviceAuthorization, DeviceFlow } from './scheme.ts';

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:device_code';
// RFC 8628 §3.2.
const DEFAULT_INTERVAL_S = 5;
const LONGEST_S = 3600;

/**
 * The device authorization grant (RFC 8628), from a descriptor with a
 * `deviceAuthorizationEndpoint`: the user types a code on a device that has a browser. Its grants
 * are refreshed, revoked and sent as those of `oauth2`.
 *
 * An app that can send its users to a browser should: a code works for whoever types it, so that
 * somebody who is talked into typing one connects their account for somebody else (§5.4).
 *
 * @throws TypeError naming what is wrong with the descriptor
 */
export function deviceCode(descriptor: OAuth2Descriptor): AuthScheme {
  const scheme = tokenScheme(descriptor);
  if (descriptor.deviceAuthorizationEndpoint === undefined && descriptor.discovery === undefined) {
    throw new TypeError('deviceCode: deviceAuthorizationEndpoint is missing: it must be a string.');
  }
  return {
    ...scheme,
    type: 'device_code',
    adopt: (credentials, client) => adoptTokens(descriptor, credentials, client),
    deviceFlow: deviceFlow(descriptor),
  };
}

function deviceFlow(descriptor: OAuth2Descriptor): DeviceFlow {
  return {
    async start(client) {
      const { descriptor: resolved } = await resolve(descriptor, client);
      const what = 'device authorization endpoint';
      const address = endpoint(resolved.deviceAuthorizationEndpoint, client, what);
      const name = `The ${what} of ${client.appName}`;
      const parameters = scopeParameters(resolved, client.scopes);
      const request = { kind: 'other', what: name, address, parameters } as const;
      const { status, text } = await sendRequest(resolved, request, client);
      if (status >= 400) throw refused(name, status);
      return readAnswer(text, name, client);
    },
    async poll(code, client) {
      const parameters = { grant_type: GRANT_TYPE, device_code: code };
      const { grant, error, refusal } = await askGrant(descriptor, { parameters }, client);
      if (grant !== null) return grant;
      if (error === 'authorization_pending') return 'pending';
      if (error === 'slow_down') return 'slow_down';
      if (error === 'access_denied' || error === 'authorization_declined') {
        const message = `The user did not allow access to ${client.appName}.`;
        throw new OnBehalfError('access_denied', message);
      }
      // A code that was used, or that nobody knows any more, is as over as one that has lapsed.
      if (error === 'expired_token' || error === 'invalid_grant') {
        const message = 'The code lapsed before the user typed it. Start a new connection.';
        throw new OnBehalfError('flow_expired', message);
      }
      throw refusal();
    },
  };
}

/** RFC 8628 §3.2; some write `verification_url`. What is shown to a user is checked first. */
function readAnswer(text: string, what: string, { runtime }: Client): DeviceAuthorization {
  const answer = parse(text);
  const { device_code: code, user_code: userCode, expires_in: lifetime, interval } = answer;
  const uri = answer['verification_uri'] ?? answer['verification_url'];
  const isCode = typeof code === 'string' && /^[\x20-\x7e]{1,4096}$/.test(code);
  const isTyped = typeof userCode === 'string' && /^[\w -]{1,64}$/.test(userCode);
  if (!isCode || !isTyped || !isSafe(uri)) {
    throw new OnBehalfError('provider_error', `${what} answered without a usable code.`);
  }
  return {
    deviceCode: code,
    userCode,
    verificationUri: uri,
    verificationUriComplete: isSafe(answer['verification_uri_complete'])
      ? answer['verification_uri_complete']
      : null,
    expiresAt: runtime.now() + seconds(lifetime, LONGEST_S) * 1000,
    intervalMs: seconds(interval, DEFAULT_INTERVAL_S) * 1000,
  };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer === 'object' && answer !== null) return { ...answer };
  } catch {
    // Told by the caller, without showing the text.
  }
  return {};
}

function isSafe(address: unknown): address is string {
  try {
    return typeof address === 'string' && credentialUrl(address, 'It').href !== '';
  } catch {
    return false;
  }
}

function seconds(value: unknown, otherwise: number): number {
  const number = Number(value);
  return Number.isFinite(number) && number > 0 ? Math.min(number, LONGEST_S) : otherwise;
}

function refused(what: string, status: number): OnBehalfError {
  const code = status === 429 ? 'rate_limited' : status >= 500 ? 'provider_error' : 'misconfigured';
  return new OnBehalfError(code, `${what} answered ${status}.`, {
    status,
    ...(status >= 500 && { retryable: true }),
  });
}
