import type { Vault } from '../../vault/vault.ts';

/** What a vault tells of the keys that seal. */
export interface SealedKeys {
  readonly vault: Vault;
  /** The key that seals now. */
  readonly current: string;
  keyOf(sealed: Uint8Array): string | null;
  isCurrent(sealed: Uint8Array): boolean;
}

/** @throws TypeError for a vault that does not tell */
export function sealedKeys(vault: Vault): SealedKeys {
  const [current] = vault.keyIds ?? [];
  if (vault.keyOf === undefined || current === undefined) {
    throw new TypeError('rotateKeys: the vault does not tell which key has sealed what.');
  }
  const keyOf = (sealed: Uint8Array): string | null => vault.keyOf?.(sealed) ?? null;
  return { vault, current, keyOf, isCurrent: (sealed) => keyOf(sealed) === current };
}
