import type { AuthScheme } from './scheme.ts';
import { wrong } from './secret.ts';

/**
 * A user name and password: `credentials: { username, password }`, RFC 7617. A password of fewer
 * than 6 characters is taken, but an answer that repeats it alone is not blanked.
 */
export function basic(): AuthScheme {
  return {
    type: 'basic',
    accept({ username, password }) {
      if (!isText(username) || username.includes(':')) {
        throw wrong('username', 'must be a text without a colon or a control character');
      }
      if (!isText(password)) {
        throw wrong('password', 'must be a text without a control character');
      }
      return {
        // The encoded pair is what an answer would echo.
        secrets: { password, encoded: encodeBasic(username, password) },
        fields: { username },
        scopes: null,
        expiresAt: null,
      };
    },
    sign({ headers }, { secrets }) {
      headers.set('authorization', `Basic ${secrets['encoded']}`);
    },
  };
}

/** The `user:password` of RFC 7617 §2.1, as UTF-8. */
export function encodeBasic(username: string, password: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(`${username}:${password}`)));
}

/** RFC 7617 §2 has no control characters. */
function isText(value: unknown): value is string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return typeof value === 'string' && value !== '' && !/[\u0000-\u001f\u007f]/.test(value);
}
