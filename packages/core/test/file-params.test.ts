import { describe, expect, test } from 'vitest';

import { memoryStore, type Store } from '../src/index.ts';
import { filesStage, text } from './files-stage.ts';

describe('an action that takes files', () => {
  test('gets what code passes, where a file belongs', async () => {
    const { connect, judged, store } = filesStage();
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
    const { connect } = filesStage();
    const alice = await connect('acme', 'alice');
    const { error } = await alice.executeAction({ action: 'BOX_READ', params });
    expect(error).toMatchObject({ code: 'invalid_params', fields: [{ path }] });
  });

  test.each([
    [{ more: text('x') }, /^.*more: It is one file, where a list of files belongs\.$/],
    [{ attachment: '/etc/passwd' }, /attachment: Must be the handle of a file, file_\.\.\./],
  ])('says what belongs there instead: %#', async (params, message) => {
    const { connect } = filesStage();
    const alice = await connect('acme', 'alice');
    const { error } = await alice.executeAction({ action: 'BOX_READ', params });
    expect(error?.message).toMatch(message);
  });

  test('does not let a call use what another one was passed', async () => {
    const { connect, judged } = filesStage();
    const alice = await connect('acme', 'alice');
    await alice.executeAction({ action: 'BOX_READ', params: { attachment: text('once') } });
    const [{ attachment }] = judged as [{ attachment: string }];
    const again = await alice.executeAction({ action: 'BOX_READ', params: { attachment } });
    expect(again.error?.code).toBe('not_found');
  });

  test('is a string to a model, in every variant of its schema', async () => {
    const { connect } = filesStage();
    const alice = await connect('acme', 'alice');
    const [tool] = await alice.tools({ actions: ['BOX_READ'] });
    for (const variant of ['portable', 'openai-strict', 'gemini'] as const) {
      const schema = JSON.stringify(tool?.schemaFor?.(variant).schema);
      expect(schema).toMatch(/"string"/i);
      expect(schema).toContain('What to attach. Its handle');
    }
  });
});

describe('an action that answers a file', () => {
  test('is called by a name that is no path, whoever uploaded it', async () => {
    const file = { name: '../../.ssh/authorized_keys', mediaType: 'text/plain', size: 1 };
    const download = async () => ({ file: { ...file, bytes: new Uint8Array(1) } });
    const alice = await filesStage({ download }).connect('acme', 'alice');
    const { data } = await alice.executeAction({ action: 'BOX_DOWNLOAD', params: {} });
    const { name, blob } = (data as unknown as { file: { name: string; blob: File } }).file;
    expect([name, blob.name]).toEqual(['authorized_keys', 'authorized_keys']);
  });

  test('may answer it as a Blob', async () => {
    const report = new File(['AAA'], 'report.pdf', { type: 'application/pdf' });
    const { connect } = filesStage({ download: async () => ({ file: report, pages: 2 }) });
    const alice = await connect('acme', 'alice');
    const { data } = await alice.executeAction({ action: 'BOX_DOWNLOAD', params: {} });
    expect(data).toMatchObject({
      pages: 2,
      file: { name: 'report.pdf', mediaType: 'application/pdf', size: 3 },
    });
    const [tool] = await alice.tools({ actions: ['BOX_DOWNLOAD'] });
    const read = JSON.stringify(await tool?.execute({}));
    expect(read).toMatch(/"handle":"file_/);
    expect(read).not.toContain('bytes');
  });

  test('gives code its bytes, and a model a handle that it can pass on', async () => {
    const { connect, store } = filesStage();
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
      const { connect } = filesStage({ store });
      const alice = await connect('acme', 'alice');
      const [download] = await alice.tools({ actions: ['BOX_DOWNLOAD'] });
      const result = await download?.execute(params);
      expect(result).toMatchObject({ successful: true, data: { file: { handle: null, note } } });
    }
  });
});
