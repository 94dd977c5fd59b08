import type { Token, Tokens } from 'marked';

import { type AdfMark, type AdfNode, text } from './nodes.ts';
import { oneLine } from './one-line.ts';

type Known =
  | Tokens.Text
  | Tokens.Escape
  | Tokens.Strong
  | Tokens.Em
  | Tokens.Del
  | Tokens.Codespan
  | Tokens.Link
  | Tokens.Image
  | Tokens.Br;

const DEEPEST = 20;

/** What stands in a line, as texts with marks: neighbours of the same marks are one. */
export function inlineOf(tokens: readonly Token[]): readonly AdfNode[] {
  return joined(read(tokens, [], 0));
}

function read(tokens: readonly Token[], marks: readonly AdfMark[], depth: number): AdfNode[] {
  return tokens.flatMap((token) => inline(token as Known, marks, depth));
}

function inline(token: Known, marks: readonly AdfMark[], depth: number): readonly AdfNode[] {
  if (depth > DEEPEST) return text(token.raw, marks);
  const within = (mark: AdfMark): readonly AdfNode[] => {
    const { tokens } = token as Tokens.Strong;
    return read(tokens, added(marks, mark), depth + 1);
  };
  switch (token.type) {
    case 'strong':
      return within({ type: 'strong' });
    case 'em':
      return within({ type: 'em' });
    case 'del':
      return within({ type: 'strike' });
    case 'codespan':
      // Jira lets code stand in a link and with no other mark.
      return text(token.text, [...marks.filter(({ type }) => type === 'link'), { type: 'code' }]);
    case 'link':
      return isAddress(token.href)
        ? within({ type: 'link', attrs: { href: token.href } })
        : text(token.raw, marks);
    case 'image':
      return isAddress(token.href)
        ? text(
            token.text || token.href,
            added(marks, { type: 'link', attrs: { href: token.href } }),
          )
        : text(token.raw, marks);
    case 'br':
      return [{ type: 'hardBreak' }];
    case 'escape':
      return text(token.text, marks);
    case 'text':
      return token.tokens === undefined
        ? withBreaks(token.text, marks)
        : read(token.tokens, marks, depth + 1);
    default:
      return text((token as Token).raw, marks);
  }
}

/** In Markdown a line that ends goes on as a space. */
function withBreaks(words: string, marks: readonly AdfMark[]): readonly AdfNode[] {
  return text(oneLine(words), marks);
}

function added(marks: readonly AdfMark[], mark: AdfMark): readonly AdfMark[] {
  return marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark];
}

/** A script is no address. */
function isAddress(href: string): boolean {
  return /^(?:https?:|mailto:)/i.test(href) && URL.canParse(href);
}

function joined(nodes: readonly AdfNode[]): readonly AdfNode[] {
  const result: AdfNode[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    const isSame =
      last?.type === 'text' &&
      node.type === 'text' &&
      JSON.stringify(last.marks) === JSON.stringify(node.marks);
    if (isSame) result[result.length - 1] = { ...last, text: `${last.text}${node.text}` };
    else result.push(node);
  }
  return result;
}
