import type { ProviderApp } from '@onbehalf/providers';

import type { Answers } from '../connect.ts';

/** One provider, connected once: what it is sent, what it answers, and what comes of it. */
export interface Case {
  readonly app: ProviderApp;
  readonly scopes?: readonly string[];
  readonly fields?: Readonly<Record<string, string>>;
  /** Origin and path of the page that asks the user. */
  readonly page: string;
  /** Parameters of that page; null for one that must not be there. */
  readonly parameters: Readonly<Record<string, string | null>>;
  readonly pkce: boolean;
  readonly tokenUrl: string;
  readonly clientAuthentication: 'body' | 'basic' | 'basic_secret';
  readonly tokenAnswer: object;
  /** The request that names the account, and its answer. */
  readonly accountAnswer: Answers;
  readonly account: { readonly id: string; readonly label: string };
  readonly granted: readonly string[] | null;
  /** Null where the provider does not say how long a token lives. */
  readonly lifetimeS: number | null;
  /** How a grant is taken back, and what of the body matters; null where the provider has no way. */
  readonly revocation: { readonly request: string; readonly body: object } | null;
  /** A call of the API and the header that signs it. */
  readonly call: {
    readonly path: string;
    readonly url: string;
    readonly header: readonly [name: string, value: string];
  };
}
