/**
 * What an operation does in a few words, as its id says it: `users.settings.filters.list` is "List
 * filters", `users.drafts.get` is "Get draft".
 */
export function summaryOf(id: string): string {
  const [verb = '', ...resources] = id.split('.').slice(1).map(wordsIn).toReversed();
  const own = resources
    .toReversed()
    .filter((name, _, all) => name !== 'settings' || all.length === 1);
  const isAboutMany = /^(?:list|batch)\b/.test(verb);
  // The resources around the last are many in their names, and one in an address.
  const named = own.map((name, index) =>
    isAboutMany && index === own.length - 1 ? name : singular(name),
  );
  const words = [verb, ...named].join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `forwardingAddresses` as `forwarding addresses`. */
function wordsIn(name: string): string {
  return name.replaceAll(/(?=[A-Z])/g, ' ').toLowerCase();
}

function singular(words: string): string {
  if (words === 'settings' || words === 'send as') return words;
  return words
    .replace(/sses$/, 'ss')
    .replace(/ies$/, 'y')
    .replace(/(?<!s)s$/, '');
}
