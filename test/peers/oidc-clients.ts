import { generateKeyPairSync, randomBytes } from 'node:crypto';

import type { ClientMetadata } from 'oidc-provider';

export interface OidcClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What is registered, beside the client that must use `client_secret_post`. */
export interface OidcClients extends OidcClient {
  /** Must use `client_secret_basic`, with a secret that has to be encoded first. */
  readonly basicClient: OidcClient;
  /** Must use `private_key_jwt`, with this key in PEM (PKCS#8). */
  readonly keyClient: {
    readonly clientId: string;
    readonly privateKey: string;
    readonly keyId: string;
  };
  /** Has no users: `client_credentials`, with `client_secret_basic`. */
  readonly serviceClient: OidcClient;
}

const DEVICE_CODE = 'urn:ietf:params:oauth:grant-type:device_code';

const newSecret = (): string => randomBytes(24).toString('hex');

/** Makes clients, and the metadata by which the provider knows them. */
export function registerClients(redirectUris: readonly string[]): {
  readonly clients: OidcClients;
  readonly metadata: ClientMetadata[];
} {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const clients = {
    clientId: 'post-client',
    clientSecret: newSecret(),
    basicClient: { clientId: 'basic-client', clientSecret: `a:b+c d%2F&${newSecret()}` },
    keyClient: {
      clientId: 'key-client',
      privateKey: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
      keyId: 'key-1',
    },
    serviceClient: { clientId: 'service-client', clientSecret: newSecret() },
  };
  const { basicClient, keyClient, serviceClient } = clients;
  const user: Partial<ClientMetadata> = {
    redirect_uris: [...redirectUris],
    grant_types: ['authorization_code', 'refresh_token', DEVICE_CODE],
    id_token_signed_response_alg: 'ES256',
  };
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: keyClient.keyId, use: 'sig' };
  return {
    clients,
    metadata: [
      {
        ...user,
        client_id: clients.clientId,
        client_secret: clients.clientSecret,
        token_endpoint_auth_method: 'client_secret_post',
      },
      {
        ...user,
        client_id: basicClient.clientId,
        client_secret: basicClient.clientSecret,
        token_endpoint_auth_method: 'client_secret_basic',
      },
      {
        ...user,
        client_id: keyClient.clientId,
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'ES256',
        jwks: { keys: [jwk] },
      },
      {
        client_id: serviceClient.clientId,
        client_secret: serviceClient.clientSecret,
        token_endpoint_auth_method: 'client_secret_basic',
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
        id_token_signed_response_alg: 'ES256',
      },
    ],
  };
}
