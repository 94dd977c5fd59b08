import type { KMSClient, KMSClientConfig } from '@aws-sdk/client-kms';

import { arrayOf, mustBe, object, optional, optionsOf } from '../check-options.ts';
import { OnBehalfError } from '../errors.ts';
import type { KeyContext, KeyWrapper } from '../vault/key-wrapper.ts';

export interface AwsKmsOptions {
  /**
   * Symmetric keys, as ARNs or aliases: the first wraps, all unwrap. A key that AWS rotates by itself
   * stays the same key; name the old one here while `rotateKeys` moves from it to another, and after an
   * alias was pointed elsewhere.
   */
  readonly keyIds: readonly string[];
  /** For the SDK's client: region, credentials and all else it takes; by default what it finds. */
  readonly config?: KMSClientConfig | undefined;
}

interface Kms {
  readonly sdk: typeof import('@aws-sdk/client-kms');
  readonly client: KMSClient;
}

const checkOptions = optionsOf<AwsKmsOptions>({
  keyIds: (value, name) => {
    arrayOf(mustBe('an ARN or an alias', (id) => typeof id === 'string' && id !== ''))(value, name);
    mustBe('at least one key', (ids) => (ids as unknown[]).length > 0)(value, name);
  },
  config: optional(object),
});

// Three attempts of these fit into the time that a wrapper has.
const TIMEOUTS = { connectionTimeout: 1500, requestTimeout: 3000 };

const SDK = '@aws-sdk/client-kms';

/** What no later attempt mends: somebody has to allow, enable or name another key. */
const FINAL: ReadonlySet<string> = new Set([
  'AccessDeniedException',
  'DisabledException',
  'InvalidArnException',
  'InvalidKeyUsageException',
  'KMSInvalidStateException',
  'NotFoundException',
  'UnrecognizedClientException',
  'ValidationException',
]);

/**
 * Wraps data keys with AWS KMS, for `envelopeVault`. Needs `@aws-sdk/client-kms`, which is loaded at the
 * first use, and the permissions `kms:Encrypt` and `kms:Decrypt`.
 *
 * Tenant, entity and data key are its encryption context, so that a wrapped key unwraps for no other;
 * AWS writes them to CloudTrail in the clear, and a key policy may depend on them:
 * `onbehalf:tenant` (left out in the default tenant), `onbehalf:entity` (left out for what belongs to the
 * tenant alone), `onbehalf:data-key`.
 *
 * @throws TypeError when an option is wrong
 */
export function awsKms(options: AwsKmsOptions): KeyWrapper {
  checkOptions(options, 'awsKms');
  const { keyIds, config } = options;
  const [wrapsWith = ''] = keyIds;
  let loading: Promise<Kms> | null = null;
  const kms = async (): Promise<Kms> => {
    loading ??= load(config).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };

  return {
    name: 'aws-kms',
    async wrap(dataKey, context) {
      const { sdk, client } = await kms();
      const { CiphertextBlob: bytes, KeyId: keyId } = await client
        .send(
          new sdk.EncryptCommand({
            KeyId: wrapsWith,
            Plaintext: dataKey,
            EncryptionContext: encryptionContext(context),
          }),
        )
        .catch((error: unknown) => fail(error));
      if (bytes === undefined || keyId === undefined) throw new Error('AWS KMS gave no key.');
      return { keyId, bytes };
    },
    async unwrap({ keyId: wrappedBy, bytes }, context) {
      const { sdk, client } = await kms();
      // Only keys that were named: who can write to the database could have wrapped one of their own.
      const candidates = keyIds.toSorted(
        (a, b) => Number(b === wrappedBy) - Number(a === wrappedBy),
      );
      for (const keyId of candidates) {
        const { Plaintext: dataKey } = await client
          .send(
            new sdk.DecryptCommand({
              KeyId: keyId,
              CiphertextBlob: bytes,
              EncryptionContext: encryptionContext(context),
            }),
          )
          .catch((error: unknown) => {
            // Another of the keys may be the one.
            if (nameOf(error) === 'IncorrectKeyException') return { Plaintext: null };
            return fail(error);
          });
        if (dataKey !== null) {
          if (dataKey === undefined) throw new Error('AWS KMS gave no key.');
          return dataKey;
        }
      }
      throw misconfigured('a data key was wrapped with a key that is not in keyIds');
    },
  };
}

async function load(config: KMSClientConfig | undefined): Promise<Kms> {
  const sdk = await import('@aws-sdk/client-kms').catch((error: NodeJS.ErrnoException) => {
    const isMissing = error.code === 'ERR_MODULE_NOT_FOUND' && error.message.includes(`'${SDK}'`);
    throw isMissing ? misconfigured(`install ${SDK}`) : error;
  });
  return { sdk, client: new sdk.KMSClient({ requestHandler: TIMEOUTS, ...config }) };
}

function encryptionContext({ tenantId, entityId, dataKeyId }: KeyContext): Record<string, string> {
  return {
    ...(tenantId !== '' && { 'onbehalf:tenant': tenantId }),
    ...(entityId !== '' && { 'onbehalf:entity': entityId }),
    'onbehalf:data-key': dataKeyId,
  };
}

/** What may pass goes on as it is. */
function fail(error: unknown): never {
  const name = nameOf(error);
  if (name === 'InvalidCiphertextException') {
    throw misconfigured('a wrapped data key was changed, or is that of another');
  }
  if (FINAL.has(name)) throw misconfigured(name);
  throw error;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

function misconfigured(why: string): OnBehalfError {
  return new OnBehalfError('misconfigured', `The key wrapper "aws-kms" cannot be used: ${why}.`);
}
