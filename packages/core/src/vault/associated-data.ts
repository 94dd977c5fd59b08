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
  ].map((part) => ENCODER.encode(part));
  const bytes = new Uint8Array(parts.reduce((size, part) => size + 4 + part.length, 1));
  const view = new DataView(bytes.buffer);
  bytes[0] = format;
  let offset = 1;
  for (const part of parts) {
    view.setUint32(offset, part.length);
    bytes.set(part, offset + 4);
    offset += 4 + part.length;
  }
  return bytes;
}
