/** A secret that was found where it may not be. */
export interface Leak {
  readonly secret: string;
  readonly place: string;
  /** How it was written there. */
  readonly form: string;
}

type Named = ReadonlyMap<string, string | Uint8Array>;

// Anything shorter turns up by chance.
const SHORTEST = 12;

/**
 * Every secret that can be read in one of the places: as it is, or in a form that anybody can turn
 * back. A hash or a ciphertext is no such form.
 *
 * @throws TypeError for a secret that is too short to search for
 */
export function findLeaks(secrets: Named, places: Named): readonly Leak[] {
  // By their first four bytes: a run has thousands of forms, and megabytes to search.
  const starts = new Map<number, Wanted[]>();
  for (const [secret, value] of secrets) {
    const bytes = Buffer.from(value);
    if (bytes.length < SHORTEST) throw new TypeError(`"${secret}" is too short to search for.`);
    for (const [form, text] of formsOf(bytes)) {
      const written = Buffer.from(text);
      const start = written.readUInt32LE(0);
      starts.set(start, [...(starts.get(start) ?? []), { secret, form, written }]);
    }
  }
  return [...places].flatMap(([place, content]) => search(Buffer.from(content), place, starts));
}

interface Wanted {
  readonly secret: string;
  readonly form: string;
  readonly written: Buffer;
}

function search(content: Buffer, place: string, starts: ReadonlyMap<number, Wanted[]>): Leak[] {
  const leaks: Leak[] = [];
  for (let at = 0; at + 4 <= content.length; at++) {
    for (const { secret, form, written } of starts.get(content.readUInt32LE(at)) ?? []) {
      const found = content.subarray(at, at + written.length);
      if (found.equals(written)) leaks.push({ secret, place, form });
    }
  }
  return leaks;
}

function formsOf(bytes: Buffer): readonly (readonly [form: string, written: string | Buffer])[] {
  const text = bytes.toString('utf8');
  const url = encodeURIComponent(text);
  const lowered = url.replaceAll(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());
  return [
    ['plain', bytes],
    ['URL-encoded', url],
    ['URL-encoded', lowered],
    ['URL-encoded twice', encodeURIComponent(url)],
    ['a form', new URLSearchParams([['', text]]).toString().slice(1)],
    ['JSON', JSON.stringify(text).slice(1, -1)],
    ['HTML', text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')],
    ['hex', bytes.toString('hex')],
    ['hex', bytes.toString('hex').toUpperCase()],
    ['UTF-16', Buffer.from(text, 'utf16le')],
    ...base64Of(bytes, 'base64'),
    ...base64Of(bytes, 'base64url'),
  ];
}

/** Inside something longer, `user:password` for instance, base64 has three forms. */
function base64Of(bytes: Buffer, encoding: 'base64' | 'base64url') {
  return [0, 1, 2].map((offset) => {
    const written = Buffer.concat([Buffer.alloc(offset), bytes]).toString(encoding);
    // The characters at both ends depend on the neighbours too.
    const start = Math.ceil((offset * 8) / 6);
    const end = Math.floor(((offset + bytes.length) * 8) / 6);
    return [encoding, written.slice(start, end)] as const;
  });
}
