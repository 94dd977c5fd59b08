import { array, assert, asyncProperty, constantFrom, oneof, string } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isDocument } from '../../../../test/peers/services/jira-document.ts';
import { fromMarkdown } from '../src/adf/from-markdown.ts';
import { toMarkdown } from '../src/adf/to-markdown.ts';

const there = async (markdown: string): Promise<unknown> => (await fromMarkdown(markdown)).content;
const thereAndBack = async (markdown: string): Promise<string> =>
  toMarkdown(await fromMarkdown(markdown));
const text = (words: string, ...marks: readonly object[]) =>
  marks.length > 0 ? { type: 'text', text: words, marks } : { type: 'text', text: words };
const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content });
const doc = (...content: readonly object[]) => ({ type: 'doc', version: 1, content });

describe('Markdown becomes a document of Jira', () => {
  test('with marks, links and breaks', async () => {
    const markdown =
      'A **b _c_** `d` ~~e~~ [f](https://f.example)\\\nand ' +
      'https://g.example ![h](https://h.example/h.png)';
    expect(await there(markdown)).toEqual([
      paragraph(
        text('A '),
        text('b ', { type: 'strong' }),
        text('c', { type: 'strong' }, { type: 'em' }),
        text(' '),
        text('d', { type: 'code' }),
        text(' '),
        text('e', { type: 'strike' }),
        text(' '),
        text('f', { type: 'link', attrs: { href: 'https://f.example' } }),
        { type: 'hardBreak' },
        text('and '),
        text('https://g.example', { type: 'link', attrs: { href: 'https://g.example' } }),
        text(' '),
        text('h', { type: 'link', attrs: { href: 'https://h.example/h.png' } }),
      ),
    ]);
  });

  test('with what may not stand where it is written', async () => {
    const item = (...content: readonly object[]) => ({ type: 'listItem', content });
    expect(await there('- # Head\n\n  > quoted\n-\n\n1) x')).toEqual([
      {
        type: 'bulletList',
        content: [
          item(paragraph(text('Head')), paragraph(text('quoted'))),
          item({ type: 'paragraph' }),
        ],
      },
      { type: 'orderedList', content: [item(paragraph(text('x')))] },
    ]);
    expect(await there('**`code`**')).toEqual([paragraph(text('code', { type: 'code' }))]);
  });

  test.each([
    ['- a\n  - b\n- [ ] todo', ['a', 'b', '[ ] todo'], 'bulletList'],
    ['1. [ ] x\n2. [x] y', ['[ ] x', '[x] y'], 'orderedList'],
    ['- [ ] t\n\n  second\n\n  ```\n  code\n  ```', ['[ ] t', 'second', 'code'], 'bulletList'],
    ['- [ ] t\n  - sub', ['[ ] t', 'sub'], 'bulletList'],
    ['- [ ] a\n  - [x] b\n    - [ ] c\n- [ ] d', ['a', 'b', 'c', 'd'], 'taskList'],
    ['- [x] one\n\n- [ ] two', ['one', 'two'], 'taskList'],
  ])('of tasks, and of what is below them, with all its words: %j', async (markdown, all, type) => {
    const [list] = (await there(markdown)) as [{ type: string; content: object[] }];
    expect(list.type).toBe(type);
    const words = JSON.stringify(list).matchAll(/"text":"([^"]*)"/g);
    expect([...words].map(([, each]) => each)).toEqual(all);
    expect(isDocument(await fromMarkdown(markdown))).toBe(true);
  });

  test('with a footnote, which is words', async () => {
    expect(await there('[^1]: a note\n\n[site]: https://acme.example')).toEqual([
      paragraph(text('[^1]: a note')),
    ]);
  });

  test('in which nothing runs, is loaded or wakes anybody', async () => {
    const hostile =
      '<script>alert(1)</script>\n\n[a](javascript:alert(1)) [b](data:text/html,x) @bob ' +
      '[~accountid:712020:bob] <b onclick="x">c</b>';
    const written = JSON.stringify(await there(hostile));
    expect(written).not.toMatch(/"(?:mention|link|extension|inlineCard|media)"/);
    expect(written).toContain('@bob [~accountid:712020:bob]');
  });

  test.each([
    '>'.repeat(32_000),
    '['.repeat(32_000),
    '*a'.repeat(16_000),
    '1. '.repeat(10_000),
    '![['.repeat(10_000),
    '`'.repeat(32_000),
    '|a'.repeat(16_000),
    '\n\n- x\n  '.repeat(3000),
    // Once these took 17 seconds, and all the memory there was.
    '*a_'.repeat(10_900),
    `${'|a'.repeat(4000)}|\n${'|-'.repeat(4000)}|\n${'x\n'.repeat(8000)}`,
    `a${' '.repeat(32_000)}b`,
    `${'|a'.repeat(4000)}|\r${'|-'.repeat(4000)}|\r${'x\r'.repeat(8000)}`,
    `${'a.'.repeat(16_380)}@`,
    `- ${'a\n'.repeat(16_380)}`,
    `http://a.b${'&a;'.repeat(10_800)}`,
    Array.from({ length: 58 }, () => `|a|b|\n|-|-|\n${'x|y\n'.repeat(80)}`).join('\n'),
  ])('whatever it is: %#', async (markdown) => {
    const document = await fromMarkdown(markdown);
    expect(document).toMatchObject({ type: 'doc', version: 1 });
    expect(typeof toMarkdown(document)).toBe('string');
  });
});

