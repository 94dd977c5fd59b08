import { inspect } from 'node:util';

import { describe, expect, test } from 'vitest';

import {
  aesGcmVault,
  createOnBehalf,
  defineAction,
  defineApp,
  envelopeVault,
  file,
  type JsonSchema,
  memoryStore,
  none,
  type Store,
} from '../src/index.ts';
import { testWrapper } from './test-wrapper.ts';

const HOUR = 3600_000;
const ring = aesGcmVault({ keys: `k:${btoa('0123456789abcdef0123456789abcdef')}` });
const input = {
  type: 'object',
  properties: {
    title: { type: 'string' },
    attachment: file('What to attach.'),
    more: { type: 'array', items: file() },
    extra: { type: 'object', additionalProperties: true },
  },
} as const;

/** An app that reads files, and one that answers them. */
function stage({
  store = memoryStore(),
  vault = ring as Parameters<typeof createOnBehalf>[0]['vault'],
} = {}) {
  let time = Date.parse('2030-01-01T00:00:00Z');
  const judged: unknown[] = [];
  const log: string[] = [];
  const read = defineAction({
    slug: 'BOX_READ',
    description: 'Read files.',
    input,
    annotations: { readOnly: true, destructive: false, idempotent: true },
    async execute({ title, attachment, more = [] }, context) {
      const files = await Promise.all(
        [attachment ?? [], more].flat().map((handle) => context.file(handle)),
      );
      const read = files.map(async ({ name, type, size, ...it }) => ({ name, type, size, ...it }));
      const texts = await Promise.all(files.map((it) => it.text()));
      return { title, files: await Promise.all(read), texts };
    },
  });
  const download = defineAction({
    slug: 'BOX_DOWNLOAD',
    description: 'Download a file.',
    input: { type: 'object', properties: { name: { type: 'string' }, size: { type: 'integer' } } },
    annotations: { readOnly: true, destructive: false, idempotent: true },
    async execute({ name = 'report.pdf', size = 3 }: { name?: string; size?: number }) {
      const bytes = new Uint8Array(size).fill(65);
      return { file: { name, mediaType: 'application/pdf', size, bytes } };
    },
  });
  const client = createOnBehalf({
    apps: [
      defineApp({
        slug: 'box',
        name: 'Box',
        hosts: ['api.box.example'],
        auth: [none()],
        actions: [read, download],
      }),
    ],
    integrations: [{ app: 'box' }],
    store,
    vault,
    policy: ({ params }) => {
      judged.push(params);
      return { effect: 'allow' };
    },
    now: () => time,
    logger: { error: (...words: unknown[]) => log.push(inspect(words)) },
  });
  const connect = async (tenant: string, entity: string) => {
    const owner = client.tenant(tenant).entity(entity);
    await owner.initiateConnection({ app: 'box', credentials: {} });
    return owner;
  };
  const passes = (ms: number): void => {
    time += ms;
  };
  return { client, store, connect, passes, judged, log };
}

const text = (content: string, name = 'notes.txt'): File =>
  new File([content], name, { type: 'text/plain' });

