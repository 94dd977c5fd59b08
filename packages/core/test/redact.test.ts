import { describe, expect, test } from 'vitest';

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
  ['a database', 'at postgres://app:s3cr3t@db:5432/x', 'at postgres://app:[redacted]@db:5432/x'],
  ['a private key', 'bad: -----BEGIN PRIVATE KEY-----\nMIIE+/=\n!', 'bad: [redacted]!'],
  [
    'a private key in JSON',
    '{"k":"-----BEGIN RSA PRIVATE KEY-----\\nMIIE\\n-----END RSA PRIVATE KEY-----"}',
    '{"k":"[redacted]-----END RSA PRIVATE KEY-----"}',
  ],
  ['the code of a device', 'device_code=abcdefgh&a=1', 'device_code=[redacted]&a=1'],
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
  ['beginnings of an address', '://a:'.repeat(400_000)],
  ['letters', 'a'.repeat(2_000_000)],
])('a provider that answers %s does not keep the process busy', (_, text) => {
  expect(scrub(text).length).toBeLessThan(2 ** 17);
});

test('a secret at the very place where text is cut is not cut in two', () => {
  const secret = 'a-secret-of-some-length';
  const text = `${'x'.repeat(65_536 - 5)}${secret}`;
  expect(scrub(text, [secret])).not.toContain('a-sec');
});

describe('text that was cut before its secrets were known', () => {
  const secret = 'Zq81-opaque-7f3c9d21b6a04e58';

  test.each(Array.from(secret, (_, length) => length).filter((length) => length >= 4))(
    'does not end in the first %i characters of one',
    (length) => {
      const text = bound(`it said ${secret}`, 8 + length);
      expect(scrub(text, [secret])).toBe('it said … (cut)');
      expect(parseRedacted(JSON.stringify({ text }), [secret])).toEqual({
        text: 'it said … (cut)',
      });
    },
  );

  test.each<[string, string, string]>([
    ['in the middle of a message', `GitHub: ${secret.slice(0, 9)}… (cut). Go on.`, secret],
    ['as a form spells it', `k=${form("it's (a) secret").slice(0, 9)}… (cut)`, "it's (a) secret"],
    ['in base64', `k=${btoa(secret).slice(0, 9)}… (cut)`, secret],
    ['at its last character but one', `${secret.slice(0, -1)}… (cut)`, secret],
    ['that begins more than once', 'toktoktok… (cut)', 'toktoktoken'],
    ['behind what looked like a credential', `[redacted]${secret.slice(12)} and more`, secret],
    ['before it', `${secret.slice(0, 12)}[redacted] and more`, secret],
    ['before one that was cut itself', `${secret.slice(0, 12)}[redac… (cut)`, secret],
  ])('shows nothing of one %s', (_, text, hidden) => {
    const clean = scrub(text, [hidden]);
    expect(clean).toMatch(/\[redacted\]|… \(cut\)/);
    for (let at = 0; at + 4 <= hidden.length; at++) {
      expect(clean).not.toContain(hidden.slice(at, at + 4));
    }
    expect(clean).not.toContain(btoa(hidden).slice(0, 4));
  });

  test('is searched for the rest of one, not only for its first characters', () => {
    expect(scrub('toktoo tokto… (cut)', ['tokto-and-some-more'])).toBe('toktoo … (cut)');
    expect(scrub('[redacted]token token', ['my-secret-token'])).toBe('[redacted] token');
  });

  test('keeps what only looks like the beginning of one', () => {
    expect(scrub('Zq81-open… (cut)', [secret])).toBe('Zq81-open… (cut)');
    expect(scrub('the Zq8… (cut)', [secret])).toBe('the Zq8… (cut)');
  });

  test('does not keep the process busy, whatever it is', () => {
    const text = `${'a'.repeat(4000)}b… (cut)`.repeat(1000);
    expect(scrub(text, ['a'.repeat(4000)]).length).toBeLessThan(2 ** 17);
  });
});

function form(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1);
}

describe('a secret is blanked as it is spelled', () => {
  const secret = 'k~e!y (1)*/\'77+é"<';
  const lower = (text: string) => text.replaceAll(/%[\dA-F]{2}/g, (hex) => hex.toLowerCase());
  const strict = encodeURIComponent(secret).replaceAll(
    /[!'()*]/g,
    (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`,
  );

  test.each<[string, string]>([
    ['in a URL', encodeURIComponent(secret)],
    ['in a URL, in lower case', lower(encodeURIComponent(secret))],
    ['in a URL, strictly', strict],
    ['in a form', form(secret)],
    ['in a form, in lower case', lower(form(secret))],
    ['in JSON inside of JSON', JSON.stringify(secret).slice(1, -1)],
    ['in JSON with its slashes escaped', JSON.stringify(secret).slice(1, -1).replace('/', '\\/')],
  ])('%s', (_, spelling) => {
    expect(scrub(`<${spelling}>`, [secret])).toBe('<[redacted]>');
    expect(parseRedacted(JSON.stringify({ [spelling]: [spelling] }), [secret])).toEqual({
      '[redacted]': ['[redacted]'],
    });
  });

  const BYTES = Buffer.from('sécret>?-of-8f3a??>>');
  test.each(['', 'a', 'ab', 'alice:', 'client-id:', 'Bearer '])(
    'in base64, with %j before it',
    (before) => {
      const pair = Buffer.concat([Buffer.from(before), BYTES, Buffer.from(':more')]);
      for (const encoding of ['base64', 'base64url'] as const) {
        const clean = scrub(`> ${pair.toString(encoding)} <`, [BYTES.toString()]);
        expect(clean).toContain('[redacted]');
        // What it shares with its neighbours is less than a character of it.
        const rest = Buffer.from(clean.replace('[redacted]', '').slice(2, -2), encoding);
        expect(rest.toString('latin1')).not.toMatch(/cret|8f3a/);
      }
    },
  );

  // Half a second of work, which a busy machine may stretch.
  test('of a megabyte, too', { timeout: 60_000 }, () => {
    const long = 'é!'.repeat(500_000);
    expect(scrub(Buffer.from(long).toString('base64'), [long])).toBe('[redacted]');
  });
});

test('text is cut with a word about it', () => {
  expect(bound('abcdef', 6)).toBe('abcdef');
  expect(bound('abcdefg', 6)).toBe('abcdef… (cut)');
});

test('a secret that is half a character does not break the redaction', () => {
  expect(parseRedacted('{"a":1}', ['\ud800\ud800\ud800\ud800\ud800\ud800'])).toEqual({ a: 1 });
});
