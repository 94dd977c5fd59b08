/**
 * Measures values as `JSON.stringify` writes them. Whatever is in one is measured once, however often it
 * is asked about: it must not change meanwhile.
 */
export function jsonLengths(): (value: unknown) => number {
  const known = new WeakMap<object, number>();

  function lengthOf(value: unknown): number {
    if (typeof value !== 'object' || value === null || 'toJSON' in value) {
      return (JSON.stringify(value) ?? 'null').length;
    }
    const before = known.get(value);
    if (before !== undefined) return before;
    const parts = Array.isArray(value)
      ? value.map(lengthOf)
      : Object.entries(value)
          .filter(([, member]) => !['undefined', 'function', 'symbol'].includes(typeof member))
          .map(([name, member]) => JSON.stringify(name).length + 1 + lengthOf(member));
    const commas = Math.max(0, parts.length - 1);
    const length = parts.reduce((sum, part) => sum + part, 2 + commas);
    known.set(value, length);
    return length;
  }
  return lengthOf;
}
