import type { AdfMark, AdfNode } from './nodes.ts';

/** What stands in the lines of a paragraph, as Markdown. */
export function linesOf(nodes: readonly AdfNode[]): string {
  const lines = nodes.map((node) => inline(node)).join('');
  return lines
    .split('\n')
    .map((line) => escapeStart(line))
    .join('\n');
}

function inline({ type, text, marks = [], attrs = {} }: AdfNode): string {
  const said = (name: string): string | null =>
    typeof attrs[name] === 'string' ? attrs[name] : null;
  switch (type) {
    case 'text':
      return typeof text === 'string' ? marked(text, Array.isArray(marks) ? marks : []) : '';
    case 'hardBreak':
      return '\\\n';
    case 'mention':
      return escape(`@${(said('text') ?? 'somebody').replace(/^@/, '')}`);
    case 'emoji':
      return said('text') ?? said('shortName') ?? '';
    case 'status':
      return escape(`[${said('text') ?? ''}]`);
    case 'date': {
      const time = new Date(Number(attrs['timestamp']));
      return Number.isNaN(time.getTime()) ? '' : time.toISOString().slice(0, 10);
    }
    case 'inlineCard':
      return said('url') ?? '';
    default:
      return typeof text === 'string' ? escape(text) : '';
  }
}

const AROUND: Readonly<Record<string, string>> = { strong: '**', em: '_', strike: '~~' };

function marked(words: string, marks: readonly AdfMark[]): string {
  const has = (name: string): boolean => marks.some(({ type }) => type === name);
  const core = words.trim();
  if (core === '') return words;
  const start = words.indexOf(core);
  const [before, after] = [words.slice(0, start), words.slice(start + core.length)];
  let result = has('code') ? codeOf(core) : escape(core);
  for (const [mark, around] of Object.entries(AROUND)) {
    if (has(mark) && !has('code')) result = around + result + around;
  }
  const href = marks.find(({ type }) => type === 'link')?.attrs?.['href'];
  if (typeof href === 'string' && URL.canParse(href)) {
    const address = href.replaceAll(/[()<>\s\\]/g, (it) => encodeURIComponent(it));
    result = `[${result}](${address})`;
  }
  return before + result + after;
}

/** How long the longest is; at least `least`. There may be too many to be arguments. */
export function longestIn(all: readonly { readonly length: number }[], least: number): number {
  return all.reduce((most, { length }) => Math.max(most, length), least);
}

function codeOf(words: string): string {
  const longest = longestIn(words.match(/`+/g) ?? [], 0);
  const fence = '`'.repeat(longest + 1);
  const space = words.startsWith('`') || words.endsWith('`') ? ' ' : '';
  return fence + space + words.replaceAll('\n', ' ') + space + fence;
}

/** What Markdown would take for a mark of its own. */
function escape(words: string): string {
  return words
    .replaceAll(/[\\`*_[\]<>~|]/g, String.raw`\$&`)
    .replaceAll(/&(?=#?\w+;)/g, String.raw`\&`)
    .replaceAll('\n', '\\\n');
}

/** The beginning of a line that would make a heading, a list or a rule of it. */
function escapeStart(line: string): string {
  return line
    .replace(/^(\s*)([#+=-])/, String.raw`$1\$2`)
    .replace(/^(\s*\d+)([.)])/, String.raw`$1\$2`);
}
