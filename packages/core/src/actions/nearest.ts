/** The up to three names that share the most words with `name`, best first. */
export function nearest(name: string, names: Iterable<string>): readonly string[] {
  const wanted = new Set(name.toUpperCase().split('_'));
  return [...names]
    .map((candidate) => {
      const words = candidate.split('_');
      const shared = words.filter((word) => wanted.has(word)).length;
      return { candidate, score: (2 * shared) / (words.length + wanted.size) };
    })
    .filter(({ score }) => score > 0.4)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}
