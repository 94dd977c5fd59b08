import {
  type Check,
  type Checks,
  optional,
  optionsOf,
  string,
  strings,
  stringsByName,
} from '../../check-options.ts';

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

/** What of an integration nobody may see. */
export type IntegrationSecrets = Pick<IntegrationConfig, 'clientSecret' | 'privateKey'>;

/** What of it decides where credentials go and what is asked for. */
export type IntegrationDefinition = Omit<IntegrationConfig, keyof IntegrationSecrets>;

export const configChecks: Checks<IntegrationConfig> = {
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
};

export const checkConfig: Check = optionsOf<IntegrationConfig>(configChecks);

/** How messages call it. */
export function nameOf(config: Partial<IntegrationConfig> | null | undefined): string {
  const name = config?.id ?? config?.app;
  return name === undefined ? 'An integration' : `The integration "${name}"`;
}
