import { execSync } from 'node:child_process';
import { dirname } from 'node:path';

import { expect, test } from 'vitest';

import { aesGcmVault } from '../src/index.ts';

const KEY = Buffer.alloc(32, 0x5e).toString('base64');
const SHORT = Buffer.alloc(16, 0x5e).toString('base64');

function refusal(keys: string | undefined): string {
  try {
    aesGcmVault({ keys });
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
  throw new Error('The keys were accepted.');
}

test.each([
  ['no keys at all', undefined, 'The vault has no key.'],
  ['an empty variable', '', 'The vault has no key.'],
  ['nothing but spaces', '  \n', 'The vault has no key.'],
  ['a key without an id', KEY, 'Key 1 of the vault is not of the form id:base64.'],
  ['an id without a key', 'k1:', 'Key 1 of the vault is not of the form id:base64.'],
  ['an empty id', `:${KEY}`, 'Key 1 of the vault is not of the form id:base64.'],
  ['a comma at the end', `k1:${KEY},`, 'Key 2 of the vault is not of the form id:base64.'],
  ['an id that is too long', `${'k'.repeat(33)}:${KEY}`, 'Key 1 of the vault is not of the form'],
  ['what is no base64', 'k1:====', 'Key 1 of the vault is not of the form id:base64.'],
  ['half a base64 group', `k1:${'A'.repeat(41)}`, 'The key "k1" of the vault is not valid base64.'],
  ['a short key', `k1:${SHORT}`, 'The key "k1" of the vault has 16 bytes instead of 32.'],
  ['a short second key', `k1:${KEY},k2:${SHORT}`, 'The key "k2" of the vault has 16 bytes'],
])('%s is refused, with the command that makes a key', (_, keys, reason) => {
  const message = refusal(keys);
  expect(message).toContain(reason);
  expect(message).toContain('Make one with `node -p ');
  expect(message).not.toContain(KEY);
  expect(message).not.toContain(SHORT);
});

test('two keys of one id are refused by that id', () => {
  expect(refusal(`k1:${KEY},k2:${KEY},k1:${KEY}`)).toBe('The vault has two keys with the id "k1".');
});

test('the command in the message makes a key that is accepted', () => {
  const [, command = ''] = /`(.*)`/.exec(refusal(undefined)) ?? [];
  const path = `${dirname(process.execPath)}:${process.env['PATH']}`;
  const made = execSync(command, { encoding: 'utf8', env: { ...process.env, PATH: path } });
  expect(made).toMatch(/^k1:[\w+/]{43}=\n$/);
  expect(() => aesGcmVault({ keys: made })).not.toThrow();
});

test.each([
  ['padded base64', KEY],
  ['base64 without padding', KEY.replace('=', '')],
  ['base64url', Buffer.alloc(32, 0xfb).toString('base64url')],
])('a key may be written as %s', (_, encoded) => {
  expect(() => aesGcmVault({ keys: ` k1:${encoded} ,\n k2.B-c_d:${encoded}\n` })).not.toThrow();
});
