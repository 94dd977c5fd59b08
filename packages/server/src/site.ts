import type { OnBehalf } from '@onbehalf/core';

import type { Identify } from './identify.ts';

/** What the handler uses of a client. */
export type Client = Pick<OnBehalf, 'publicUrl' | 'openLink' | 'completeConnection'>;

/**
 * Sends somebody who is not signed in to your own login, which then sends them to `returnTo`, an
 * address of this handler.
 */
export type SignIn = (request: Request, returnTo: string) => Response | Promise<Response>;

/** What every route works with. */
export interface Site {
  readonly client: Client;
  /** Without a slash at the end. */
  readonly publicUrl: string;
  readonly identify: Identify;
  readonly signIn: SignIn | null;
  /** For the operator: what the person at the browser cannot mend, and is not shown. */
  report(error: unknown, request: Request): void;
}
