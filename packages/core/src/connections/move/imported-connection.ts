import type { HeldGrant } from '../../auth/oauth2/adopt-tokens.ts';
import type { Time } from '../../time.ts';

/**
 * A connection that you already hold, with its credentials in plain text. Null is absent, as in a
 * database.
 */
export interface ImportedConnection {
  /** Your own id of the user. */
  readonly entityId: string;
  /** The integration it goes through: by its id, or the one of an app. */
  readonly integrationId?: string | null | undefined;
  readonly app?: string | null | undefined;
  /**
   * Tokens, for `oauth2` and `device_code`; for any other scheme what a user brings, such as
   * `{ apiKey }`, which is accepted as it is when a user connects.
   */
  readonly credentials: HeldGrant | Readonly<Record<string, unknown>>;
  /**
   * Whose account it is, by the id that the app gives accounts: who connects that account again
   * keeps this connection. The label defaults to the id.
   */
  readonly account?:
    | { readonly id: string; readonly label?: string | null | undefined }
    | null
    | undefined;
  /**
   * Your own id of it. It is found again by that where nobody knows the account: one of the two must
   * be there.
   */
  readonly externalId?: string | null | undefined;
  /** What was granted. Without them nobody knows, and every action may be tried. */
  readonly scopes?: readonly string[] | null | undefined;
  /**
   * What the app asks before connecting, and what it keeps of a token answer: `{ shop }`,
   * `{ instance_url }`. They are checked as at connecting.
   */
  readonly fields?: Readonly<Record<string, string>> | null | undefined;
  readonly alias?: string | null | undefined;
  /** When the user allowed it. */
  readonly createdAt?: Time | null | undefined;
  /** The client that the tokens were given to: refused where it is not the integration's. */
  readonly clientId?: string | null | undefined;
}

/** What cannot be imported, and why: it takes its place among what has failed. */
export interface RefusedConnection {
  readonly refused: string;
  readonly entityId?: string | null | undefined;
  readonly externalId?: string | null | undefined;
}
