/**
 * A node of the Atlassian Document Format.
 * https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
export interface AdfNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly AdfNode[];
  readonly text?: string;
  readonly marks?: readonly AdfMark[];
}

export interface AdfMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** A whole document. */
export interface AdfDocument extends AdfNode {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly AdfNode[];
}

export function doc(content: readonly AdfNode[]): AdfDocument {
  return { type: 'doc', version: 1, content };
}

export function paragraph(content: readonly AdfNode[]): AdfNode {
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
}

/** A text has to have some. */
export function text(words: string, marks: readonly AdfMark[] = []): readonly AdfNode[] {
  if (words === '') return [];
  return [{ type: 'text', text: words, ...(marks.length > 0 && { marks }) }];
}