/** Texts in which everything stands that Markdown could take for a mark. */
const words = array(
  oneof(
    constantFrom(
      ...Array.from('*_~`[]()<>#+-=|\\!&;:.@/1a '),
      '**',
      '](',
      '<!--',
      '- ',
      '1. ',
      '&amp;',
    ),
    string({ unit: 'grapheme', maxLength: 3 }),
  ),
  { maxLength: 12 },
)
  .map((parts) =>
    parts
      .join('')
      .replaceAll(/[\p{Z}\p{C}\s]+/gu, ' ')
      .trim(),
  )
  .filter((each) => each !== '');

/** The words of a document, without its marks. */
function wordsOf(node: unknown): string {
  const { text: own = '', content = [] } = node as { text?: string; content?: readonly object[] };
  return own + content.map(wordsOf).join('');
}

describe('a document of Jira becomes Markdown', () => {
  const cell = (...content: readonly object[]) => ({ type: 'tableCell', content });
  const row = (...content: readonly object[]) => ({ type: 'tableRow', content });

  test.each([
    [paragraph(text(`a${' '.repeat(320_000)}b`))],
    [{ type: 'table', content: [row(cell(paragraph(text(`a${' '.repeat(320_000)}b`))))] }],
    [
      {
        type: 'table',
        content: [row(...Array(30_000).fill(cell())), ...Array(30_000).fill(row())] as object[],
      },
    ],
  ])('in a moment, whatever was made to take long: %#', (node) => {
    expect(toMarkdown({ type: 'doc', content: [node] }).length).toBeLessThan(1_000_000);
  });

  test.each([
    {
      type: 'paragraph',
      content: [{ type: 'text', text: '`a'.repeat(130_000), marks: [{ type: 'code' }] }],
    },
    { type: 'table', content: Array.from({ length: 130_000 }, () => row()) },
    { type: 'heading', attrs: { level: { toString: 1 } }, content: [text('x')] },
    { type: 'paragraph', attrs: null, content: [{ type: 'date', attrs: { timestamp: {} } }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [null] }] },
  ])('whatever a hostile Jira makes of it: %#', (node) => {
    expect(typeof toMarkdown({ type: 'doc', content: [node] })).toBe('string');
  });

  test('with rows that are shorter or longer than the head', () => {
    const named = (...names: string[]) => row(...names.map((it) => cell(paragraph(text(it)))));
    const table = { type: 'table', content: [named('a', 'b'), named('c'), named('d', 'e', 'f')] };
    expect(toMarkdown({ type: 'doc', content: [table] })).toBe(
      '| a | b |  |\n| --- | --- | --- |\n| c |\n| d | e | f |',
    );
  });

  test('in which a text is nothing but a text', async () => {
    await assert(
      asyncProperty(words, async (said) => {
        const { content } = await fromMarkdown(toMarkdown(doc(paragraph(text(said)))));
        expect(content.map(({ type }) => type)).toEqual(['paragraph']);
        expect(wordsOf({ content })).toBe(said);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['a paragraph', 'One **two** _three_ ~~four~~ `five`.'],
    ['headings', '# One\n\n### Three'],
    ['lists in lists', '- a\n  - b\n    1. c\n    2. d\n- e'],
    ['a list that begins later', '3. c\n4. d'],
    ['tasks', '- [ ] to do **now**\n- [x] done'],
    ['code', '```ts\nconst a = `b`;\n\n# no heading\n```'],
    ['code in code', '````\n```\n````'],
    ['quotes', '> One\n>\n> - two'],
    ['tables', '| a | b \\| c |\n| --- | --- |\n| **1** | `2` |'],
    ['rules', 'a\n\n---\n\nb'],
    ['links', '[a (b)](https://e.example/x%28y%29?a=b\\&c) and [b](mailto:b@e.example)'],
    ['breaks', 'a\\\nb'],
    ['what looks like marks', String.raw`\*no\* \_no\_ \[no\](no) \<no\> 1\_000 a\~b`],
    [
      'what looks like blocks',
      String.raw`\# no` + '\n\n' + String.raw`\- no` + '\n\n' + String.raw`1\. no`,
    ],
    ['lists beside each other', '- a\n\n<!-- -->\n\n- b'],
  ])('%s, and the same document again', async (_, markdown) => {
    const document = await fromMarkdown(markdown);
    const written = toMarkdown(document);
    const strip = (value: unknown) =>
      JSON.stringify(value).replaceAll(/"localId":"[^"]*"/g, '"localId":""');
    expect(strip(await fromMarkdown(written))).toBe(strip(document));
    expect(await thereAndBack(written)).toBe(written);
  });

  test('also what no Markdown makes', () => {
    const document = doc(
      { type: 'panel', attrs: { panelType: 'info' }, content: [paragraph(text('Note.'))] },
      paragraph(
        { type: 'mention', attrs: { id: '1', text: '@Bob' } },
        text(' by '),
        { type: 'date', attrs: { timestamp: '1767139200000' } },
        text(' '),
        { type: 'status', attrs: { text: 'DONE' } },
        { type: 'emoji', attrs: { shortName: ':smile:', text: '😄' } },
        { type: 'inlineCard', attrs: { url: 'https://e.example' } },
      ),
      { type: 'mediaSingle', content: [{ type: 'media', attrs: { id: 'x', alt: 'a.png' } }] },
      { type: 'expand', attrs: { title: 'More' }, content: [paragraph(text('inside'))] },
      { type: 'neverHeardOf', content: [paragraph(text('still here'))] },
    );
    expect(toMarkdown(document)).toBe(
      '> Note.\n\n@Bob by 2025-12-31 \\[DONE\\]😄https://e.example\n\n(file: a.png)\n\n' +
        '**More**\n\ninside\n\nstill here',
    );
  });

  test.each([
    null,
    undefined,
    7,
    'plain text of old',
    {},
    { content: 7 },
    {
      content: [
        null,
        7,
        { type: 'text' },
        { type: 'paragraph', content: [{ type: 'text', text: 7 }] },
      ],
    },
    { content: [{ type: 'heading', attrs: { level: 'x' }, content: [] }] },
  ])('whatever it is: %j', (document) => {
    expect(typeof toMarkdown(document)).toBe('string');
  });

  test('however deep it is', () => {
    let node: object = paragraph(text('deep'));
    for (let depth = 0; depth < 5000; depth++) node = { type: 'blockquote', content: [node] };
    expect(typeof toMarkdown(doc(node))).toBe('string');
  });
});
