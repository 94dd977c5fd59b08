/** The same bytes but for the last one, which is another for certain. */
export function spoilt(bytes: Uint8Array): Uint8Array {
  return bytes.with(bytes.length - 1, ~(bytes.at(-1) ?? 0));
}
