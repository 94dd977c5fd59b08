import { linesOf, longestIn } from './line.ts';
import type { AdfNode } from './nodes.ts';
import { oneLine } from './one-line.ts';

const DEEPEST = 40;

/**
 * A document of Jira's as Markdown. Panels are quotes, files and pictures are named, and of what is
 * unknown the words are kept. It never throws, whatever it is given.
 */
export function toMarkdown(document: unknown): string {
  if (typeof document === 'string') return document; // what is older than the format
  try {
    return blocks(contentOf(document), 0).trim();
  } catch {
    return ''; // of what is no document at all
  }
}

function contentOf(value: unknown): readonly AdfNode[] {
  const { content } = Object(value) as { content?: unknown };
  return Array.isArray(content) ? (content.filter(isNode) as readonly AdfNode[]) : [];
}

function isNode(value: unknown): boolean {
  return typeof (Object(value) as { type?: unknown }).type === 'string';
}

function blocks(nodes: readonly AdfNode[], depth: number, isItem = false): string {
  if (depth > DEEPEST) return '';
  const written = nodes.map((node) => ({ node, words: block(node, depth) }));
  let result = '';
  let before: AdfNode | null = null;
  for (const { node, words } of written) {
    if (words === '') continue;
    // Two lists in a row would be read as one.
    const isSplit = before !== null && isList(before) && before.type === node.type;
    const isTight = isItem && before?.type === 'paragraph' && isList(node);
    const between = isSplit ? '\n\n<!-- -->\n\n' : isTight ? '\n' : '\n\n';
    result += before === null ? words : between + words;
    before = node;
  }
  return result;
}

const isList = ({ type }: AdfNode): boolean => type.endsWith('List');

function block(node: AdfNode, depth: number): string {
  const { type, attrs = {} } = node;
  const content = contentOf(node);
  switch (type) {
    case 'paragraph':
      return linesOf(content);
    case 'heading': {
      const level = Math.min(6, Math.max(1, Number(attrs['level']) || 1));
      const words = linesOf(content).replaceAll(/\\?\n/g, ' ');
      return `${'#'.repeat(level)} ${words}`.trimEnd();
    }
    case 'codeBlock':
      return fenced(content.map(({ text = '' }) => text).join(''), attrs['language']);
    case 'rule':
      return '---';
    case 'blockquote':
    case 'panel':
      return prefixed(blocks(content, depth + 1), '> ', '> ');
    case 'bulletList':
      return content.map((item) => itemOf(item, '- ', depth)).join('\n');
    case 'orderedList': {
      const order = Number(attrs['order'] ?? 1) || 1;
      return content.map((item, index) => itemOf(item, `${order + index}. `, depth)).join('\n');
    }
    case 'taskList':
      return content.map((item) => taskOf(item, depth)).join('\n');
    case 'table':
      return tableOf(content);
    case 'mediaSingle':
    case 'mediaGroup':
      return content.map(mediaOf).join(' ');
    case 'expand':
    case 'nestedExpand': {
      const title = typeof attrs['title'] === 'string' ? `**${attrs['title']}**\n\n` : '';
      return title + blocks(content, depth + 1);
    }
    case 'blockCard':
    case 'embedCard':
      return typeof attrs['url'] === 'string' ? attrs['url'] : '';
    default:
      // Inline nodes where blocks belong, or blocks that nobody knew.
      return isInline(node) ? linesOf([node]) : blocks(content, depth + 1);
  }
}

function isInline({ type, text }: AdfNode): boolean {
  return text !== undefined || /^(?:mention|emoji|date|status|inlineCard|hardBreak)$/.test(type);
}

function fenced(code: string, language: unknown): string {
  const longest = longestIn(code.match(/`+/g) ?? [], 2);
  const fence = '`'.repeat(longest + 1);
  const name = typeof language === 'string' && /^[\w+#.-]+$/.test(language) ? language : '';
  return `${fence}${name}\n${code === '' ? '' : `${code}\n`}${fence}`;
}

function itemOf(item: AdfNode, marker: string, depth: number): string {
  if (isList(item)) return prefixed(block(item, depth + 1), '  ', '  ');
  const content = contentOf(item);
  return prefixed(blocks(content, depth + 1, true), marker, ' '.repeat(marker.length));
}

function taskOf(item: AdfNode, depth: number): string {
  if (isList(item)) return prefixed(block(item, depth + 1), '  ', '  ');
  const box = item.attrs?.['state'] === 'DONE' ? '[x]' : '[ ]';
  const content = contentOf(item);
  const words = content.every(isInline) ? linesOf(content) : blocks(content, depth + 1);
  return prefixed(words, `- ${box} `, '      ');
}

/** Each line behind its prefix; a line that is empty has none of spaces alone. */
function prefixed(words: string, first: string, others: string): string {
  return words
    .split('\n')
    .map((line, index) => (index === 0 ? first : others) + line)
    .map((line) => line.trimEnd())
    .join('\n');
}

function tableOf(rows: readonly AdfNode[]): string {
  const lines = rows.map((row) => contentOf(row).map((cell) => cellOf(cell)));
  const width = longestIn(lines, 1);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const [head = [], ...rest] = lines;
  // Rows may be shorter than the head, and filling them up could take long.
  const top = Array.from({ length: width }, (_, index) => head[index] ?? '');
  return [line(top), line(top.map(() => '---')), ...rest.map(line)].join('\n');
}

/** What stands in several lines of a cell stands in one. */
function cellOf(cell: AdfNode): string {
  return oneLine(blocks(contentOf(cell), 1).replaceAll('\\\n', '\n')).replaceAll(
    /(?<!\\)((?:\\\\)*)\|/g,
    String.raw`$1\|`,
  );
}

function mediaOf({ attrs = {} }: AdfNode): string {
  const names = [attrs['alt'], attrs['title'], attrs['id']];
  const name = names.find((it): it is string => typeof it === 'string');
  return name === undefined ? '' : `(file: ${name})`;
}
