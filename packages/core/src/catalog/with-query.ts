interface QueryStyle {
  /** Which of the values; default all. */
  readonly names?: readonly string[];
  /** What the provider knows a list by, behind its name. */
  readonly listSuffix?: string;
}

/** An address with a query: texts, numbers, truths and lists of them; nothing else is sent. */
export function withQuery(
  address: string,
  values: Readonly<Record<string, unknown>>,
  { names = Object.keys(values), listSuffix = '' }: QueryStyle = {},
): string {
  const search = new URLSearchParams();
  for (const name of names) {
    const value = values[name];
    if (Array.isArray(value)) {
      for (const item of value) search.append(name + listSuffix, String(item));
    } else if (['string', 'number', 'boolean'].includes(typeof value)) {
      search.append(name, String(value));
    }
  }
  return search.size === 0 ? address : `${address}?${search.toString()}`;
}
