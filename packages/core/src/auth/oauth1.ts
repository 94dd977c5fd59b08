const REFUSAL =
  'OAuth 1.0a, which signs each request with secrets of its own, is not supported. Use the ' +
  "provider's OAuth 2.0 (oauth2) where it has one, or a token or key that it issues to the user " +
  '(bearerToken, apiKey).';

/** @throws TypeError for the type of a scheme that means OAuth 1.0a, RFC 5849 */
export function refuseOAuth1Type(type: string | undefined, name: string): void {
  if (/^o_?auth_?1(?:[._]?0)?a?$/i.test(type ?? '')) throw new TypeError(`${name}: ${REFUSAL}`);
}
