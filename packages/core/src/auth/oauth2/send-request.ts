import { OnBehalfError } from '../../errors.ts';
import { credentialUrl } from '../../transport/address.ts';
import { strictRequest, type StrictResponse } from '../../transport/strict-request.ts';
import type { Client } from '../scheme.ts';
import { type ClientProof, proveClient } from './client-authentication.ts';
import type { PreparedRequest } from './descriptor-parts.ts';
import type { OAuth2Descriptor } from './descriptor.ts';

export interface ProviderRequest {
  readonly kind: PreparedRequest['kind'];
  /** Names the far side in errors: `The token endpoint of Acme`. */
  readonly what: string;
  /** Where it goes, expanded. */
  readonly address: string;
  readonly method?: PreparedRequest['method'] | undefined;
  /** By their names in the RFCs; the descriptor may have others. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the client proves itself; default true. */
  readonly provesClient?: boolean;
}

export interface ProviderAnswer extends StrictResponse {
  /** What was sent and must not be shown. */
  readonly secrets: readonly string[];
}

/**
 * Sends parameters to an endpoint of the provider as this client, in the form that the descriptor
 * says. No error shows an address: it may have a secret in its query.
 */
export async function sendRequest(
  descriptor: OAuth2Descriptor,
  request: ProviderRequest,
  client: Client,
): Promise<ProviderAnswer> {
  const { what, address, provesClient = true } = request;
  const { origin } = credentialUrl(address, what);
  const proof: ClientProof = provesClient
    ? await proveClient(descriptor, client, address)
    : { headers: {}, parameters: {}, secrets: [] };
  const encoded = encode(descriptor, request, proof);
  const prepared = (await descriptor.prepare?.(encoded, client)) ?? encoded;
  const { method, url, headers, body } = prepared;
  // What rewrites a request says how, never to whom.
  if (!URL.canParse(url) || new URL(url).origin !== origin) {
    throw new OnBehalfError('misconfigured', `${what}: prepare must not change the host.`);
  }
  const response = await strictRequest(client.runtime, {
    url,
    method,
    headers,
    ...(body !== undefined && { body }),
    what,
    signal: client.signal,
  });
  return { ...response, secrets: [...proof.secrets, client.clientSecret ?? ''] };
}

function encode(
  { requestFormat = 'form', parameterNames, tokenHeaders }: OAuth2Descriptor,
  { kind, address, method = 'POST', parameters, headers }: ProviderRequest,
  proof: ClientProof,
): PreparedRequest {
  const renamed = rename({ ...parameters, ...proof.parameters }, parameterNames?.token);
  const base = { accept: 'application/json', ...tokenHeaders, ...headers, ...proof.headers };
  if (method === 'GET' || requestFormat === 'query') {
    const url = new URL(address);
    for (const [name, value] of Object.entries(renamed)) url.searchParams.set(name, value);
    return { kind, method, url: url.href, headers: base, body: undefined };
  }
  // Dropbox refuses the content type of a form that it does not expect, even of an empty one.
  if (Object.keys(renamed).length === 0) {
    return { kind, method, url: address, headers: base, body: undefined };
  }
  const isJson = requestFormat === 'json';
  return {
    kind,
    method,
    url: address,
    headers: {
      'content-type': isJson ? 'application/json' : 'application/x-www-form-urlencoded',
      ...base,
    },
    body: isJson ? JSON.stringify(renamed) : new URLSearchParams(renamed).toString(),
  };
}

/** Gives parameters the names that the provider knows them by. */
export function rename(
  parameters: Readonly<Record<string, string>>,
  names: Readonly<Record<string, string | false>> = {},
): Record<string, string> {
  const renamed: Record<string, string> = {};
  for (const [name, value] of Object.entries(parameters)) {
    const own = Object.hasOwn(names, name) ? names[name] : name;
    if (typeof own === 'string') renamed[own] = value;
  }
  return renamed;
}
