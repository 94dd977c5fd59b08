// A paragraph of more than a thousand marks, or a few hundred in each of ten.
const MOST_WORK = 1_000_000;
const MOST_CELLS = 10_000;
const MOST_LINES = 2000;
const LONGEST_WORD = 4000;

/**
 * Whether a text is read as Markdown in a moment. What parses it compares each mark of a paragraph with the
 * others, fills each row of a table up to the width of its head, and looks at the rest of a word or a
 * paragraph again and again: a few kilobytes can be made to keep the process busy for seconds, or to take
 * all its memory.
 *
 * @param markdown - with line feeds alone
 */
export function isTame(markdown: string): boolean {
  let work = 0;
  let cells = 0;
  for (const block of markdown.split(/\n[ \t]*\n/)) {
    const marks = block.match(/[*_~`<![\]]/g)?.length ?? 0;
    work += marks * marks;
    const lines = block.split('\n');
    const widest = lines.reduce((most, line) => Math.max(most, line.split('|').length), 0);
    if (widest > 1) cells += widest * lines.length;
    if (work > MOST_WORK || cells > MOST_CELLS || lines.length > MOST_LINES) return false;
  }
  return markdown.split(/\s/).every((word) => word.length <= LONGEST_WORD);
}
