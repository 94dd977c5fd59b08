/** The name of the token that stands at the top of an answer. */
export const MAIN = '';

/** What a secret is called in a grant: `accessToken`, `user.accessToken`. */
export function secretName(token: string, secret: 'accessToken' | 'refreshToken'): string {
  return token === MAIN ? secret : `${token}.${secret}`;
}
