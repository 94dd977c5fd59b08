import type { ConnectionRow } from '../../store/store.ts';

/**
 * A connection as `connections.export` answers it: JSON, and sealed as it is in the store. Its
 * credentials open with the keys they were sealed with, and for the very tenant, entity, integration
 * and id that they belong to.
 */
export interface ExportedConnection extends Omit<ConnectionRow, 'sealed' | 'lease'> {
  /** The version of this form. */
  readonly format: 1;
  /** The sealed credentials in base64; null where there are none any more. */
  readonly sealed: string | null;
}

export function exportedConnection({
  sealed,
  lease: _lease,
  ...row
}: ConnectionRow): ExportedConnection {
  return Object.freeze({ format: 1, ...row, sealed: sealed && toBase64(sealed) });
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
