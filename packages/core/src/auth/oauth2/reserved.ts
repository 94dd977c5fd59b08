/** The parameters of an authorization request that protect it. */
export const RESERVED: ReadonlySet<string> = new Set([
  'response_type',
  'client_id',
  'redirect_uri',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
  'request',
  'request_uri',
]);

/** What proves a client, or is given for a token. */
const CREDENTIALS = new Set([
  'client_id',
  'client_secret',
  'client_assertion',
  'client_assertion_type',
  'code',
  'code_verifier',
  'redirect_uri',
  'refresh_token',
  'access_token',
  'token',
]);

/**
 * Refuses parameters that would override what protects the flow, under any of its names.
 *
 * @param own - what the provider calls them
 * @throws TypeError
 */
export function assertNotReserved(
  parameters: Readonly<Record<string, string>>,
  own: Iterable<string> = [],
): void {
  const taken = new Set(Array.from(own, (name) => name.toLowerCase()));
  const reserved = Object.keys(parameters).find((name) => {
    const lower = name.toLowerCase();
    return RESERVED.has(lower) || taken.has(lower);
  });
  if (reserved !== undefined) {
    throw new TypeError(`The authorization parameter "${reserved}" is reserved and cannot be set.`);
  }
}

/** Refuses parameters that would prove another client, or give another grant. @throws TypeError */
export function assertNoCredentials(
  parameters: Readonly<Record<string, string>>,
  what: string,
  own: Iterable<string> = [],
): void {
  const taken = new Set(own);
  const found = Object.keys(parameters).find(
    (name) => CREDENTIALS.has(name.toLowerCase()) || taken.has(name),
  );
  if (found !== undefined) throw new TypeError(`oauth2: ${what} cannot set "${found}".`);
}
