// Control characters, line separators, and what turns the direction of writing.
const STEERING = /[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu;
const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;

/** Foreign text on one line, without what moves a cursor or shows it in another order. */
export function oneLine(text: string): string {
  return text.replaceAll(STEERING, ' ').replaceAll(/\s+/g, ' ').trim();
}

/** Text for a log: whatever stands in it, only its first line looks like an entry. */
export function logEntry(text: string): string {
  return text
    .split(LINE_END)
    .map((line) => line.replaceAll(STEERING, ' '))
    .join('\n  ');
}
