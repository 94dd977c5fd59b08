import type { App } from '../../actions/app.ts';
import type { Registry } from '../../actions/registry.ts';
import { refuseOAuth1Type } from '../../auth/oauth1.ts';
import { assertNotReserved } from '../../auth/oauth2/reserved.ts';
import type { AuthScheme, Client } from '../../auth/scheme.ts';
import { expandKnown } from '../../auth/template.ts';
import type { Runtime } from '../../runtime.ts';
import { type ApiAddresses, apiAddresses } from './address.ts';
import { type IntegrationDefinition, type IntegrationSecrets, nameOf } from './config.ts';
import { editionOf } from './edition.ts';
import { fixedFields } from './fields.ts';

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
  /** Empty where there is none. */
  readonly clientId: string;
  /** These two may have names of fields in them. */
  readonly apiUrl: string;
  readonly authUrl: string;
  readonly api: ApiAddresses;
  readonly scopes: readonly string[];
  readonly optionalScopes: readonly string[];
  /** What the configuration says of each connection's fields, checked. */
  readonly fields: Readonly<Record<string, string>>;
  /** Opens the secrets, where they are sealed. @throws OnBehalfError `misconfigured` */
  client(runtime: Runtime, connection?: ClientOptions): Promise<Client>;
}

/**
 * Joins an integration with its app. What it must have besides is asked by `assertCredentials`.
 *
 * @param secrets - asked for each request that proves the client
 * @throws TypeError saying what is wrong with it
 */
export function resolveIntegration(
  registry: Registry,
  definition: IntegrationDefinition,
  secrets: () => Promise<IntegrationSecrets>,
): Integration {
  const app = registry.app(definition.app);
  const { id = app.slug, clientId = '', keyId = null } = definition;
  const { scopes = [], optionalScopes = [], authorizationParameters = {} } = definition;
  if (!/^\w[\w.-]{0,63}$/.test(id)) throw new TypeError(`"${id}" cannot be an integration's id.`);
  const scheme = schemeOf(app, definition);
  const fields = fixedFields(scheme, definition, `The integration "${id}"`);
  const { apiUrl, authUrl } = editionOf(app, scheme, id, definition);
  assertNotReserved(authorizationParameters);
  // A self-hosted edition must not send its users' tokens to the public one, nor the reverse.
  const hosts = apiUrl === app.apiUrl ? app.hosts : [];

  return {
    id,
    app,
    scheme,
    clientId,
    apiUrl,
    authUrl,
    api: apiAddresses(apiUrl, hosts, app.name),
    scopes,
    optionalScopes,
    fields,
    async client(runtime, { fields: own = fields, signal } = {}) {
      const { clientSecret = null, privateKey = null } = await secrets();
      return {
        runtime,
        appName: app.name,
        clientId,
        clientSecret,
        privateKey,
        keyId,
        scopes,
        fields: own,
        apiUrl: expandKnown(apiUrl, own),
        authUrl: expandKnown(authUrl, own),
        authorizationParameters,
        signal,
      };
    },
  };
}

function schemeOf(app: App, definition: IntegrationDefinition): AuthScheme {
  refuseOAuth1Type(definition.scheme, nameOf(definition));
  const scheme = app.auth.find(({ type }) => type === (definition.scheme ?? app.auth[0]?.type));
  if (scheme !== undefined) return scheme;
  const types = app.auth.map(({ type }) => type).join(', ');
  throw new TypeError(`${app.name} has no scheme "${definition.scheme}"; it has: ${types}.`);
}
