import { join } from 'node:path';

import {
  aesGcmVault,
  type App,
  type Connection,
  createOnBehalf,
  type Entity,
  isOnBehalfError,
  type OnBehalf,
} from '@onbehalf/core';
import { freePort } from '@onbehalf/example-quickstart/loopback';
import { serveLocally } from '@onbehalf/server/node';
import { sqliteStore } from '@onbehalf/store-sql';

import { closing, temporaryFolder } from '../peers/closing.ts';
import { consentAs, type GatedService, startService } from '../peers/gated-service.ts';
import { newKeys } from './github-product.ts';
import type { ServiceCase } from './service-apps.ts';

export interface ServiceProduct {
  readonly peer: GatedService;
  readonly onbehalf: OnBehalf;
  readonly alice: Entity;
  /** Lets the entity's user connect, as the person of that name. */
  readonly connect: (entity?: Entity, person?: string) => Promise<Connection>;
  /** Whom the service takes the entity for, or the code of the error. */
  readonly whoIs: (entity?: Entity) => Promise<string>;
  /** Moves the product's clock. */
  readonly pass: (ms: number) => void;
}

/**
 * A product on one emulated service: it uses the provider's own addresses, behind which the
 * service stands, keeps connections in a SQLite file, and serves its links on loopback.
 */
export async function startServiceProduct(entry: ServiceCase): Promise<ServiceProduct> {
  const { service, app, scopes, whoAmI } = entry;
  const publicUrl = `http://localhost:${await freePort()}`;
  const peer = closing(await startService(service, [`${publicUrl}/oauth/callback/${app.slug}`]));
  const { clientId, clientSecret } = peer;
  let now = Date.now();
  const onbehalf: OnBehalf = closing(
    createOnBehalf<readonly App[]>({
      apps: [app],
      integrations: [{ app: app.slug, clientId, clientSecret, scopes }],
      store: sqliteStore({ path: join(await temporaryFolder(), 'onbehalf.db') }),
      vault: aesGcmVault({ keys: newKeys() }),
      publicUrl,
      fetch: peer.fetch,
      now: () => now,
    }),
  );
  closing(await serveLocally(onbehalf));
  const alice = onbehalf.entity('alice');

  return {
    peer,
    onbehalf,
    alice,
    async connect(entity = alice, person = 'alice') {
      const request = await entity.initiateConnection({ app: app.slug });
      await consentAs(person, request.redirectUrl ?? '', peer);
      return request.waitUntilActive();
    },
    async whoIs(entity = alice) {
      try {
        const response = await whoAmI(entity.fetch({ app: app.slug }));
        return await response.text();
      } catch (error) {
        if (isOnBehalfError(error)) return error.code;
        throw error;
      }
    },
    pass: (ms) => (now += ms),
  };
}
