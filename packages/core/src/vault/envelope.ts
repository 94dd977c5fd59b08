import { made, mustBe, optional, optionsOf, wholeNumber } from '../check-options.ts';
import { isOnBehalfError, OnBehalfError } from '../errors.ts';
import { base64url } from '../runtime.ts';
import type { DataKeyRow } from '../store/store.ts';
import { platformCipher } from './cipher.ts';
import { createKeyCache } from './key-cache.ts';
import type { KeyContext, KeyWrapper } from './key-wrapper.ts';
import { safeWrapper } from './safe-wrapper.ts';
import { readKeyId, sealingKey } from './sealing-key.ts';
import type { SealContext, StoredVault, Vault, VaultParts } from './vault.ts';
import { wrapperRing } from './wrapper-ring.ts';

const FORMAT = 2;
// By which what data keys have sealed is counted. No key of a ring can have this id.
const DATA_KEY = 'data key';
const KEY_BYTES = 32;
const ID_BYTES = 16;
// An attempt fails only where somebody destroys what somebody else has just made.
const ATTEMPTS = 5;

export interface EnvelopeVaultOptions {
  /**
   * What wraps the data keys: `awsKms({ keyIds })`, `keyFile({ path })`, or your own. Of several the
   * first wraps, and all unwrap: to move from one to another.
   */
  readonly wrapper: KeyWrapper | readonly [KeyWrapper, ...KeyWrapper[]];
  /**
   * The vault you had until now: what it has sealed is opened by it, until `rotateKeys` has sealed it
   * anew.
   */
  readonly previous?: Vault | undefined;
  /** How long an unwrapped key is used before the wrapper is asked again; default 5 minutes. */
  readonly cacheMs?: number | undefined;
  /** How many unwrapped keys are kept; default 10,000. */
  readonly cacheSize?: number | undefined;
}

const checkOptions = optionsOf<EnvelopeVaultOptions>({
  wrapper: mustBe('a key wrapper, such as keyFile({ path }), or an array of them', (value) =>
    Array.isArray(value) ? value.length > 0 && value.every(isWrapper) : isWrapper(value),
  ),
  previous: optional(made('a vault, such as aesGcmVault({ keys })', 'seal', 'open')),
  cacheMs: optional(wholeNumber(24 * 3600_000)),
  cacheSize: optional(wholeNumber(1_000_000)),
});

/**
 * A vault in which each entity has a data key of its own, AES-256-GCM, which is kept in the store and
 * wrapped by a key-management service or a key file: who has the database has nothing, and whoever may
 * unwrap is in that service's log. To destroy an entity's data key is to make all copies of its
 * credentials unreadable.
 *
 * A value looks as those of `aesGcmVault`, with another format byte and the data key's id. A process
 * uses an unwrapped key for five minutes, and for two more to seal what came of a refresh.
 *
 * @throws TypeError when an option is wrong
 */
export function envelopeVault(options: EnvelopeVaultOptions): StoredVault {
  checkOptions(options, 'envelopeVault');
  return { bind: (parts) => bindVault(options, parts) };
}

