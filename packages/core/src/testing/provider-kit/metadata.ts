import type { Dialect } from './dialect.ts';

/** What an issuer publishes about itself: RFC 8414 §2. */
export function metadataOf({ issuer, endpoints }: Dialect): Readonly<Record<string, unknown>> {
  const { authorizationEndpoint, tokenEndpoint, revocationEndpoint, userinfoEndpoint } = endpoints;
  return {
    issuer,
    authorization_endpoint: authorizationEndpoint,
    token_endpoint: tokenEndpoint,
    revocation_endpoint: revocationEndpoint,
    userinfo_endpoint: userinfoEndpoint,
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
  };
}
