/** UTF-8 text as Base64. */
export function encodeText(text: string): string {
  return encodeBytes(new TextEncoder().encode(text));
}

/** Bytes as Base64. */
export function encodeBytes(bytes: Uint8Array): string {
  let binary = '';
  // Spread at once, a long file would overflow the stack.
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(binary);
}

/** Base64 as bytes; the line breaks that GitHub puts in are skipped. */
export function decodeBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** Bytes as text, byte order mark included; null when they are not UTF-8, or contain NUL. */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
