import { discover } from '../discovery/discover.ts';
import type { Client } from '../scheme.ts';
import type { OAuth2Descriptor } from './descriptor.ts';
import { endpoint } from './endpoint.ts';

/** A descriptor with nothing left to be discovered. */
export interface ResolvedDescriptor {
  readonly descriptor: OAuth2Descriptor;
  /** Whether a callback without the issuer comes from another server, RFC 9207 §2.4. */
  readonly sendsIssuer: boolean;
}

/**
 * Fills in what the issuer publishes about itself; what the descriptor says stands.
 *
 * @throws OnBehalfError as {@link discover}
 */
export async function resolve(
  descriptor: OAuth2Descriptor,
  client: Client,
): Promise<ResolvedDescriptor> {
  const { discovery: kind, issuer: address } = descriptor;
  if (kind === undefined) return { descriptor, sendsIssuer: address !== undefined };
  const { runtime, appName, authUrl, signal } = client;
  const issuer = address === '/' ? authUrl : endpoint(address, client, 'issuer');
  const { sendsIssuer, ...metadata } = await discover(runtime, { issuer, kind, appName }, signal);
  return { descriptor: { ...metadata, ...descriptor, issuer: metadata.issuer }, sendsIssuer };
}
