import type { ImportedConnection, Importable, ImportOptions, ImportResult } from '@onbehalf/core';

import { connect, setStage, type Stage, type StageOptions } from '../acme-client.ts';

export const HOUR_MS = 3600_000;

/** Tokens that the provider has given to somebody else's product. */
interface Held {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAt: number;
}

export interface MoveStage extends Stage {
  /** Lets a user allow the product that is left behind: the tokens it then holds. */
  held(login?: string): Promise<Held>;
  /** Imports into the tenant without a name. */
  bring(rows: Iterable<Importable>, options?: ImportOptions): Promise<ImportResult>;
  /** What a call as this user is answered with, or the error's code. */
  use(entityId?: string): Promise<string>;
}

/** A client, the provider, and another product at the same provider with the same OAuth client. */
export function setMoveStage(options: StageOptions = {}): MoveStage {
  const stage = setStage(options);
  const { client, acme, clock } = stage;
  return {
    ...stage,
    async held(login = 'octo') {
      const elsewhere = { ...stage, client: stage.another({ store: setStage().store }) };
      let held: Held | null = null;
      const own = acme.ownAnswer;
      // What the token endpoint says is seen by the other product alone.
      acme.answer = (request) => {
        if (!request.url.endsWith('/token')) return undefined;
        const answer = own(request);
        return answer.json().then((body) => {
          const { access_token, refresh_token, expires_in } = body as {
            readonly access_token: string;
            readonly refresh_token: string;
            readonly expires_in: number;
          };
          const expiresAt = clock.now() + expires_in * 1000;
          held = { accessToken: access_token, refreshToken: refresh_token, expiresAt };
          return Response.json(body);
        });
      };
      await connect(elsewhere, login);
      acme.answer = () => undefined;
      if (held === null) throw new Error('The other product got no tokens.');
      return held;
    },
    bring: async (rows, importOptions) => client.connections.import(rows, importOptions),
    async use(entityId = 'alice') {
      const call = { action: 'ACME_GET', params: { path: '/me' } } as const;
      const { data, error } = await client.entity(entityId).executeAction(call);
      return error === null ? (JSON.parse(data.body) as { login: string }).login : error.code;
    },
  };
}

/** Alice's connection, as another product has it. */
export function alices(
  credentials: ImportedConnection['credentials'],
  changes: Partial<ImportedConnection> = {},
): ImportedConnection {
  return { entityId: 'alice', app: 'acme', credentials, externalId: 'row-1', ...changes };
}
