import { createHash, randomBytes } from 'node:crypto';

import { approve } from './oidc-user.ts';
import type { OidcPeer } from './oidc.ts';

/** What another product has of its user, in the words of its own database. */
export interface TokensElsewhere {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAt: Date;
}

/** A user allows another product, which has the same OAuth client and nothing of onbehalf. */
export async function tokensElsewhere(
  { issuer, clientId, clientSecret }: OidcPeer,
  redirectUri: string,
  login: string,
): Promise<TokensElsewhere> {
  const verifier = randomBytes(32).toString('base64url');
  const address = new URL('/auth', issuer);
  address.search = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid offline_access',
    prompt: 'consent',
    state: 'of-another-product',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  const page = await approve(address.href, { login, follow: false });
  const response = await fetch(new URL('/token', issuer), {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: new URL(page.url).searchParams.get('code') ?? '',
      redirect_uri: redirectUri,
      code_verifier: verifier,
      client_id: clientId,
      client_secret: clientSecret,
    }),
  });
  const answer = (await response.json()) as Readonly<Record<string, unknown>>;
  const { access_token, refresh_token, expires_in } = answer;
  if (typeof access_token !== 'string' || typeof refresh_token !== 'string') {
    throw new Error(`The other product got no tokens: ${response.status}.`);
  }
  const expiresAt = new Date(Date.now() + Number(expires_in) * 1000);
  return { accessToken: access_token, refreshToken: refresh_token, expiresAt };
}
