import { mustBe, optional, optionsOf, string } from '../check-options.ts';
import type { AuthScheme } from './scheme.ts';
import { requireSecret } from './secret.ts';

/** Where a key stands in a request: in one of the three. */
export interface KeyPlacement {
  /** The header that carries the key; default `x-api-key`. */
  readonly header?: string;
  /** What stands before the key, with its space: `'Key '`. Default nothing. */
  readonly prefix?: string;
  /** The query parameter that carries the key, instead of a header. */
  readonly query?: string;
  /** The member of the request's JSON or form body that carries the key, instead of a header. */
  readonly body?: string;
}

export interface ApiKeyOptions extends KeyPlacement {
  /**
   * For several keys at once: where each stands, by the name under which the user brings it:
   * `{ apiKey: { header: 'dd-api-key' }, applicationKey: { header: 'dd-application-key' } }`.
   * Default one key, `apiKey`, which stands where the other options say.
   */
  readonly keys?: Readonly<Record<string, KeyPlacement>>;
}

/**
 * A key the user brings, `credentials: { apiKey }`, or several of them. A key in the body needs a
 * request that has one: JSON with an object, or a form.
 *
 * @throws TypeError for a placement that is none, or is more than one
 */
export function apiKey(options: ApiKeyOptions = {}): AuthScheme {
  checkOptions(options, 'apiKey');
  const { keys, ...single } = options;
  if (keys !== undefined && Object.keys(single).length > 0) {
    throw new TypeError('apiKey: "keys" says where each of them stands; leave out the rest.');
  }
  const placements = Object.entries(keys ?? { apiKey: single });
  for (const [name, placement] of placements) checkPlacement(placement, `apiKey: ${name}`);
  if (placements.length === 0) throw new TypeError('apiKey: "keys" names no key.');
  const inBody = placements.filter(([, { body }]) => body !== undefined);
  return {
    type: 'api_key',
    accept: (credentials) => ({
      secrets: Object.fromEntries(
        placements.map(([name]) => [name, requireSecret(credentials, name)]),
      ),
      scopes: null,
      expiresAt: null,
    }),
    sign({ headers, url }, { secrets }) {
      for (const [name, { header = 'x-api-key', prefix = '', query, body }] of placements) {
        const key = prefix + (secrets[name] ?? '');
        if (query !== undefined) url.searchParams.set(query, key);
        else if (body === undefined) headers.set(header, key);
      }
    },
    ...(inBody.length > 0 && {
      bodyFields: ({ secrets }) =>
        Object.fromEntries(
          inBody.map(([name, { body = name, prefix = '' }]) => [
            body,
            prefix + (secrets[name] ?? ''),
          ]),
        ),
    }),
  };
}

const placementChecks = {
  // RFC 9110 §5.6.2: what is no token cannot be set, and would show when it is tried.
  header: optional(
    mustBe('the name of a header', (it) => /^[\w!#$%&'*+.^`|~-]+$/.test(String(it))),
  ),
  prefix: optional(
    mustBe('text that may stand in a header', (it) => /^[\x20-\x7e]*$/.test(String(it))),
  ),
  query: optional(string),
  body: optional(string),
};

const checkOptions = optionsOf<ApiKeyOptions>({
  ...placementChecks,
  keys: optional(
    mustBe('an object', (it) => typeof it === 'object' && it !== null && !Array.isArray(it)),
  ),
});
const checkShape = optionsOf<KeyPlacement>(placementChecks);

function checkPlacement(placement: KeyPlacement, name: string): void {
  checkShape(placement, name);
  const { header, query, body } = placement;
  if ([header, query, body].filter((it) => it !== undefined).length > 1) {
    throw new TypeError(`${name} stands in a header, in the query or in the body: name one.`);
  }
}
