import { describe, expect, test } from 'vitest';

import { envelopeVault } from '../src/index.ts';
import { filesStage, text } from './files-stage.ts';
import { testWrapper } from './test-wrapper.ts';

const HOUR = 3600_000;

describe('a file that is put', () => {
  test('comes back as it was, to its own entity, until it ends', async () => {
    const { connect, passes } = filesStage();
    const { files } = await connect('acme', 'alice');
    const kept = await files.put(text('Hello.'));
    expect(kept).toEqual({
      handle: expect.stringMatching(/^file_[\w-]{22}$/) as string,
      name: 'notes.txt',
      mediaType: 'text/plain',
      size: 6,
      expiresAt: '2030-01-01T01:00:00.000Z',
    });
    const found = await files.get(kept.handle);
    expect([found.name, found.type, await found.text()]).toEqual([
      'notes.txt',
      'text/plain',
      'Hello.',
    ]);

    passes(HOUR - 1);
    expect((await files.get(kept.handle)).size).toBe(6);
    passes(1);
    await expect(files.get(kept.handle)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('is not there for another entity or tenant, nor by any other name', async () => {
    const { connect, client } = filesStage();
    const alice = await connect('acme', 'alice');
    const { handle } = await alice.files.put(text('Hello.'));
    const others = [
      await connect('acme', 'bob'),
      await connect('globex', 'alice'),
      client.entity('alice'),
    ];
    for (const other of others) {
      await expect(other.files.get(handle)).rejects.toMatchObject({ code: 'not_found' });
      expect(await other.files.delete(handle)).toBe(false);
      const { error } = await other.executeAction({
        action: 'BOX_READ',
        params: { attachment: handle },
      });
      expect(error?.code).toMatch(/^(not_found|connection_required)$/);
    }
    for (const name of ['/etc/passwd', 'file:///etc/passwd', `${handle}/`, 'file_', '']) {
      await expect(alice.files.get(name)).rejects.toMatchObject({ code: 'not_found' });
      const { error } = await alice.executeAction({
        action: 'BOX_READ',
        params: { attachment: name },
      });
      expect(error).toMatchObject({ code: 'invalid_params', fields: [{ path: 'attachment' }] });
    }
    expect((await alice.files.get(handle)).size).toBe(6);
    expect(await alice.files.delete(handle)).toBe(true);
    expect(await alice.files.delete(handle)).toBe(false);
    await expect(alice.files.get(handle)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('is sealed for its own row and time', async () => {
    const { connect, store, passes, log } = filesStage();
    const alice = await connect('acme', 'alice');
    const secret = 'The salary of Bob is 123456.';
    const { handle } = await alice.files.put(text(secret, 'salaries.txt'));
    const row = await store.getFile('acme', 'alice', handle);
    if (row === null) throw new Error('It is not kept.');
    expect(Buffer.from(row.sealed).toString('latin1')).not.toMatch(/salar/);
    expect(JSON.stringify({ ...row, sealed: null })).not.toMatch(/salar/);

    // Who writes into the database gives it to somebody else, and for longer.
    const bob = await connect('acme', 'bob');
    await store.insertFile({ ...row, entityId: 'bob' });
    await expect(bob.files.get(handle)).rejects.toMatchObject({ code: 'misconfigured' });
    await store.deleteFile('acme', 'alice', handle);
    await store.insertFile({ ...row, expiresAt: row.expiresAt + 100 * HOUR });
    passes(HOUR);
    await expect(alice.files.get(handle)).rejects.toMatchObject({ code: 'not_found' });
    expect(log.join()).not.toContain(secret);
  });

  test('is gone with its entity, and unreadable in a copy', async () => {
    const { connect, store } = filesStage({ vault: envelopeVault({ wrapper: testWrapper('k1') }) });
    const [alice, bob] = [await connect('acme', 'alice'), await connect('acme', 'bob')];
    const { handle } = await alice.files.put(text('Hello.'));
    const other = await bob.files.put(text('Hello.'));
    const copy = await store.getFile('acme', 'alice', handle);
    await alice.erase();
    await expect(alice.files.get(handle)).rejects.toMatchObject({ code: 'not_found' });
    if (copy !== null) await store.insertFile(copy);
    await expect(alice.files.get(handle)).rejects.toMatchObject({ code: 'misconfigured' });
    expect((await bob.files.get(other.handle)).size).toBe(6);
  });

  test('is deleted once nobody can use it, when the next one comes', async () => {
    const { connect, store, passes, client } = filesStage();
    const { files } = await connect('acme', 'alice');
    const { handle } = await files.put(text('Hello.'));
    passes(HOUR + 1);
    await files.put(text('Hello.'), { lifetimeMs: 1 });
    await client.close();
    expect(await store.getFile('acme', 'alice', handle)).toBeNull();
  });

  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\alice\\notes.txt', 'notes.txt'],
    ['a\r\nContent-Type: text/html', 'html'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['..', 'file'],
    ['', 'file'],
    [
      ' \u00fcber uns \ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67.txt',
      '\u00fcber uns \ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67.txt',
    ],
    [`${'x'.repeat(500)}.pdf`, `${'x'.repeat(196)}.pdf`],
  ])('with the name %j is called %j', async (name, expected) => {
    const { connect } = filesStage();
    const { files } = await connect('acme', 'alice');
    const kept = await files.put(new Blob(['x'], { type: 'Text/HTML; charset=utf-8' }), { name });
    expect([kept.name, kept.mediaType]).toEqual([expected, 'text/html']);
    expect((await files.get(kept.handle)).name).toBe(expected);
  });

  test('has limits, which say what they are', async () => {
    const { connect, passes } = filesStage();
    const { files } = await connect('acme', 'alice');
    const large = new Blob([new Uint8Array(10 * 1024 * 1024)]);
    await expect(files.put(new Blob([large, 'x']))).rejects.toMatchObject({
      code: 'invalid_params',
      message: 'The file has 10.0 MiB, and may have 10.',
    });
    for (let count = 0; count < 10; count++) await files.put(large);
    await expect(files.put(new Blob(['x']))).rejects.toThrow(/^The user keeps 10 files already/);
    passes(HOUR + 1);
    for (let count = 0; count < 100; count++) await files.put(new Blob(['x']));
    await expect(files.put(new Blob(['x']))).rejects.toThrow(/^The user keeps 100 files already/);
    const bob = await connect('acme', 'bob');
    await bob.files.put(new Blob(['x']));
  });

  test('has them too when many are put at once', async () => {
    const stage = filesStage();
    const { files } = await stage.connect('', 'alice');
    const puts = Array.from({ length: 150 }, async () => files.put(new Blob(['x'])));
    const kept = (await Promise.allSettled(puts)).filter(({ status }) => status === 'fulfilled');
    expect(kept).toHaveLength(100);
    const { count } = await stage.store.measureFiles('', 'alice', Date.parse('2030-01-01'));
    expect(count).toBe(kept.length);
  });

  test('has them too when several processes put the last one at once', async () => {
    const first = filesStage();
    const second = filesStage({ store: first.store });
    const [one, two] = [await first.connect('', 'alice'), await second.connect('', 'alice')];
    for (let count = 0; count < 99; count++) await one.files.put(new Blob(['x']));
    const last = [one, two].map(async ({ files }) => files.put(new Blob(['x'])));
    const kept = (await Promise.allSettled(last)).filter(({ status }) => status === 'fulfilled');
    const { count } = await first.store.measureFiles('', 'alice', Date.parse('2030-01-01'));
    expect(count).toBeLessThanOrEqual(100);
    expect(count).toBe(99 + kept.length);
  });

  test('is a Blob, and its options are known', async () => {
    const { connect } = filesStage();
    const { files } = await connect('acme', 'alice');
    await expect(files.put('/etc/passwd' as never)).rejects.toThrow('takes a Blob');
    await expect(files.put(new Blob([]), { lifetime: 1 } as never)).rejects.toThrow('lifetime');
    await expect(files.put(new Blob([]), { lifetimeMs: 25 * HOUR })).rejects.toThrow('lifetimeMs');
  });
});
