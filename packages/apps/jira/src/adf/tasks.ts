import type { Token, Tokens } from 'marked';

import { inlineOf } from './inline.ts';
import type { AdfNode } from './nodes.ts';

const DEEPEST = 20;

type Words = Tokens.Text | Tokens.Paragraph;

/** What a task has besides its box: a line of words, and lists below it. */
function partsOf({ tokens }: Tokens.ListItem): readonly Token[] {
  return tokens.filter(({ type }) => type !== 'checkbox' && type !== 'space');
}

const isList = (token: Token): token is Tokens.List => token.type === 'list';
const isWords = (token: Token | undefined): token is Words =>
  token?.type === 'text' || token?.type === 'paragraph';

/** Whether a list is all tasks as Jira has them: in no order, each of a line, with tasks below it. */
export function isOfTasks({ ordered, items }: Tokens.List, depth = 0): boolean {
  if (ordered || depth > DEEPEST) return false;
  return items.every((item) => {
    const [first, ...others] = partsOf(item);
    return (
      item.task &&
      isWords(first) &&
      others.every((token) => isList(token) && isOfTasks(token, depth + 1))
    );
  });
}

/** A list that is all tasks. */
export function taskListOf({ items }: Tokens.List): AdfNode {
  return {
    type: 'taskList',
    attrs: { localId: crypto.randomUUID() },
    content: items.flatMap((item) => {
      const [first, ...others] = partsOf(item);
      const state = item.checked === true ? 'DONE' : 'TODO';
      const words = (first as Words).tokens?.filter(({ type }) => type !== 'checkbox') ?? [];
      const task: AdfNode = {
        type: 'taskItem',
        attrs: { localId: crypto.randomUUID(), state },
        content: inlineOf(words),
      };
      return [task, ...others.filter(isList).map(taskListOf)];
    }),
  };
}

/** The parts of an item in a list that is no list of tasks: its box is words. */
export function withBox({ tokens }: Tokens.ListItem): readonly Token[] {
  const [box, first, ...others] = tokens;
  if (box?.type !== 'checkbox' || !isWords(first)) return tokens;
  const words: Tokens.Text = { type: 'text', raw: box.raw, text: box.raw, escaped: false };
  return [{ ...first, tokens: [words, ...(first.tokens ?? [])] }, ...others];
}
