import type { SealContext } from './vault.ts';

const ENCODER = new TextEncoder();

/**
 * The associated data of a sealed value: every part with its length in front, so that no two
 * different rows spell the same bytes.
 */
export function associatedData(format: number, keyId: string, context: SealContext): Uint8Array {
  const parts = [
    keyId,
    context.tenantId,
    context.connectionId,
    context.entityId,
    context.integrationId,
    context.purpose,
  ];
  // UTF-8 takes at most three bytes for a UTF-16 unit: one buffer, since each call makes one.
  const bytes = new Uint8Array(parts.reduce((size, part) => size + 4 + 3 * part.length, 1));
  const view = new DataView(bytes.buffer);
  bytes[0] = format;
  let offset = 1;
  for (const part of parts) {
    const { written } = ENCODER.encodeInto(part, bytes.subarray(offset + 4));
    view.setUint32(offset, written);
    offset += 4 + written;
  }
  return bytes.subarray(0, offset);
}
