/** Lines as one, with a space between them; what surrounds the whole stays. */
export function oneLine(words: string): string {
  const lines = words.split('\n');
  const last = lines.length - 1;
  return lines
    .map((line, index) => {
      const begun = index === 0 ? line : line.trimStart();
      return index === last ? begun : begun.trimEnd();
    })
    .filter((line, index) => index === 0 || index === last || line !== '')
    .join(' ');
}
