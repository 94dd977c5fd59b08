import type { OnBehalfError } from '../../errors.ts';
import type { Client, Grant } from '../scheme.ts';
import type { PreparedRequest } from './descriptor-parts.ts';
import type { OAuth2Descriptor } from './descriptor.ts';
import { endpoint } from './endpoint.ts';
import { askTokens } from './request-tokens.ts';
import { resolve } from './resolve.ts';
import { firstGrant } from './to-grant.ts';

export interface GrantRequest {
  readonly parameters: Readonly<Record<string, string>>;
  /** Default `other`. */
  readonly kind?: PreparedRequest['kind'];
  /** What is kept with the grant already. */
  readonly captured?: Readonly<Record<string, string>>;
}

/** What the token endpoint said, before anybody decides what a refusal means. */
export interface GrantReply {
  /** Null where it refused. */
  readonly grant: Grant | null;
  /** The provider's error code. */
  readonly error: string | null;
  readonly headers: Headers;
  /** A refusal in our codes. */
  refusal(): OnBehalfError;
}

/**
 * A first grant of any type: RFC 6749 §4.1.3, §4.4.2 and §4.5.
 *
 * @throws OnBehalfError as `askTokens`, and for what the provider refuses
 */
export async function requestGrant(
  descriptor: OAuth2Descriptor,
  request: GrantRequest,
  client: Client,
): Promise<Grant> {
  const { grant, refusal } = await askGrant(descriptor, request, client);
  if (grant === null) throw refusal();
  return grant;
}

/** The same, for whoever is refused again and again and asks on: RFC 8628 §3.5. */
export async function askGrant(
  descriptor: OAuth2Descriptor,
  { parameters, kind = 'other', captured }: GrantRequest,
  client: Client,
): Promise<GrantReply> {
  const { descriptor: resolved } = await resolve(descriptor, client);
  const address = endpoint(resolved.tokenEndpoint, client, 'token endpoint');
  const reply = await askTokens(resolved, { kind, address, parameters }, client, null);
  const { answer, error, headers, refusal } = reply;
  const grant = answer === null ? null : firstGrant(resolved, answer, client, captured);
  return { grant, error, headers, refusal };
}
