import { OnBehalfError } from '../../errors.ts';
import { oneLine } from '../../plain-text.ts';
import { bound, scrub } from '../../redact.ts';
import type { Client, ValidatedCallback } from '../scheme.ts';
import type { OAuth2Descriptor } from './descriptor.ts';

/**
 * Reads the authorization response: RFC 6749 §4.1.2, with the issuer check of RFC 9207 §2.4 first,
 * since even an error may come from the wrong server.
 */
export function validateCallback(
  { issuer }: OAuth2Descriptor,
  callback: URLSearchParams,
  client: Client,
): ValidatedCallback {
  if (issuer !== undefined && callback.get('iss') !== issuer) {
    throw new OnBehalfError(
      'issuer_mismatch',
      `The answer does not come from the authorization server that ${client.appName} uses.`,
    );
  }
  const error = callback.get('error');
  if (error !== null) throw callbackError(error, callback.get('error_description'), client.appName);
  const code = callback.get('code');
  if (code === null || code === '') {
    throw new OnBehalfError(
      'provider_error',
      `${client.appName} sent the user back without a code.`,
    );
  }
  return { code, captured: {} } as ValidatedCallback;
}

function callbackError(error: string, description: string | null, app: string): OnBehalfError {
  if (error === 'access_denied') {
    return new OnBehalfError('access_denied', `The user did not allow access to ${app}.`);
  }
  const detail = bound(scrub(oneLine(description ?? '')), 200);
  const reason = bound(scrub(oneLine(error)), 64);
  const message = `${app} refused the connection: ${reason}. ${detail}`.trim();
  const isOurs =
    /^(invalid_request|invalid_scope|unauthorized_client|redirect_uri_mismatch|unsupported_response_type)$/;
  return new OnBehalfError(isOurs.test(error) ? 'misconfigured' : 'provider_error', message, {
    retryable: /^(temporarily_unavailable|server_error)$/.test(error),
  });
}
