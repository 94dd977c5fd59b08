import { isLoopback } from '@onbehalf/core';
import { expect, test } from 'vitest';

test.each(['localhost', 'app.localhost', '127.0.0.1', '127.255.255.254', '[::1]'])(
  '%s is this machine',
  (hostname) => {
    expect(isLoopback(hostname)).toBe(true);
  },
);

test.each([
  'localhost.evil.example',
  'notlocalhost',
  'evil.example',
  '127.0.0.1.evil.example',
  '127.0.0.1.nip.io',
  '128.0.0.1',
  '10.0.0.1',
  '0.0.0.0',
  '192.168.0.1',
  '169.254.169.254',
  '[::]',
  '[::2]',
  '[::ffff:10.0.0.1]',
  '',
])('%j may be another', (hostname) => {
  expect(isLoopback(hostname)).toBe(false);
});

test.each(['http://2130706433/', 'http://0x7f.1/', 'http://127.1/'])(
  '%s is this machine once a parser has read it',
  (address) => {
    expect(isLoopback(new URL(address).hostname)).toBe(true);
  },
);
