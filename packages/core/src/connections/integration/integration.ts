import type { App } from '../../actions/app.ts';
import type { Registry } from '../../actions/registry.ts';
import { pemProblem } from '../../auth/jwt/pem.ts';
import { refuseOAuth1Type } from '../../auth/oauth1.ts';
import { assertNotReserved } from '../../auth/oauth2/reserved.ts';
import type { AuthScheme, Client } from '../../auth/scheme.ts';
import { expandKnown } from '../../auth/template.ts';
import { optional, optionsOf, string, strings, stringsByName } from '../../check-options.ts';
import type { Runtime } from '../../runtime.ts';
import { type ApiAddresses, apiAddresses } from './address.ts';
import { editionOf } from './edition.ts';
import { fixedFields } from './fields.ts';

/** An app plus what you registered with it. */
export interface IntegrationConfig<AppSlug extends string = string> {
  /** Default the app's slug. Letters, digits, `.`, `_` and `-`: it stands in the redirect URI. */
  readonly id?: string | undefined;
  readonly app: AppSlug;
  /** The type of one of the app's schemes; default its first. */
  readonly scheme?: string | undefined;
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
  /** For schemes that sign: PEM, PKCS#8 or PKCS#1. */
  readonly privateKey?: string | undefined;
  /** The id under which the provider knows that key. */
  readonly keyId?: string | undefined;
  /** Fields of every connection, which its user is then not asked for: `{ shop: 'acme' }`. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  /** Requested from every user who connects. */
  readonly scopes?: readonly string[] | undefined;
  /**
   * What may be asked for besides, by `initiateConnection({ scopes })`. What the app's actions need
   * may be, in any case.
   */
  readonly optionalScopes?: readonly string[] | undefined;
  /** A self-hosted edition's or an emulator's API; the only host credentials then go to. */
  readonly apiUrl?: string | undefined;
  /**
   * What that edition's OAuth endpoints are below. Refused where the app's are whole addresses,
   * which it would not move: in a test, give the client a `fetch` that answers for them instead.
   */
  readonly authUrl?: string | undefined;
  /** Extra parameters of the authorization request; those that protect the flow are refused. */
  readonly authorizationParameters?: Readonly<Record<string, string>> | undefined;
}

/** Finds an integration by its id, or the one to use for an app; null when there is none. */
export type IntegrationFinder<AppSlug extends string = string> = (
  query: { readonly tenantId: string } & ({ readonly id: string } | { readonly app: string }),
) => Promise<IntegrationConfig<AppSlug> | null> | IntegrationConfig<AppSlug> | null;

interface ClientOptions {
  /** Of the connection that the client acts for; default those of the integration. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** An integration that was checked and joined with its app. */
export interface Integration {
  readonly id: string;
  readonly app: App;
  readonly scheme: AuthScheme;
  readonly api: ApiAddresses;
  readonly scopes: readonly string[];
  readonly optionalScopes: readonly string[];
  /** What the configuration says of each connection's fields, checked. */
  readonly fields: Readonly<Record<string, string>>;
  client(runtime: Runtime, connection?: ClientOptions): Client;
}

const checkConfig = optionsOf<IntegrationConfig>({
  id: optional(string),
  app: string,
  scheme: optional(string),
  clientId: optional(string),
  clientSecret: optional(string),
  privateKey: optional(string),
  keyId: optional(string),
  fields: optional(stringsByName),
  scopes: optional(strings),
  optionalScopes: optional(strings),
  apiUrl: optional(string),
  authUrl: optional(string),
  authorizationParameters: optional(stringsByName),
});

/** @throws TypeError saying what is wrong with the integration */
export function resolveIntegration(registry: Registry, config: IntegrationConfig): Integration {
  checkConfig(config, nameOf(config));
  const app = registry.app(config.app);
  const { id = app.slug, clientId, clientSecret = null } = config;
  const { scopes = [], optionalScopes = [], privateKey = null, keyId = null } = config;
  if (!/^\w[\w.-]{0,63}$/.test(id)) throw new TypeError(`"${id}" cannot be an integration's id.`);
  refuseOAuth1Type(config.scheme, nameOf(config));
  const scheme = app.auth.find(({ type }) => type === (config.scheme ?? app.auth[0]?.type));
  if (scheme === undefined) {
    const types = app.auth.map(({ type }) => type).join(', ');
    throw new TypeError(`${app.name} has no scheme "${config.scheme}"; it has: ${types}.`);
  }
  const speaksForYou =
    scheme.codeFlow !== undefined ||
    scheme.deviceFlow !== undefined ||
    scheme.needsPrivateKey === true;
  if (speaksForYou && !clientId) {
    throw new TypeError(
      `The integration "${id}" needs a clientId: register an OAuth app with ${app.name} first.`,
    );
  }
  if (scheme.needsClientSecret === true && !clientSecret) {
    throw new TypeError(
      `The integration "${id}" needs the clientSecret of the OAuth app registered with ${app.name}.`,
    );
  }
  if (scheme.needsPrivateKey === true && !privateKey) {
    throw new TypeError(
      `The integration "${id}" needs the privateKey of the app registered with ${app.name}.`,
    );
  }
  const problem = privateKey === null ? null : pemProblem(privateKey);
  if (problem !== null) throw new TypeError(`The privateKey of "${id}" is wrong: ${problem}.`);
  const fields = fixedFields(scheme, config, `The integration "${id}"`);
  const { apiUrl, authUrl } = editionOf(app, scheme, id, config);
  const { authorizationParameters = {} } = config;
  assertNotReserved(authorizationParameters);
  // A self-hosted edition must not send its users' tokens to the public one, nor the reverse.
  const hosts = apiUrl === app.apiUrl ? app.hosts : [];

  return {
    id,
    app,
    scheme,
    api: apiAddresses(apiUrl, hosts, app.name),
    scopes,
    optionalScopes,
    fields,
    client: (runtime, { fields: own = fields, signal } = {}) => ({
      runtime,
      appName: app.name,
      clientId: clientId ?? '',
      clientSecret,
      privateKey,
      keyId,
      scopes,
      fields: own,
      apiUrl: expandKnown(apiUrl, own),
      authUrl: expandKnown(authUrl, own),
      authorizationParameters,
      signal,
    }),
  };
}

function nameOf(config: Partial<IntegrationConfig> | null | undefined): string {
  const name = config?.id ?? config?.app;
  return name === undefined ? 'An integration' : `The integration "${name}"`;
}
