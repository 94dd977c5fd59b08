import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const documents = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter(
    (path) => path !== '' && !path.endsWith('CHANGELOG.md') && !path.startsWith('.changeset/'),
  );

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The code blocks of a document, each with the file that the line above it names. */
function snippets(document: string): { file: string | undefined; code: string }[] {
  const block = /(?:<!-- file: (?<file>\S+) -->\n\n)?```(?:ts|tsx|js|mjs)\n(?<code>.*?)```/gs;
  if (!document.endsWith('.md')) return [];
  return [...read(document).matchAll(block)].map(({ groups }) => ({
    file: groups?.['file'],
    code: groups?.['code'] ?? '',
  }));
}

/** What the headings of a document can be linked by. */
function anchors(document: string): string[] {
  if (!document.endsWith('.md')) return [];
  return [...read(document).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );
}

test.for(documents)('every program in %s is a file of this repository', (document) => {
  for (const { file, code } of snippets(document)) {
    expect(file, `a block without a file:\n${code}`).toBeDefined();
    expect(code).toBe(read(file ?? ''));
  }
});

test.for(documents)('every link in %s leads somewhere', (document) => {
  for (const [, target = '', anchor = ''] of read(document).matchAll(
    /\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g,
  )) {
    const path = target === '' ? document : join(dirname(document), target);
    expect(existsSync(join(root, path)), target).toBe(true);
    expect(['', ...anchors(path)], path).toContain(anchor);
  }
});

test('the documents and their programs are found', () => {
  expect(documents.length).toBeGreaterThanOrEqual(9);
  expect(documents.flatMap((document) => snippets(document)).length).toBeGreaterThanOrEqual(8);
});
