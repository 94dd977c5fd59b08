/**
 * Freezes a value and all the plain objects and arrays it holds, also inside what is frozen
 * already. Instances of classes stay as they are: bytes cannot be frozen, and a stream would break.
 */
export function deepFreeze<T>(value: T): T {
  freezeMembers(value, new Set());
  return value;
}

function freezeMembers(value: unknown, seen: Set<unknown>): void {
  if (typeof value !== 'object' || value === null || seen.has(value) || !isPlain(value)) return;
  seen.add(value);
  Object.freeze(value);
  for (const member of Object.values(value)) freezeMembers(member, seen);
}

// By its shape, since a test runner's globals may be those of another realm.
function isPlain(value: object): boolean {
  const prototype: object | null = Object.getPrototypeOf(value) as object | null;
  return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
}
