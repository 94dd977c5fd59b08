import { readFile } from 'node:fs/promises';
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
import { createHandler, trustLinkHolder } from '@onbehalf/server';
import { serve } from '@onbehalf/server/node';
import { sqliteStore } from '@onbehalf/store-sql';

import { closing, temporaryFolder } from '../peers/closing.ts';
import { consentAs, type GatedService, startService } from '../peers/gated-service.ts';
import { newKeys } from './github-product.ts';
import { createLedger, type Ledger } from './ledger.ts';
import type { ServiceCase } from './service-apps.ts';

export interface ServiceProduct {
  readonly peer: GatedService;
  readonly onbehalf: OnBehalf;
  readonly alice: Entity;
  /** Sees every secret of the service and of the browser, and every page. */
  readonly ledger: Ledger;
  /** Lets the entity's user connect, as the person of that name. */
  readonly connect: (entity?: Entity, person?: string) => Promise<Connection>;
  /** Whom the service takes the entity for, or the code of the error. */
  readonly whoIs: (entity?: Entity) => Promise<string>;
  /** Moves the product's clock. */
  readonly pass: (ms: number) => void;
  /** The database, byte for byte. */
  readonly showDatabase: () => Promise<void>;
}

/**
 * A product on one emulated service: it uses the provider's own addresses, behind which the
 * service stands, keeps connections in a SQLite file, and serves its links on loopback.
 */
export async function startServiceProduct(entry: ServiceCase): Promise<ServiceProduct> {
  const { service, scopes, whoAmI } = entry;
  const { slug: name = service.name } = entry;
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const peer = closing(await startService(service, [`${publicUrl}/oauth/callback/${name}`]));
  const { clientId, clientSecret } = peer;
  const ledger = createLedger();
  ledger.hide('client secret', clientSecret);
  peer.gate.intercept = async (request, next) => {
    if (new URL(request.url).pathname !== service.paths.token) return undefined;
    const response = await next();
    await ledger.exchange(request, response.clone());
    return response;
  };
  const path = join(await temporaryFolder(), 'onbehalf.db');
  let now = Date.now();
  const onbehalf: OnBehalf = closing(
    createOnBehalf<readonly App[]>({
      apps: [entry.app(peer.url)],
      integrations: [{ app: name, clientId, clientSecret, scopes }],
      store: sqliteStore({ path }),
      vault: aesGcmVault({ keys: newKeys() }),
      publicUrl,
      fetch: peer.fetch,
      now: () => now,
      logger: { error: (message) => ledger.show('the log', message) },
    }),
  );
  const handler = createHandler(onbehalf, { identify: trustLinkHolder });
  const watched: typeof handler = async (request) => {
    const response = await handler(request);
    await ledger.visit(request, response.clone());
    return response;
  };
  closing(await serve(watched, { port, hostname: 'localhost' }));
  const alice = onbehalf.entity('alice');

  return {
    peer,
    onbehalf,
    alice,
    ledger,
    async connect(entity = alice, person = 'alice') {
      const request = await entity.initiateConnection({ app: name });
      await consentAs(person, request.redirectUrl ?? '', peer);
      return request.waitUntilActive();
    },
    async whoIs(entity = alice) {
      try {
        const response = await whoAmI(entity.fetch({ app: name }));
        return await response.text();
      } catch (error) {
        ledger.show('an error', error);
        if (isOnBehalfError(error)) return error.code;
        throw error;
      }
    },
    pass: (ms) => (now += ms),
    async showDatabase() {
      for (const suffix of ['', '-wal', '-shm']) {
        ledger.show(`the database${suffix}`, await readFile(path + suffix));
      }
    },
  };
}
