/** The row a sealed value belongs to. It opens nowhere else. */
export interface SealContext {
  readonly tenantId: string;
  /** These two are empty for what belongs to an integration. */
  readonly connectionId: string;
  readonly entityId: string;
  readonly integrationId: string;
  /**
   * What is sealed: `credentials`, `unconfirmed` ones and those that are `revoked`, `flow`,
   * `integration`, `integration secrets`.
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
}
