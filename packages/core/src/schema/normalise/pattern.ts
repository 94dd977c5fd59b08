/** What other dialects escape, or write otherwise; pairs, so that no escaped backslash is torn. */
const ESCAPE = /\\([\s\S])/g;
const SYNTAX = /[\^$\\.*+?()[\]{}|/]/;

/**
 * A pattern as JavaScript reads it, or null where it cannot. Schemas are compiled with the flag
 * `u`, under which much is an error that Perl, Python and JavaScript itself let pass.
 */
export function repairPattern(pattern: string): string | null {
  if (compiles(pattern)) return pattern;
  const repaired = pattern.replaceAll('(?P<', '(?<').replace(ESCAPE, translate);
  return compiles(repaired) ? repaired : null;
}

function translate(escape: string, character: string): string {
  if (character === 'A') return '^';
  if (character === 'z' || character === 'Z') return '$';
  if (character === '-') return String.raw`\x2d`;
  return /[a-z0-9]/i.test(character) || SYNTAX.test(character) ? escape : character;
}

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
