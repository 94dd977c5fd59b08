/** Freezes a value and all it holds. Bytes cannot be frozen and stay as they are. */
export function deepFreeze<T>(value: T): T {
  const isFreezable = typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
  if (isFreezable && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFreeze(member);
  }
  return value;
}
