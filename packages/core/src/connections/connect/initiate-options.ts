/** What to connect, and how. */
export interface InitiateOptions<AppSlug extends string = string> {
  readonly app?: AppSlug | undefined;
  readonly integrationId?: string | undefined;
  /**
   * One of the entity's own connections, which keeps its id and gets the new credentials. They
   * must be of the same account at the provider: otherwise `account_mismatch`, and nothing changes.
   */
  readonly connectionId?: string | undefined;
  /** Lets a connection that is named by its id become another account's. Default false. */
  readonly allowOtherAccount?: boolean | undefined;
  /**
   * What to ask for instead of the integration's scopes; on a connection that exists and works,
   * what it must have besides, of which only what is missing is asked for. Allowed are the scopes
   * and `optionalScopes` of the integration, and what the app's actions need.
   */
  readonly scopes?: readonly string[] | undefined;
  /** What the user brings, for schemes without a browser: `{ token }`, `{ apiKey }`. */
  readonly credentials?: Readonly<Record<string, unknown>> | undefined;
  /** What the app asks before connecting: `{ shop: 'acme' }`. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  /** Where to send the browser afterwards: a path, or an address below `publicUrl`'s origin. */
  readonly returnTo?: string | undefined;
  /**
   * A name of your own for the connection, to tell several accounts apart: at most 100 characters.
   * `executeAction`, `fetch` and `tools` take it in place of a connection's id.
   */
  readonly alias?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}
