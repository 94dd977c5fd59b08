import type { Token, Tokens } from 'marked';

import { inlineOf } from './inline.ts';
import { isTame } from './is-tame.ts';
import { type AdfDocument, type AdfNode, doc, paragraph, text } from './nodes.ts';
import { isOfTasks, taskListOf, withBox } from './tasks.ts';

const DEEPEST = 20;

/**
 * Markdown, with the tables and task lists of GitHub's, as a document of Jira's. What Jira cannot
 * show where it stands becomes a paragraph, and HTML stays as it is written. It never throws, and what
 * would take long to read is taken for plain text.
 */
export async function fromMarkdown(given: string): Promise<AdfDocument> {
  const markdown = given.replaceAll(/\r\n?/g, '\n');
  if (!isTame(markdown)) return doc(plain(markdown));
  // What parses is loaded with the first text.
  const { Lexer } = await import('marked');
  try {
    return doc(blocksOf(new Lexer({ gfm: true }).lex(markdown), 0));
  } catch {
    // It gives up on what is nested too deeply: the words are still there.
    return doc(plain(markdown));
  }
}

function blocksOf(tokens: readonly Token[], depth: number): AdfNode[] {
  if (depth > DEEPEST) return plain(tokens.map(({ raw }) => raw).join(''));
  return tokens.flatMap((token) => blockOf(token as Known, depth));
}

type Known =
  | Tokens.Heading
  | Tokens.Paragraph
  | Tokens.Text
  | Tokens.List
  | Tokens.Code
  | Tokens.Blockquote
  | Tokens.Table
  | Tokens.Hr
  | Tokens.Space
  | Tokens.HTML
  | Tokens.Def;

function blockOf(token: Known, depth: number): readonly AdfNode[] {
  switch (token.type) {
    case 'space':
      return [];
    case 'def':
      // The address of a link; a footnote is words.
      return token.raw.startsWith('[^') ? plain(token.raw) : [];
    case 'heading':
      return [{ type: 'heading', attrs: { level: token.depth }, content: inlineOf(token.tokens) }];
    case 'code':
      return [codeOf(token)];
    case 'hr':
      return [{ type: 'rule' }];
    case 'blockquote':
      return [
        { type: 'blockquote', content: filled(inside(blocksOf(token.tokens, depth + 1), QUOTED)) },
      ];
    case 'list':
      return [listOf(token, depth)];
    case 'table':
      return [tableOf(token)];
    case 'paragraph':
    case 'text':
      return [paragraph(inlineOf(token.tokens ?? [token]))];
    case 'html':
      // A comment is for nobody; it keeps two lists apart.
      return /^<!--[^]*-->\s*$/.test(token.raw) ? [] : plain(token.raw);
    default:
      return plain((token as Token).raw);
  }
}

function codeOf({ lang = '', text: words }: Tokens.Code): AdfNode {
  const [language = ''] = lang.split(/\s/);
  return {
    type: 'codeBlock',
    ...(language !== '' && { attrs: { language } }),
    ...(words !== '' && { content: text(words) }),
  };
}

function listOf(list: Tokens.List, depth: number): AdfNode {
  if (isOfTasks(list)) return taskListOf(list);
  const { ordered, start, items } = list;
  const content = items.map((item): AdfNode => ({
    type: 'listItem',
    content: beginning(inside(blocksOf(withBox(item), depth + 1), LISTED)),
  }));
  if (!ordered) return { type: 'bulletList', content };
  const order = Number(start);
  return {
    type: 'orderedList',
    ...(Number.isInteger(order) && order !== 1 && { attrs: { order } }),
    content,
  };
}

function tableOf({ header, rows }: Tokens.Table): AdfNode {
  const row = (cells: readonly Tokens.TableCell[], type: string): AdfNode => ({
    type: 'tableRow',
    content: cells.map((cell) => ({ type, content: [paragraph(inlineOf(cell.tokens))] })),
  });
  return {
    type: 'table',
    content: [row(header, 'tableHeader'), ...rows.map((cells) => row(cells, 'tableCell'))],
  };
}

const LISTED = new Set(['paragraph', 'bulletList', 'orderedList', 'codeBlock']);
const QUOTED = LISTED;

/** Only what may stand there; anything else by its words. */
function inside(nodes: readonly AdfNode[], allowed: ReadonlySet<string>): AdfNode[] {
  return nodes.flatMap((node) => {
    if (allowed.has(node.type)) return [node];
    if (node.type === 'heading') return [paragraph(node.content ?? [])];
    const content = node.content ?? [];
    const isInline = content.every(({ type }) => INLINE.has(type));
    return isInline && content.length > 0 ? [paragraph(content)] : inside(content, allowed);
  });
}

const INLINE = new Set(['text', 'hardBreak']);

/** What a list's item begins with is a paragraph or code. */
function beginning(nodes: readonly AdfNode[]): readonly AdfNode[] {
  const [first] = nodes;
  const fits = first?.type === 'paragraph' || first?.type === 'codeBlock';
  return fits ? nodes : [paragraph([]), ...nodes];
}

function filled(nodes: readonly AdfNode[]): readonly AdfNode[] {
  return nodes.length === 0 ? [paragraph([])] : nodes;
}

function plain(words: string): AdfNode[] {
  return words
    .split(/\n{2,}/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => paragraph(text(each)));
}
