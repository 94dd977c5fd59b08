const REFUSAL =
  'OAuth 1.0a, which signs each request with secrets of its own, is not supported. Use the ' +
  "provider's OAuth 2.0 (oauth2) where it has one, or a token or key that it issues to the user " +
  '(bearerToken, apiKey).';

/** @throws TypeError for the type of a scheme that means OAuth 1.0a, RFC 5849 */
export function refuseOAuth1Type(type: string | undefined, name: string): void {
  if (/^o_?auth_?1(?:[._]?0)?a?$/i.test(type ?? '')) throw new TypeError(`${name}: ${REFUSAL}`);
}

// What RFC 5849 §2 and §1.1 call them, as descriptors spell them.
const TELLTALE =
  /^(?:requestToken|temporaryCredential)|^(?:consumerKey|consumerSecret|signatureMethod)$/i;

/** @throws TypeError for a descriptor of OAuth 1.0a: it has a request token endpoint */
export function refuseOAuth1Descriptor(descriptor: unknown, name: string): void {
  const isObject = typeof descriptor === 'object' && descriptor !== null;
  const found = isObject ? Object.keys(descriptor).find((it) => TELLTALE.test(it)) : undefined;
  if (found !== undefined) throw new TypeError(`${name} has ${found}. ${REFUSAL}`);
}
