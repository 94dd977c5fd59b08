/** A list of scopes as products write it down; undefined where it says nothing. */
export function scopesIn(value: unknown): readonly string[] | undefined {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
  const scopes = list.flatMap((item) => (typeof item === 'string' ? item.split(/[\s,]+/) : []));
  const named = scopes.filter((scope) => scope !== '');
  return named.length === 0 ? undefined : named;
}
