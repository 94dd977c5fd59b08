import type { Runtime } from '../runtime.ts';
import type { DataKeyRow, Store } from '../store/store.ts';

/** The row a sealed value belongs to. It opens nowhere else. */
export interface SealContext {
  readonly tenantId: string;
  /** These two are empty for what belongs to an integration. Of a file, its own id stands here. */
  readonly connectionId: string;
  readonly entityId: string;
  readonly integrationId: string;
  /**
   * What is sealed: `credentials`, `unconfirmed` ones and those that are `revoked`, `flow`,
   * `integration`, `integration secrets`, `file`.
   */
  readonly purpose: string;
}

/**
 * Encrypts what must not be readable in the database. Implementations authenticate the whole
 * context as associated data, so that no sealed value can be moved to another row, and throw on
 * anything they did not seal: nothing is ever taken for plaintext.
 */
export interface Vault {
  seal(plaintext: Uint8Array, context: SealContext): Promise<Uint8Array>;
  /** @throws Error when the value was changed, moved, or sealed with an unknown key */
  open(sealed: Uint8Array, context: SealContext): Promise<Uint8Array>;
  /** The ids of its keys: the first seals, all open. Absent where there is nothing to rotate. */
  readonly keyIds?: readonly string[];
  /**
   * The id of the key that sealed a value, which may be one it does not have; null for what it
   * cannot have sealed. It reads what the value says of itself, and proves nothing.
   */
  keyOf?(sealed: Uint8Array): string | null;
  /** What can be done with its data keys, where it has any. */
  readonly dataKeys?: DataKeys;
}

/** The data keys of a vault, each of one entity, which are kept in the store and wrapped there. */
export interface DataKeys {
  /** The id of the key that wraps now. Asks the wrapper. */
  wrappingKey(): Promise<string>;
  /**
   * Whether a data key is wrapped as it would be now. Of several wrappers two may call their keys alike:
   * then it is whether the first unwraps it.
   */
  isCurrent(row: DataKeyRow, wrappingKey: string): Promise<boolean>;
  /**
   * Wraps a data key anew; false when somebody has written it since it was read.
   *
   * @throws OnBehalfError `misconfigured` when it cannot be unwrapped
   */
  rewrap(row: DataKeyRow): Promise<boolean>;
  /** What an entity has sealed opens nowhere from here on; false where it had no key. */
  destroy(tenantId: string, entityId: string): Promise<boolean>;
}

/** A vault that keeps its data keys in the store of the client that it is given to. */
export interface StoredVault {
  /** What `createOnBehalf` does. */
  bind(parts: VaultParts): Vault;
}

/** What such a vault gets from its client. */
export interface VaultParts {
  readonly store: Pick<
    Store,
    'insertDataKey' | 'getDataKey' | 'updateDataKey' | 'deleteDataKey' | 'walkDataKeys'
  >;
  readonly runtime: Runtime;
  /** Writes an error to the log, scrubbed, and answers the id to find it by. */
  report(error: unknown): string;
}
