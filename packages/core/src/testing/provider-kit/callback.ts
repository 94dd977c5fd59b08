import { createHmac } from 'node:crypto';

import { CLIENT_SECRET } from './client.ts';
import type { Dialect } from './dialect.ts';

export interface CallbackOptions {
  /** Sent instead of a code. */
  readonly error?: Readonly<Record<string, string>>;
  /** Changes of the parameters; undefined takes one away. */
  readonly change?: Readonly<Record<string, string | undefined>>;
}

/** Where the provider sends the browser back to: RFC 6749 §4.1.2, in this provider's words. */
export function callbackAddress(
  { descriptor, captures, fields, issuer }: Dialect,
  request: Readonly<Record<string, string>>,
  code: string,
  { error, change = {} }: CallbackOptions,
): string {
  const { parameterNames = {}, callbackMustEqual = {}, callbackHmac } = descriptor;
  const renamed = (name: 'code' | 'error' | 'error_description'): string =>
    parameterNames.callback?.[name] ?? name;
  const back = new URL(request['redirect_uri'] ?? '');
  const parameters: Record<string, string | undefined> = {
    ...(error === undefined
      ? { [renamed('code')]: code }
      : Object.fromEntries(
          Object.entries(error).map(([name, value]) => [renamed(name as 'error'), value]),
        )),
    state: request['state'],
    ...(issuer !== null && { iss: issuer }),
    ...filled(callbackMustEqual, { ...fields, ...captures }),
  };
  for (const [name, { callback }] of Object.entries(descriptor.captures ?? {})) {
    if (callback !== undefined) parameters[callback] = captures[name];
  }
  for (const [name, value] of Object.entries({ ...parameters, ...change })) {
    if (value !== undefined) back.searchParams.append(name, value);
  }
  if (callbackHmac !== undefined && !(callbackHmac in change)) {
    back.searchParams.append(callbackHmac, hmacOf(back.searchParams));
  }
  return back.href;
}

/** As Shopify signs what it sends back: the parameters in order of their names. */
function hmacOf(parameters: URLSearchParams): string {
  const sorted = [...parameters].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const message = sorted.map(([name, value]) => `${name}=${value}`).join('&');
  return createHmac('sha256', CLIENT_SECRET).update(message).digest('hex');
}

function filled(
  templates: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(templates).map(([name, template]) => [
      name,
      template.replaceAll(/\{(\w+)\}/g, (whole, field: string) => values[field] ?? whole),
    ]),
  );
}
