/** Each differs from every other, though a careless comparison takes some for the same. */
export const UNUSUAL_IDS: readonly string[] = [
  'alice',
  'Alice',
  ' alice',
  'alice ',
  'ali',
  'a%',
  'a_ice',
  '%',
  '*',
  '1',
  '01',
  '1.0',
  '1e0',
  'null',
  'NULL',
  'true',
  '\u00e9',
  'e\u0301',
  '\u00df',
  'ss',
  '👩‍👩‍👧',
  '👩',
  'ｆｕｌｌ\uffee',
  "' OR '1'='1",
  `'; DROP TABLE onbehalf_connections; --`,
  '"quoted"',
  '`x`',
  'back\\slash',
  'back\\\\slash',
  'line\nbreak',
  '\ufeffalice',
  '?',
  '$1',
  ':id',
  '{"$ne":null}',
  '["a","b"]',
  'a/../b',
  `${'x'.repeat(1023)}y`,
  `${'x'.repeat(1023)}z`,
];

/** What no database has to keep: it would be cut at the NUL, or read back as another mark. */
export const UNSTORABLE: readonly string[] = [
  '\0',
  'a\0',
  'a\0b',
  '\ud800',
  'a\udc00',
  '\udc00\ud800',
];

/** An id of so many bytes, in characters of three each, and in no order that compresses. */
export function longId(bytes: number, seed: number): string {
  let state = seed;
  const next = (): number => {
    state = (state * 48_271) % 0x7f_ff_ff_ff;
    return 0x4e_00 + (state % 0x50_00);
  };
  const length = Math.floor(bytes / 3);
  return String.fromCharCode(...Array.from({ length }, next)) + 'x'.repeat(bytes % 3);
}