function bindVault(
  { wrapper: given, previous, cacheMs = 5 * 60_000, cacheSize = 10_000 }: EnvelopeVaultOptions,
  parts: VaultParts,
): Vault {
  const { store, runtime } = parts;
  const wrappers = [given].flat().map((each) => safeWrapper(each, parts));
  const wrapper = wrapperRing(wrappers);
  const cipher = platformCipher();
  const cache = createKeyCache<Pick<Vault, 'seal' | 'open'>>(runtime, {
    ttlMs: cacheMs,
    size: cacheSize,
  });

  const unwrap = async (row: DataKeyRow): Promise<Pick<Vault, 'seal' | 'open'>> =>
    cache.load(nameOf(row, row.id), async () => {
      const wrapped = { keyId: row.wrappedBy, bytes: row.wrapped };
      const dataKey = await wrapper.unwrap(wrapped, contextOf(row));
      return sealingKey(FORMAT, row.id, cipher(dataKey));
    });

  const create = async ({ tenantId, entityId }: Owner): Promise<void> => {
    const id = base64url(crypto.getRandomValues(new Uint8Array(ID_BYTES)));
    const dataKey = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
    const isFirst = (await store.walkDataKeys({ limit: 1 })).length === 0;
    const { keyId, bytes } = await wrapper.wrap(
      dataKey,
      { tenantId, entityId, dataKeyId: id },
      { isFirst },
    );
    const createdAt = runtime.now();
    const row = { tenantId, entityId, id, wrappedBy: keyId, wrapped: bytes, version: 0, createdAt };
    // Of all who try at once one succeeds, and everybody uses what is stored then: nothing is sealed
    // by a key that has not been unwrapped from there.
    await store.insertDataKey(row);
  };

  /** The store says which key is the entity's now: one that was destroyed must seal nothing more. */
  const currentKey = async (owner: Owner): Promise<Pick<Vault, 'seal' | 'open'>> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const row = await store.getDataKey(owner.tenantId, owner.entityId);
      if (row !== null) return cache.get(nameOf(owner, row.id), { isLate: true }) ?? unwrap(row);
      await create(owner);
    }
    throw new OnBehalfError('internal', 'The data key was destroyed while it was made.', {
      retryable: true,
    });
  };

  return {
    keyIds: Object.freeze([DATA_KEY, ...(previous?.keyIds ?? [])]),
    keyOf: (sealed) =>
      readKeyId(FORMAT, sealed) === null ? (previous?.keyOf?.(sealed) ?? null) : DATA_KEY,
    async seal(plaintext, context) {
      return (await currentKey(context)).seal(plaintext, context);
    },
    async open(sealed, context) {
      const id = readKeyId(FORMAT, sealed);
      if (id === null) return openBefore(previous, sealed, context);
      const known = cache.get(nameOf(context, id));
      if (known !== null) return known.open(sealed, context);
      const row = await store.getDataKey(context.tenantId, context.entityId);
      if (row?.id !== id) throw new Error('The data key was destroyed, or is that of another.');
      return (await unwrap(row)).open(sealed, context);
    },
    dataKeys: {
      async wrappingKey() {
        const nobody = { tenantId: '', entityId: '', dataKeyId: '' };
        return (await wrapper.wrap(new Uint8Array(KEY_BYTES), nobody)).keyId;
      },
      async isCurrent(row, wrappingKey) {
        if (row.wrappedBy !== wrappingKey) return false;
        const [first, ...others] = wrappers;
        if (first === undefined || others.length === 0) return true;
        const wrapped = { keyId: row.wrappedBy, bytes: row.wrapped };
        return first.unwrap(wrapped, contextOf(row)).then(
          () => true,
          (error: unknown) => {
            if (isOnBehalfError(error) && error.code === 'misconfigured') return false;
            throw error;
          },
        );
      },
      async rewrap(row) {
        const wrapped = { keyId: row.wrappedBy, bytes: row.wrapped };
        const dataKey = await wrapper.unwrap(wrapped, contextOf(row));
        const { keyId, bytes } = await wrapper.wrap(dataKey, contextOf(row));
        return store.updateDataKey({ ...row, wrappedBy: keyId, wrapped: bytes });
      },
      async destroy(tenantId, entityId) {
        const row = await store.getDataKey(tenantId, entityId);
        const isDestroyed = await store.deleteDataKey(tenantId, entityId);
        if (row !== null) cache.forget(nameOf(row, row.id));
        return isDestroyed;
      },
    },
  };
}

type Owner = Pick<DataKeyRow, 'tenantId' | 'entityId'>;

function nameOf({ tenantId, entityId }: Owner, id: string): string {
  return JSON.stringify([tenantId, entityId, id]);
}

function contextOf({ tenantId, entityId, id }: DataKeyRow): KeyContext {
  return { tenantId, entityId, dataKeyId: id };
}

async function openBefore(
  previous: Vault | undefined,
  sealed: Uint8Array,
  context: SealContext,
): Promise<Uint8Array> {
  if (previous === undefined) {
    throw new Error('This is not a value that the vault has sealed.');
  }
  return previous.open(sealed, context);
}

function isWrapper(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { name, wrap, unwrap } = value as Partial<KeyWrapper>;
  return [typeof name, typeof wrap, typeof unwrap].join() === 'string,function,function';
}
