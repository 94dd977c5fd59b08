// Of which nothing is left for whoever cannot follow a link.
const POINTER =
  /\bfor (?:more information|details|an example)\b|\bsee (?:the )?"|^(?:and )?"|\bHelp documentation\b/i;

/** Markdown of a reference as the text that a model reads: no addresses, no marks, no code. */
export function plainText(markdown: string): string {
  const text = markdown
    .replaceAll(/```[\s\S]*?```/g, ' ')
    .replaceAll(/^#+ .*$/gm, ' ')
    .replaceAll(/<\/?[a-z][^>]*>/gi, ' ')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/^\s*>?\s*\[![A-Z]+\]\s*$/gm, ' ')
    .replaceAll(/^\s*>\s?/gm, '')
    .replaceAll(/\*\*|__|`/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return sentencesOf(text)
    .filter((sentence) => !POINTER.test(sentence))
    .join(' ');
}

/** Where a sentence ends, and another begins with a capital letter or a quotation. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?]["”)]?)\s+(?=[A-Z"'`])/).filter((sentence) => sentence !== '');
}

/** As many whole sentences as fit into `limit` characters; the first one is cut if it is too long. */
export function sentencesWithin(sentences: readonly string[], limit: number): string {
  let text = '';
  for (const sentence of sentences) {
    const longer = text === '' ? sentence : `${text} ${sentence}`;
    if (longer.length > limit) break;
    text = longer;
  }
  return text === '' ? `${(sentences[0] ?? '').slice(0, limit - 1)}…` : text;
}
