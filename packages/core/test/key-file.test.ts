import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { KeyContext, WrappedKey } from '@onbehalf/core';
import { keyFile } from '@onbehalf/core/node';
import { expect, onTestFinished, test } from 'vitest';

const alice: KeyContext = { tenantId: 'acme', entityId: 'alice', dataKeyId: 'dk1' };
const dataKey = Uint8Array.from({ length: 32 }, (_, index) => index);
const first = { isFirst: true };
const line = (id: string): string =>
  `${id}:${Buffer.from(id.padEnd(32, '.')).toString('base64')}\n`;

async function temporaryPath(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'onbehalf-keys-'));
  onTestFinished(async () => rm(folder, { recursive: true }));
  return join(folder, 'onbehalf.keys');
}

const write = (path: string, content: string) => writeFile(path, content, { mode: 0o600 });

test('the file is made for the first data key of a store, for its owner only, and holds one key', async () => {
  const path = await temporaryPath();
  const wrapper = keyFile({ path });
  const wrapped = await wrapper.wrap(dataKey, alice, first);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const [, id, key] = /^(k[0-9a-f]{8}):(.*)\n$/.exec(await readFile(path, 'utf8')) ?? [];
  expect([id, Buffer.from(key ?? '', 'base64').length]).toEqual([wrapped.keyId, 32]);
  expect(await readdir(join(path, '..'))).toEqual(['onbehalf.keys']);
  expect(Uint8Array.from(await keyFile({ path }).unwrap(wrapped, alice))).toEqual(dataKey);
});

test('of many processes that make it at once all end with one key', async () => {
  const path = await temporaryPath();
  const wrapped = await Promise.all(
    Array.from({ length: 10 }, async () => keyFile({ path }).wrap(dataKey, alice, first)),
  );
  expect(new Set(wrapped.map(({ keyId }) => keyId)).size).toBe(1);
  for (const it of wrapped) await keyFile({ path }).unwrap(it, alice);
  expect(await readdir(join(path, '..'))).toEqual(['onbehalf.keys']);
});

test('the first line wraps, all unwrap, and a line that is added is used at once', async () => {
  const path = await temporaryPath();
  await write(path, line('old'));
  const wrapper = keyFile({ path });
  const older = await wrapper.wrap(dataKey, alice);
  await write(path, `\n${line('new')}\r\n${line('old')}`);
  const newer = await wrapper.wrap(dataKey, alice);
  expect([older.keyId, newer.keyId]).toEqual(['old', 'new']);
  for (const it of [older, newer]) {
    expect(Uint8Array.from(await wrapper.unwrap(it, alice))).toEqual(dataKey);
  }
  await write(path, line('new'));
  await expect(wrapper.unwrap(older, alice)).rejects.toMatchObject({
    code: 'misconfigured',
    message: 'The key "old", which has wrapped a data key, is not in the key file.',
  });
});

test.each(Object.keys(alice) as (keyof KeyContext)[])(
  'a wrapped key unwraps for no other %s',
  async (part) => {
    const path = await temporaryPath();
    const wrapper = keyFile({ path });
    const wrapped = await wrapper.wrap(dataKey, alice, first);
    const other = { ...alice, [part]: `${alice[part]}2` };
    await expect(wrapper.unwrap(wrapped, other)).rejects.toMatchObject({
      code: 'misconfigured',
      message: expect.stringContaining('was changed, or is that of another') as string,
    });
  },
);

test('a wrapped key that was cut off or changed unwraps to nothing', async () => {
  const path = await temporaryPath();
  const wrapper = keyFile({ path });
  const wrapped = await wrapper.wrap(dataKey, alice, first);
  const changes: Partial<WrappedKey>[] = [
    { bytes: wrapped.bytes.subarray(0, -1) },
    { bytes: wrapped.bytes.map((byte, index) => (index === 30 ? byte ^ 1 : byte)) },
    { bytes: dataKey },
    { bytes: new Uint8Array() },
  ];
  for (const change of changes) {
    const attempt = wrapper.unwrap({ ...wrapped, ...change }, alice);
    await expect(attempt).rejects.toMatchObject({ code: 'misconfigured' });
  }
});

test.for([0o640, 0o604, 0o666])(
  'a file of mode %o, which others may read or write, is refused',
  async (mode, { skip }) => {
    skip(process.platform === 'win32', 'Windows has no such modes.');
    const path = await temporaryPath();
    await write(path, line('k'));
    await chmod(path, mode);
    await expect(keyFile({ path }).wrap(dataKey, alice)).rejects.toMatchObject({
      code: 'misconfigured',
      message: `The key file "${path}" cannot be used: others may read it: its mode must be 0600.`,
    });
  },
);

test.each([
  ['', 'The vault has no key'],
  ['what is this', 'Key 1 of the vault is not of the form id:base64'],
  [`${line('k')}k2:dG9vIHNob3J0`, 'The key "k2" of the vault has 9 bytes instead of 32'],
  [line('k') + line('k'), 'The vault has two keys with the id "k"'],
])('a file that holds %j is refused, without showing it', async (content, why) => {
  const path = await temporaryPath();
  await write(path, content);
  const error: unknown = await keyFile({ path })
    .wrap(dataKey, alice)
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'misconfigured', retryable: false });
  expect(String(error)).toContain(why);
  expect(String(error)).not.toContain('dG9vIHNob3J0');
  expect(await readFile(path, 'utf8')).toBe(content);
});

test('a file that is gone is made anew for nobody who has wrapped with it: what it held is lost', async () => {
  const path = await temporaryPath();
  const wrapper = keyFile({ path });
  const wrapped = await wrapper.wrap(dataKey, alice, first);
  await rm(path);
  const bob = { ...alice, entityId: 'bob' };
  await expect(wrapper.unwrap(wrapped, alice)).rejects.toThrow('it does not exist: put it back');
  for (const occasion of [{ isFirst: false }, undefined]) {
    await expect(wrapper.wrap(dataKey, bob, occasion)).rejects.toMatchObject({
      code: 'misconfigured',
      message: `The key file "${path}" cannot be used: it does not exist: put it back, or see to its path.`,
    });
  }
  expect(await readdir(join(path, '..'))).toEqual([]);
  // One that is made for another store has another key, by another id.
  await wrapper.wrap(dataKey, bob, first);
  await expect(wrapper.unwrap(wrapped, alice)).rejects.toThrow('is not in the key file');
});

test('what the file system refuses is no verdict on the file', async () => {
  const path = await temporaryPath();
  await mkdir(path, { mode: 0o700 });
  const wrapped = { keyId: 'k', bytes: dataKey };
  await expect(keyFile({ path }).unwrap(wrapped, alice)).rejects.toMatchObject({ code: 'EISDIR' });
});

test('its folder is not made', async () => {
  const path = join(await temporaryPath(), 'keys');
  await expect(keyFile({ path }).wrap(dataKey, alice, first)).rejects.toMatchObject({
    code: 'misconfigured',
    message: `The key file "${path}" cannot be used: create its folder first.`,
  });
});

test('a path must be named', () => {
  for (const path of ['', undefined as unknown as string]) {
    expect(() => keyFile({ path })).toThrow('keyFile needs the path of its file.');
  }
});
