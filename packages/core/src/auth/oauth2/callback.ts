import { OnBehalfError } from '../../errors.ts';
import { oneLine } from '../../plain-text.ts';
import { bound, scrub } from '../../redact.ts';
import { only } from '../only.ts';
import type { Client, ValidatedCallback } from '../scheme.ts';
import { assertCallback } from './assert-callback.ts';
import { captured } from './captures.ts';
import type { OAuth2Descriptor } from './descriptor.ts';

/**
 * Reads the authorization response: RFC 6749 §4.1.2, with the issuer check of RFC 9207 §2.4 first,
 * since even an error may come from the wrong server.
 */
export async function validateCallback(
  descriptor: OAuth2Descriptor,
  callback: URLSearchParams,
  client: Client,
): Promise<ValidatedCallback> {
  const { issuer, parameterNames, captures = {}, callbackDenials = {} } = descriptor;
  const names = { code: 'code', error: 'error', ...parameterNames?.callback };
  if (issuer !== undefined && only(callback, 'iss') !== issuer) {
    throw new OnBehalfError(
      'issuer_mismatch',
      `The answer does not come from the authorization server that ${client.appName} uses.`,
    );
  }
  const error = only(callback, names.error);
  if (callback.has(names.error)) throw callbackError(error, callback, names, client.appName);
  const denial = Object.entries(callbackDenials).find(
    ([name, value]) => only(callback, name) === value,
  );
  if (denial !== undefined) throw denied(client.appName);
  await assertCallback(descriptor, callback, client);
  const code = only(callback, names.code);
  if (code === '') {
    throw new OnBehalfError(
      'provider_error',
      `${client.appName} sent the user back without a code.`,
    );
  }
  const kept: Record<string, string> = {};
  for (const [name, capture] of Object.entries(captures)) {
    if (capture.callback === undefined) continue;
    const value = only(callback, capture.callback);
    if (value === '' && capture.required !== true) continue;
    kept[name] = captured(name, capture, value === '' ? null : value, client.appName);
  }
  return { code, captured: kept } as ValidatedCallback;
}

const DENIED =
  /^(?:access_denied|user_denied|user_cancel(?:l?ed)?(?:_\w+)?|authorization_denied|cancel(?:l?ed)?)$/;
const OURS =
  /^(?:invalid_request|invalid_scope|unauthorized_client|invalid_client|redirect_uri_mismatch|unsupported_response_type)$/;

/** A code, and whatever a provider says beside it: Facebook `error_reason`, others `error_message`. */
function callbackError(
  error: string,
  callback: URLSearchParams,
  names: { readonly error_description?: string },
  app: string,
): OnBehalfError {
  const reason = callback.get('error_reason');
  if (DENIED.test(error) || (reason !== null && DENIED.test(reason))) return denied(app);
  const described = [names.error_description ?? 'error_description', 'error_message'];
  const description = described.map((name) => callback.get(name)).find((it) => it !== null) ?? '';
  const detail = bound(scrub(oneLine(description)), 200);
  const shown = bound(scrub(oneLine(error)), 64);
  const message = `${app} refused the connection: ${shown}. ${detail}`.trim();
  return new OnBehalfError(OURS.test(error) ? 'misconfigured' : 'provider_error', message, {
    retryable: /^(temporarily_unavailable|server_error)$/.test(error),
  });
}

function denied(app: string): OnBehalfError {
  return new OnBehalfError('access_denied', `The user did not allow access to ${app}.`);
}
