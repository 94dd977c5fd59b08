/** What is shorter occurs in ordinary text: blanking it would garble results and hide nothing. */
export const SHORTEST_SECRET = 6;

/**
 * The ways in which an answer may repeat secrets: as they are, in a URL or a form, inside of JSON
 * text, and in base64. The longest first, as one may contain another.
 */
export function spellings(secrets: Iterable<string>): readonly string[] {
  const all = new Set<string>();
  for (const secret of secrets) {
    if (secret.length < SHORTEST_SECRET) continue;
    all.add(secret);
    const wellFormed = secret.toWellFormed();
    for (const spelling of inBase64(wellFormed)) all.add(spelling);
    // Most tokens are spelled the same in a URL and in JSON.
    if (/^[\w.-]+$/.test(secret)) continue;
    for (const spelling of inUrl(wellFormed)) all.add(spelling);
    for (const spelling of inText(wellFormed)) all.add(spelling);
  }
  return [...all].toSorted((a, b) => b.length - a.length);
}

/** As a component, strictly (RFC 3986 §2.3) and as a form has it, with hex digits of either case. */
function inUrl(secret: string): readonly string[] {
  const component = encodeURIComponent(secret);
  const strict = component.replaceAll(/[!'()*]/g, percent);
  const form = new URLSearchParams([['', secret]]).toString().slice(1);
  return [component, strict, form].flatMap((it) => [
    it,
    it.replaceAll(/%[\dA-F]{2}/g, (hex) => hex.toLowerCase()),
  ]);
}

/** As JSON escapes it, with and without the slash, and with its spaces made one. */
function inText(secret: string): readonly string[] {
  const escaped = JSON.stringify(secret).slice(1, -1);
  return [escaped, escaped.replaceAll('/', String.raw`\/`), secret.replaceAll(/\s+/g, ' ')];
}

/**
 * The characters that a secret leaves in base64 wherever it begins: what stands before it, such as
 * the user name of RFC 7617, moves it by a third of a group. Those it shares with a neighbour stay.
 */
function inBase64(secret: string): readonly string[] {
  const binary = inUtf8(secret);
  return [0, 2, 3].flatMap((shared, offset) => {
    const whole = Math.floor(((offset + binary.length) * 8) / 6);
    const encoded = btoa('\0'.repeat(offset) + binary).slice(shared, whole);
    return [encoded, encoded.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

function inUtf8(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
