/** The up to three names that share the most parts with `name`, best first. */
export function nearest(
  name: string,
  names: Iterable<string>,
  partsOf: (name: string) => readonly string[] = words,
): readonly string[] {
  const wanted = new Set(partsOf(name));
  return [...names]
    .map((candidate) => {
      const parts = partsOf(candidate);
      const shared = parts.filter((part) => wanted.has(part)).length;
      return { candidate, score: (2 * shared) / (parts.length + wanted.size) };
    })
    .filter(({ score }) => score > 0.4)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** The parts of a slug. */
function words(name: string): readonly string[] {
  return name.toUpperCase().split('_');
}

/** The parts of a name that may be mistyped: pairs of letters, one between them or none. */
export function letterPairs(name: string): readonly string[] {
  const letters = name.toLowerCase().split('');
  return letters.flatMap((letter, index) =>
    letters.slice(index + 1, index + 3).map((next) => letter + next),
  );
}
