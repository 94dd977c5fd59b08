interface Node {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly marks?: readonly { readonly type?: unknown }[];
  readonly content?: readonly Node[];
}

const BLOCKS = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'taskList',
  'codeBlock',
  'blockquote',
  'rule',
  'table',
  'panel',
];
const NESTED = ['paragraph', 'bulletList', 'orderedList', 'codeBlock'];
const INLINE = ['text', 'hardBreak', 'mention', 'emoji', 'inlineCard', 'date', 'status'];

/** What may stand in what: https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/ */
const CONTENT: Readonly<Record<string, readonly string[]>> = {
  doc: BLOCKS,
  paragraph: INLINE,
  heading: INLINE,
  taskItem: INLINE,
  codeBlock: ['text'],
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  taskList: ['taskItem', 'taskList'],
  listItem: NESTED,
  blockquote: NESTED,
  panel: NESTED,
  table: ['tableRow'],
  tableRow: ['tableCell', 'tableHeader'],
  tableCell: BLOCKS,
  tableHeader: BLOCKS,
};
// These cannot be empty.
const FILLED = new Set([
  'bulletList',
  'orderedList',
  'taskList',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
]);

/** Whether Jira would take a document. */
export function isDocument(value: unknown): boolean {
  const { type, version } = Object(value) as { type?: unknown; version?: unknown };
  return type === 'doc' && version === 1 && isValid(value as Node);
}

function isValid({ type, text, marks = [], content }: Node): boolean {
  if (typeof type !== 'string') return false;
  if (type === 'text') {
    const names = marks.map((mark) => mark.type);
    const isAlone = !names.includes('code') || names.every((it) => it === 'code' || it === 'link');
    return (
      typeof text === 'string' && text !== '' && isAlone && new Set(names).size === names.length
    );
  }
  const allowed = CONTENT[type] ?? [];
  if (FILLED.has(type) && (content ?? []).length === 0) return false;
  if (type === 'listItem' && !['paragraph', 'codeBlock'].includes(String(content?.[0]?.type))) {
    return false;
  }
  return (content ?? []).every((node) => allowed.includes(String(node.type)) && isValid(node));
}
