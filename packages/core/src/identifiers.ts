// Databases keep ids in indexes, and a row of those may have some 2,700 bytes: two ids of this length,
// and an account's of half of it.
const MAX_BYTES = 1024;

/** @throws TypeError for an id that is empty, longer than 1,024 bytes of UTF-8, or no valid text */
export function assertEntityId(id: unknown): asserts id is string {
  if (!isText(id) || id === '') {
    throw new TypeError(
      'An entity id is a text of 1 to 1,024 bytes of UTF-8: your own id of the user.',
    );
  }
}

/** @throws TypeError for an id that is longer than 1,024 bytes of UTF-8, or no valid text */
export function assertTenantId(id: unknown): asserts id is string {
  if (!isText(id)) {
    throw new TypeError('A tenant id is a text of up to 1,024 bytes of UTF-8: your own id of it.');
  }
}

/**
 * Whether a database keeps a text as it is. Some end it at NUL, and half a surrogate pair is stored
 * as the same mark as any other: two users would become one.
 */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

function isText(id: unknown): id is string {
  return typeof id === 'string' && isStorable(id) && isWithin(id, MAX_BYTES);
}

/** Whether a text has at most so many bytes of UTF-8. */
export function isWithin(text: string, bytes: number): boolean {
  return text.length <= bytes && new TextEncoder().encode(text).length <= bytes;
}
