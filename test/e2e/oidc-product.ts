import { join } from 'node:path';

import {
  aesGcmVault,
  type App,
  type Connection,
  createOnBehalf,
  type Entity,
  type IntegrationConfig,
  type OnBehalf,
  type OnBehalfOptions,
} from '@onbehalf/core';
import { freePort } from '@onbehalf/example-quickstart/loopback';
import { serveLocally } from '@onbehalf/server/node';
import { sqliteStore } from '@onbehalf/store-sql';

import { closing, temporaryFolder } from '../peers/closing.ts';
import { approve } from '../peers/oidc-user.ts';
import { type OidcPeer, startOidcProvider } from '../peers/oidc.ts';
import { newKeys } from './github-product.ts';
import { oidcApp, type OidcAppOptions } from './oidc-app.ts';

export interface OidcProduct {
  readonly provider: OidcPeer;
  readonly onbehalf: OnBehalf;
  readonly publicUrl: string;
  /** The database file, and the vault's keys. */
  readonly path: string;
  readonly keys: string;
  /** Another client on the same file, as another process would have. */
  readonly open: (
    integration?: Partial<IntegrationConfig>,
    overrides?: Partial<OnBehalfOptions<readonly App[]>>,
  ) => OnBehalf;
}

export interface OidcProductOptions {
  readonly accessTokenTtlSeconds?: number;
  readonly refreshTokenTtlSeconds?: number;
  readonly deviceCodeTtlSeconds?: number;
  /** Which of the provider's clients the product is; default the one with a secret in the body. */
  readonly client?: 'basicClient' | 'keyClient' | 'serviceClient';
  /** Instead of what that client has. */
  readonly integration?: Partial<IntegrationConfig>;
  /** Changes the app before it is used. */
  readonly app?: (options: OidcAppOptions) => App;
  readonly overrides?: Partial<OnBehalfOptions<readonly App[]>>;
}

/** A product on a strict OpenID provider: connections in a SQLite file, links served on loopback. */
export async function startOidcProduct({
  app = oidcApp,
  client,
  integration: given = {},
  overrides = {},
  ...lifetimes
}: OidcProductOptions = {}): Promise<OidcProduct> {
  const publicUrl = `http://localhost:${await freePort()}`;
  const redirectUris = [`${publicUrl}/oauth/callback/oidc`];
  const provider = closing(await startOidcProvider({ redirectUris, ...lifetimes }));
  const { issuer, clientId, clientSecret } = provider;
  const registered = client === undefined ? { clientId, clientSecret } : provider[client];
  const path = join(await temporaryFolder(), 'onbehalf.db');
  const keys = newKeys();
  const open: OidcProduct['open'] = (integration = {}, more = {}) =>
    closing(
      createOnBehalf<readonly App[]>({
        apps: [app({ issuer })],
        integrations: [
          {
            app: 'oidc',
            scopes: ['openid', 'offline_access'],
            ...registered,
            ...given,
            ...integration,
          },
        ],
        store: sqliteStore({ path }),
        vault: aesGcmVault({ keys }),
        publicUrl,
        ...overrides,
        ...more,
      }),
    );
  const onbehalf = open();
  closing(await serveLocally(onbehalf));
  return { provider, onbehalf, publicUrl, path, keys, open };
}

/** Lets a user sign in at the provider and consent. */
export async function connectOidc(entity: Entity, login = entity.id): Promise<Connection> {
  const request = await entity.initiateConnection({ app: 'oidc' });
  await approve(request.redirectUrl ?? '', { login });
  return request.waitUntilActive();
}

/** Whom the provider takes the entity for, or the error's code. */
export async function subjectOf(entity: Entity): Promise<string> {
  const result = await entity.executeAction({ action: 'OIDC_GET_THE_USER', params: {} });
  return result.successful ? (result.data as { sub: string }).sub : result.error.code;
}