describe('a file that is put', () => {
  test('comes back as it was, to its own entity, until it ends', async () => {
    const { connect, passes } = stage();
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
    const { connect, client } = stage();
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
    const { connect, store, passes, log } = stage();
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
    const { connect, store } = stage({ vault: envelopeVault({ wrapper: testWrapper('k1') }) });
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
    const { connect, store, passes, client } = stage();
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
    const { connect } = stage();
    const { files } = await connect('acme', 'alice');
    const kept = await files.put(new Blob(['x'], { type: 'Text/HTML; charset=utf-8' }), { name });
    expect([kept.name, kept.mediaType]).toEqual([expected, 'text/html']);
    expect((await files.get(kept.handle)).name).toBe(expected);
  });

  test('has limits, which say what they are', async () => {
    const { connect, passes } = stage();
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

  test('is a Blob, and its options are known', async () => {
    const { connect } = stage();
    const { files } = await connect('acme', 'alice');
    await expect(files.put('/etc/passwd' as never)).rejects.toThrow('takes a Blob');
    await expect(files.put(new Blob([]), { lifetime: 1 } as never)).rejects.toThrow('lifetime');
    await expect(files.put(new Blob([]), { lifetimeMs: 25 * HOUR })).rejects.toThrow('lifetimeMs');
  });
});

describe('an action that takes files', () => {
  test('gets what code passes, where a file belongs', async () => {
    const { connect, judged, store } = stage();
    const alice = await connect('acme', 'alice');
    const kept = await alice.files.put(text('kept', 'kept.txt'));
    const { data } = await alice.executeAction({
      action: 'BOX_READ',
      params: {
        title: 'Two',
        attachment: text('first', 'first.txt'),
        more: [new Blob(['second']), kept.handle],
      },
    });
    expect(data).toMatchObject({ title: 'Two', texts: ['first', 'second', 'kept'] });
    // What the policy sees is JSON, and says nothing of what is in it.
    expect(judged).toMatchObject([{ attachment: expect.stringMatching(/^file_/) as string }]);
    expect(JSON.stringify(judged)).not.toMatch(/first|second/);
    expect((await store.measureFiles('acme', 'alice', 0)).count).toBe(1);
  });

  test.each([
    ['title', { title: text('x') }],
    ['extra.anything', { extra: { anything: new Blob(['x']) } }],
    ['other', { other: new Blob(['x']) }],
  ])('refuses one at %s', async (path, params) => {
    const { connect } = stage();
    const alice = await connect('acme', 'alice');
    const { error } = await alice.executeAction({ action: 'BOX_READ', params: params as never });
    expect(error).toMatchObject({ code: 'invalid_params', fields: [{ path }] });
  });

  test('does not let a call use what another one was passed', async () => {
    const { connect, judged } = stage();
    const alice = await connect('acme', 'alice');
    await alice.executeAction({ action: 'BOX_READ', params: { attachment: text('once') } });
    const [{ attachment }] = judged as [{ attachment: string }];
    const again = await alice.executeAction({ action: 'BOX_READ', params: { attachment } });
    expect(again.error?.code).toBe('not_found');
  });

  test('is a string to a model, in every variant of its schema', async () => {
    const { connect } = stage();
    const alice = await connect('acme', 'alice');
    const [tool] = await alice.tools({ actions: ['BOX_READ'] });
    for (const variant of ['portable', 'openai-strict', 'gemini'] as const) {
      const { schema } = tool?.schemaFor?.(variant) ?? {};
      const { attachment } = schema?.['properties'] as Record<string, JsonSchema>;
      expect(JSON.stringify(attachment)).toMatch(/"string"/i);
      expect(JSON.stringify(attachment)).toContain('What to attach. Its handle');
    }
  });
});

describe('an action that answers a file', () => {
  test('gives code its bytes, and a model a handle that it can pass on', async () => {
    const { connect, store } = stage();
    const alice = await connect('acme', 'alice');
    const { data } = await alice.executeAction({ action: 'BOX_DOWNLOAD', params: {} });
    const { blob, bytes } = (data as unknown as { file: { blob: File; bytes: Uint8Array } }).file;
    expect([blob.name, blob.type, await blob.text()]).toEqual([
      'report.pdf',
      'application/pdf',
      'AAA',
    ]);
    expect(bytes).toHaveLength(3);
    expect((await store.measureFiles('acme', 'alice', 0)).count).toBe(0);

    const [download, read] = await alice.tools({ actions: ['BOX_DOWNLOAD', 'BOX_READ'] });
    const result = await download?.execute({});
    const shown = JSON.parse(JSON.stringify(download?.toModel?.(result as never))) as {
      data: { file: { handle: string } };
    };
    const { handle } = shown.data.file;
    expect(shown.data.file).toEqual({
      name: 'report.pdf',
      mediaType: 'application/pdf',
      size: 3,
      handle: expect.stringMatching(/^file_/) as string,
    });
    const passed = await read?.execute({ attachment: handle });
    expect(passed?.data).toMatchObject({ texts: ['AAA'] });
    expect((await alice.files.get(handle)).name).toBe('report.pdf');
  });

  test('says so when it could not be kept, and succeeds', async () => {
    const broken: Store = {
      ...memoryStore(),
      insertFile: () => Promise.reject(new Error('The disk is full.')),
    };
    for (const [params, store, note] of [
      [{ size: 11 * 1024 * 1024 }, memoryStore(), 'The file has 11.0 MiB, and may have 10.'],
      [{}, broken, 'The store "memory" failed.'],
    ] as const) {
      const { connect } = stage({ store });
      const alice = await connect('acme', 'alice');
      const [download] = await alice.tools({ actions: ['BOX_DOWNLOAD'] });
      const result = await download?.execute(params);
      expect(result).toMatchObject({ successful: true, data: { file: { handle: null, note } } });
    }
  });
});
