import { expect, test } from 'vitest';

import { bound, parseRedacted, scrub } from '../src/redact.ts';

test.each([
  ['a token of GitHub', 'bad gho_16C7e42F292c6912E7710c838347Ae178B4a!', 'bad [redacted]!'],
  ['a fine-grained one', 'github_pat_11AAAAAA0_abcdefgh', '[redacted]'],
  ['one of Slack', 'xoxb-1234-5678-abcdefgh is wrong', '[redacted] is wrong'],
  ['an access token of Google', 'ya29.a0AfH6SMBx-y_z', '[redacted]'],
  [
    'a JSON Web Token',
    'got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-_9 here',
    'got [redacted] here',
  ],
  ['an encrypted one', 'eyJhbGciOiJSU0EifQ.a.b.c.d', '[redacted]'],
  ['a header', 'Authorization: Bearer abcdefghijkl', 'Authorization: Bearer [redacted]'],
  ['basic authentication', 'basic dXNlcjpwYXNzd29yZA==', 'basic [redacted]'],
  ['a callback', '/cb?code=abcd1234&state=x', '/cb?code=[redacted]&state=x'],
  ['a form', 'a=1&client_secret=s3cr3t-v4lue&b=2', 'a=1&client_secret=[redacted]&b=2'],
  ['JSON', '{"refresh_token": "abcdef", "n": 1}', '{"refresh_token": "[redacted]", "n": 1}'],
  ['code', "password = 'hunter22'", "password = '[redacted]'"],
])('%s is blanked in text, whoever issued it', (_, text, expected) => {
  expect(scrub(text)).toBe(expected);
});

test.each(['The token is missing.', 'Error code=12', 'Invalid password.', 'task-1234 and eyJ'])(
  'ordinary text stays: %s',
  (text) => {
    expect(scrub(text)).toBe(text);
  },
);

test('the secrets of the call are blanked whatever they look like, the longest first', () => {
  expect(scrub('open sesame, open sesame please', ['sesame', 'open sesame'])).toBe(
    '[redacted], [redacted] please',
  );
});

test('a secret too short to be one does not garble the text', () => {
  expect(scrub('a test', ['test', 'a', ''])).toBe('a test');
});

test.each([
  ['spaces', ' '.repeat(2_000_000)],
  ['an assignment and spaces', `password=${' '.repeat(2_000_000)}`],
  ['beginnings of a JSON Web Token', 'eyJ-'.repeat(500_000)],
  ['beginnings with a dot', 'eyJaaaaaaaaa.'.repeat(200_000)],
  ['beginnings of a header', 'bearer '.repeat(300_000)],
  ['beginnings of a parameter', '?code='.repeat(300_000)],
  ['letters', 'a'.repeat(2_000_000)],
])('a provider that answers %s does not keep the process busy', (_, text) => {
  expect(scrub(text).length).toBeLessThan(2 ** 17);
});

test('a secret at the very place where text is cut is not cut in two', () => {
  const secret = 'a-secret-of-some-length';
  const text = `${'x'.repeat(65_536 - 5)}${secret}`;
  expect(scrub(text, [secret])).not.toContain('a-sec');
});

test('text is cut with a word about it', () => {
  expect(bound('abcdef', 6)).toBe('abcdef');
  expect(bound('abcdefg', 6)).toBe('abcdef… (cut)');
});

test('a secret that is half a character does not break the redaction', () => {
  expect(parseRedacted('{"a":1}', ['\ud800\ud800\ud800\ud800\ud800\ud800'])).toEqual({ a: 1 });
});
