import type { Runtime } from '../../runtime.ts';

const BLOCK_BYTES = 64;

/** HMAC-SHA-256 in hex: RFC 2104. */
export async function hmacHex(
  { digest }: Pick<Runtime, 'digest'>,
  key: string,
  message: string,
): Promise<string> {
  const encoder = new TextEncoder();
  const raw = encoder.encode(key);
  const short = raw.length > BLOCK_BYTES ? await digest(raw) : raw;
  const padded = (byte: number): Uint8Array =>
    Uint8Array.from({ length: BLOCK_BYTES }, (_, index) => (short[index] ?? 0) ^ byte);
  const inner = await digest(join(padded(0x36), encoder.encode(message)));
  const outer = await digest(join(padded(0x5c), inner));
  return Array.from(outer, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
