import { expect, test } from 'vitest';

import { logEntry, oneLine } from '../src/plain-text.ts';

const FORGED = 'x\n2030-01-01 onbehalf err_forged: all is well';

test.each([
  ['a line break', FORGED],
  ['a carriage return', FORGED.replace('\n', '\r')],
  ['both', FORGED.replace('\n', '\r\n')],
  ['the next line of C1', FORGED.replace('\n', '\u0085')],
  ['a line separator', FORGED.replace('\n', '\u2028')],
  ['a form feed', FORGED.replace('\n', '\f')],
])('%s does not begin an entry of a log', (_, text) => {
  expect(logEntry(text)).toBe('x\n  2030-01-01 onbehalf err_forged: all is well');
  expect(oneLine(text)).toBe('x 2030-01-01 onbehalf err_forged: all is well');
});

test.each([
  ['clears a screen', '\u001b[2J'],
  ['is an escape of C1', '\u009b2J'],
  ['goes back', '\u0008\u0008'],
  ['is a NUL', '\0'],
  ['turns the direction', '\u202e'],
  ['isolates it', '\u2067'],
])('what %s is taken away', (_, steering) => {
  for (const text of [logEntry(`a${steering}b`), oneLine(`a${steering}b`)]) {
    expect(text).toMatch(/^a .*b$/);
    expect(text).not.toMatch(/[\p{Cc}\u202e\u2067]/u);
  }
});

test('other text stays as it is', () => {
  expect(oneLine('Größe: שלום, 世界 👋🏽')).toBe('Größe: שלום, 世界 👋🏽');
  expect(logEntry('a\tb')).toBe('a b');
});
