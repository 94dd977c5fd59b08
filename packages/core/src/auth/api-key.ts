import type { AuthScheme } from './scheme.ts';
import { requireSecret } from './secret.ts';

export interface ApiKeyOptions {
  /** The header that carries the key; default `x-api-key`. */
  readonly header?: string;
  /** What stands before the key in the header, with its space: `'Key '`. Default nothing. */
  readonly prefix?: string;
  /** The query parameter that carries the key, instead of a header. */
  readonly query?: string;
}

/** A key the user brings: `credentials: { apiKey }`. */
export function apiKey({
  header = 'x-api-key',
  prefix = '',
  query,
}: ApiKeyOptions = {}): AuthScheme {
  return {
    type: 'api_key',
    accept: (credentials) => ({
      secrets: { apiKey: requireSecret(credentials, 'apiKey') },
      scopes: null,
      expiresAt: null,
    }),
    sign({ headers, url }, { secrets }) {
      const key = secrets['apiKey'] ?? '';
      if (query === undefined) headers.set(header, prefix + key);
      else url.searchParams.set(query, key);
    },
  };
}
