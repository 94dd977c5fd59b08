import { OnBehalfError } from '../../errors.ts';
import type { Client, Grant } from '../scheme.ts';
import type { OAuth2Descriptor } from './descriptor.ts';
import { type Arrival, arrivalOf } from './expiry.ts';
import { parseAnswer, readPath, textOf } from './read-answer.ts';
import { type ProviderRequest, sendRequest } from './send-request.ts';
import { readError } from './token-answer.ts';
import { tokenError } from './token-error.ts';

/** An answer without an error, as the provider wrote it or `conform` rewrote it. */
export interface TokenBody {
  readonly body: Readonly<Record<string, unknown>>;
  readonly arrival: Arrival;
  /** Names the endpoint in errors. */
  readonly what: string;
}

/** What the token endpoint said, before anybody decides what a refusal means. */
interface TokenReply {
  /** Null where it refused. */
  readonly answer: TokenBody | null;
  /** The provider's error code. */
  readonly error: string | null;
  readonly headers: Headers;
  /** A refusal in our codes. */
  refusal(): OnBehalfError;
}

/**
 * Asks a token endpoint: RFC 6749 §4.1.3 and §6.
 *
 * @param grant - what is refreshed; null for a first grant
 * @throws OnBehalfError `network_error`, `timeout`, `cancelled`, `misconfigured`, `provider_error`
 */
export async function askTokens(
  descriptor: OAuth2Descriptor,
  request: Omit<ProviderRequest, 'what'>,
  client: Client,
  grant: Grant | null,
): Promise<TokenReply> {
  const what = `The token endpoint of ${client.appName}`;
  const answer = await sendRequest(descriptor, { ...request, what }, client);
  const { status, headers } = answer;
  const now = client.runtime.now();
  const parsed = parseAnswer(answer.text);
  const body = descriptor.conform?.(parsed) ?? parsed;
  const error = readError(body, status, descriptor.response);
  if (error === null) assertTokenType(descriptor, body, what);
  return {
    answer: error === null ? { body, arrival: arrivalOf(headers, now), what } : null,
    error: error?.code ?? null,
    headers,
    refusal: () =>
      tokenError({
        code: error?.code ?? 'error',
        description: error?.description ?? null,
        what,
        status,
        headers,
        now,
        isRefresh: grant !== null,
        isOtherClient: grant?.clientId !== undefined && grant.clientId !== client.clientId,
        meanings: descriptor.errorCodes ?? {},
        secrets: [
          ...answer.secrets,
          ...Object.values(request.parameters),
          ...textsIn(body).slice(0, MOST_TEXTS),
        ],
      }),
  };
}

function assertTokenType(
  { tokenTypes, response }: OAuth2Descriptor,
  body: Readonly<Record<string, unknown>>,
  what: string,
): void {
  const type = textOf(readPath(body, response?.tokenType ?? 'token_type'));
  if (tokenTypes === undefined || type === null) return;
  if (tokenTypes.some((known) => known.toLowerCase() === type.toLowerCase())) return;
  throw new OnBehalfError('provider_error', `${what} answered with a token of another type.`);
}

// No provider sends as many tokens, or nests them as deep: what does is after the process's time.
const DEEPEST = 32;
const MOST_TEXTS = 100;

/** What may be a token in an answer that is refused all the same, wherever it stands. */
function textsIn(value: unknown, depth = 0): readonly string[] {
  if (typeof value === 'object' && value !== null) {
    if (depth === DEEPEST) return [];
    return Object.values(value).flatMap((member) => textsIn(member, depth + 1));
  }
  return typeof value === 'string' && value.length >= 16 && !/\s/.test(value) ? [value] : [];
}
