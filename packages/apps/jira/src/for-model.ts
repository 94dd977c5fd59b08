// What only programs follow, and pictures.
const DROPPED =
  /^(?:self|expand|avatarUrls|avatarUrl|iconUrl|avatarId|timeZone|locale|accountType)$/;

/** Jira's answers without what a model has no use for. */
export function forModel(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(forModel);
  if (typeof data !== 'object' || data === null) return data;
  const kept = Object.entries(data).filter(
    ([name, value]) => value !== null && value !== '' && !DROPPED.test(name) && !isEmpty(value),
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, forModel(value)]));
}

/** A list that a caller iterates stays; a field without anything in it says nothing. */
function isEmpty(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length === 0
  );
}
