import { OnBehalfError } from '../../errors.ts';
import type { Client, Grant } from '../scheme.ts';
import { refuseUnused, requirePem, requireText } from '../secret.ts';

/** What each part of the credentials is called. */
export type CredentialNames = Readonly<
  Record<'issuer' | 'privateKey' | 'keyId' | 'subject', string>
>;

/** Whoever signs an assertion. */
export interface Signer {
  readonly issuer: string;
  /** PEM. */
  readonly privateKey: string;
  readonly keyId: string | undefined;
  /** Whether the user has brought it. */
  readonly isOwn: boolean;
}

/** @throws OnBehalfError `invalid_params` for a field that is wrong, `misconfigured` */
export function readSigner(
  credentials: Readonly<Record<string, unknown>>,
  client: Client,
  names: CredentialNames,
): Signer {
  if (client.privateKey !== null) {
    refuseUnused(credentials, [names.subject], 'the integration has the key');
    return ofIntegration(client);
  }
  const hasKeyId = credentials[names.keyId] !== undefined;
  return {
    issuer: requireText(credentials, names.issuer),
    privateKey: requirePem(credentials, names.privateKey),
    keyId: hasKeyId ? requireText(credentials, names.keyId) : undefined,
    isOwn: true,
  };
}

/** Who signed for a grant. @throws OnBehalfError `misconfigured` where the integration no longer can */
export function signerOf({ fields = {}, secrets }: Grant, client: Client): Signer {
  const { issuer, keyId } = fields;
  const { privateKey } = secrets;
  const isOwn = issuer !== undefined && privateKey !== undefined;
  return isOwn ? { issuer, privateKey, keyId, isOwn } : ofIntegration(client);
}

function ofIntegration({ clientId, privateKey, keyId, appName }: Client): Signer {
  if (privateKey === null || clientId === '') {
    throw new OnBehalfError(
      'misconfigured',
      `The integration of ${appName} needs both clientId and privateKey to sign for its users.`,
    );
  }
  return { issuer: clientId, privateKey, keyId: keyId ?? undefined, isOwn: false };
}
