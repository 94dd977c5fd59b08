/** The data key that is wrapped. It unwraps for nothing else. */
export interface KeyContext {
  readonly tenantId: string;
  /** Empty for what belongs to the tenant alone. */
  readonly entityId: string;
  /** Of this one data key: another that is made for the same entity later has another. */
  readonly dataKeyId: string;
}

export interface WrappedKey {
  /** The id of the key it was wrapped with; text that may be shown. */
  readonly keyId: string;
  readonly bytes: Uint8Array;
}

/** What a wrapper may want to know before it makes a key of its own. */
export interface WrapOccasion {
  /**
   * Whether the store has no data key yet. Where it has, a wrapper that finds no key of its own has lost
   * it, or looks in the wrong place.
   */
  readonly isFirst: boolean;
}

/**
 * Wraps data keys with a key that never leaves where it is kept: a key-management service, or a file
 * of this machine. Implementations bind the whole context to what they wrap, and wrap with their
 * newest key whatever they unwrap with.
 *
 * What may pass, such as a service out of reach, they throw as any error, and the caller names the
 * wrapper in its own; what will not, such as a key that is gone or a wrapped key that was changed, as an
 * `OnBehalfError` with the code `misconfigured`.
 */
export interface KeyWrapper {
  /** Names it in messages: `aws-kms`. */
  readonly name: string;
  /** @param dataKey - 32 bytes */
  wrap(dataKey: Uint8Array, context: KeyContext, occasion?: WrapOccasion): Promise<WrappedKey>;
  unwrap(wrapped: WrappedKey, context: KeyContext): Promise<Uint8Array>;
}
