import { OnBehalfError } from '../../errors.ts';
import type { Client, Grant } from '../scheme.ts';
import type { OAuth2Descriptor } from './descriptor.ts';
import { askGrant, type GrantReply } from './grant.ts';

export interface MintOptions {
  readonly parameters: Readonly<Record<string, string>>;
  /**
   * Whose credentials they are: the user's own can be given again, the integration's cannot.
   * `subject` are the integration's for somebody who may be refused.
   */
  readonly broughtBy: 'user' | 'subject' | 'integration';
  /** What the connection had before; null when it is being made. */
  readonly previous: Grant | null;
}

// RFC 6749 §5.2, and what is answered by those who do not read it.
const REFUSES_CLIENT = new Set(['invalid_client', 'unauthorized_client', 'http_401', 'http_403']);
const REFUSES_GRANT = new Set(['invalid_grant', 'access_denied']);
// More than any server tolerates: then an assertion is out of its time, and nobody has revoked it.
const WRONG_CLOCK_MS = 4 * 60_000;

/**
 * A new token for credentials that stay what they are: there is nothing that could be lost.
 *
 * @throws OnBehalfError `access_denied` when they are refused as they are given, `reauth_required`
 * when they are later; `misconfigured` where it is the integration that is refused; what else the
 * token endpoint answers
 */
export async function mint(
  descriptor: OAuth2Descriptor,
  client: Client,
  { parameters, broughtBy, previous }: MintOptions,
): Promise<Grant> {
  const reply = await askGrant(descriptor, { parameters }, client);
  // It can be had anew for as long as the credentials are good.
  if (reply.grant !== null) return { ...reply.grant, endsAt: null };
  const refusal = reply.refusal();
  // Whatever else it says: a server that fails, or has had enough, has not decided anything.
  if (refusal.retryable || refusal.code === 'rate_limited') throw refusal;
  const error = reply.error ?? '';
  const isRefused = REFUSES_GRANT.has(error) || (broughtBy === 'user' && REFUSES_CLIENT.has(error));
  if (!isRefused) throw refusal;
  const { appName } = client;
  if (parameters['assertion'] !== undefined && isClockWrong(client, reply)) {
    throw new OnBehalfError(
      'misconfigured',
      `${appName} refused an assertion, and the clock of this machine differs from its own.`,
    );
  }
  if (broughtBy === 'integration') {
    throw new OnBehalfError(
      'misconfigured',
      `${appName} does not accept the credentials of the integration.`,
    );
  }
  if (previous === null) {
    throw new OnBehalfError('access_denied', `${appName} does not accept these credentials.`);
  }
  throw new OnBehalfError('reauth_required', `${appName} no longer accepts the credentials.`, {
    reason: REFUSES_CLIENT.has(error) ? 'client_changed' : 'revoked',
  });
}

function isClockWrong({ runtime }: Client, { headers }: GrantReply): boolean {
  const theirs = Date.parse(headers.get('date') ?? '');
  return Math.abs(theirs - runtime.now()) > WRONG_CLOCK_MS;
}
