import type {
  ImportedConnection,
  RefusedConnection,
} from '../connections/move/imported-connection.ts';
import { scopesIn } from './scopes-in.ts';

/** A connection as Nango's API answers it with its credentials: `GET /connections/{id}`. */
export interface NangoConnection {
  readonly connection_id: string;
  readonly provider_config_key: string;
  /** Nango's name for the API: `github`. */
  readonly provider?: string | undefined;
  readonly end_user?: { readonly id: string } | null | undefined;
  readonly tags?: Readonly<Record<string, string>> | null | undefined;
  readonly connection_config?: Readonly<Record<string, unknown>> | null | undefined;
  /** What is there depends on its `type`. */
  readonly credentials: Readonly<Record<string, unknown>>;
  readonly created_at?: string | undefined;
}

type Held = Pick<ImportedConnection, 'credentials' | 'scopes' | 'clientId'>;
type Read = (credentials: Readonly<Record<string, unknown>>) => Held;

/** By Nango's names of the ways to authenticate. */
const READERS: Readonly<Record<string, Read>> = {
  OAUTH2: ({ access_token, refresh_token, expires_at, raw, config_override }) => ({
    credentials: { accessToken: access_token, refreshToken: refresh_token, expiresAt: expires_at },
    scopes: scopesIn(asRecord(raw)['scope']),
    // A client of the connection's own, instead of the one of all others.
    clientId: textOf(asRecord(config_override)['client_id']),
  }),
  OAUTH2_CC: ({ client_id, client_secret }) => ({
    credentials: { clientId: client_id, clientSecret: client_secret },
  }),
  API_KEY: ({ apiKey }) => ({ credentials: { apiKey } }),
  BASIC: ({ username, password }) => ({ credentials: { username, password } }),
  NONE: () => ({ credentials: {} }),
};

/** What apps here ask before connecting, or keep of a token answer, by the provider: Nango's names. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  shopify: { shop: 'subdomain' },
  salesforce: { instance_url: 'instance_url' },
  'salesforce-sandbox': { instance_url: 'instance_url' },
  stripe: { stripe_user_id: 'stripe_user_id' },
};

/**
 * Reads a connection of Nango for `connections.import`: the end user (`end_user.id`, or the tag
 * `end_user_id`) is the entity, and Nango's integration the one of the same id. Where yours is called
 * otherwise, or there is no end user, write it over: `{ ...fromNango(connection), integrationId }`.
 *
 * Ask Nango for each connection just before, so that its tokens are fresh, and stop Nango from
 * renewing them afterwards. Nango does not say whose account it is; `import` with `verify: true` asks
 * the provider.
 *
 * Types: `OAUTH2`, `OAUTH2_CC`, `API_KEY` (as `{ apiKey }`: give a `bearer_token` its `{ token }`
 * yourself), `BASIC` and `NONE`; all others are refused. So is `APP`: nobody has proven that the
 * installation of a GitHub App is that user's.
 */
export function fromNango(connection: NangoConnection): ImportedConnection | RefusedConnection {
  const { connection_id, provider_config_key, provider = '', credentials } = connection;
  const entityId = connection.end_user?.id ?? connection.tags?.['end_user_id'] ?? '';
  const ids = { entityId, externalId: connection_id };
  const type = typeOf(credentials);
  const read = Object.hasOwn(READERS, type) ? READERS[type] : undefined;
  if (read === undefined) return { ...ids, refused: refusalOf(type) };
  const config = connection.connection_config ?? {};
  // What a token answer says is kept there, or with the answer as it came.
  const said = { ...asRecord(credentials['raw']), ...config };
  const names = Object.entries(Object.hasOwn(FIELDS, provider) ? (FIELDS[provider] ?? {}) : {});
  const fields = names.flatMap(([field, name]) => {
    const value = textOf(said[name]);
    return value === undefined ? [] : [[field, value] as const];
  });
  return {
    ...ids,
    integrationId: provider_config_key,
    ...read(credentials),
    ...(fields.length > 0 && { fields: Object.fromEntries(fields) }),
    createdAt: connection.created_at,
  };
}

function typeOf(credentials: unknown): string {
  if (typeof credentials !== 'object' || credentials === null) return '';
  if (Object.keys(credentials).length === 0) return 'NONE';
  return textOf(asRecord(credentials)['type']) ?? '';
}

function refusalOf(type: string): string {
  return type === ''
    ? 'It has no credentials of a known type: ask Nango for the connection by its id.'
    : `Nango's type ${JSON.stringify(type)} cannot be imported: let the user connect again.`;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
