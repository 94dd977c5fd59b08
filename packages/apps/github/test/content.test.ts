import { describe, expect, test } from 'vitest';

import { connect } from './client.ts';

const action = 'GITHUB_GET_REPOSITORY_CONTENT';
const params = { owner: 'octocat', repo: 'hello', path: 'a/logo.png' };

function fileOf(bytes: Uint8Array | string): object {
  const content = Buffer.from(bytes).toString('base64').replaceAll(/.{60}/g, '$&\n');
  return {
    type: 'file',
    name: 'logo.png',
    sha: 'abc',
    size: bytes.length,
    encoding: 'base64',
    content,
  };
}

describe('the content of a repository', () => {
  test('is text where a file is text', async () => {
    const text = `\ufeff${'Grüße 🌍 '.repeat(50)}\r\n`;
    const { alice } = await connect(() => Response.json(fileOf(text)));
    const { data } = await alice.executeAction({ action, params });
    expect(data).toMatchObject({ type: 'file', sha: 'abc', encoding: 'utf-8', content: text });
  });

  test('is empty where a file is empty', async () => {
    const { alice } = await connect(() => Response.json(fileOf('')));
    const { data } = await alice.executeAction({ action, params });
    expect(data).toMatchObject({ encoding: 'utf-8', content: '' });
  });

  test.each([
    ['bytes that are no UTF-8', new Uint8Array([0x89, 0x50, 0x4e, 0x47])],
    ['NUL bytes', new Uint8Array([0x41, 0, 0x42])],
  ])('is a file where it has %s', async (_what, bytes) => {
    const { alice } = await connect(() => Response.json(fileOf(bytes)));
    const { data } = await alice.executeAction({ action, params });
    const file = { name: 'logo.png', mediaType: 'application/octet-stream', size: bytes.length };
    expect(JSON.parse(JSON.stringify(data))).toEqual({ file });
    expect(data).toMatchObject({ file: { bytes } });
  });

  test.each([
    ['text', Buffer.from('x'.repeat(2_000_000))],
    ['binary', Buffer.from([0xff, 0xfe, ...Array.from({ length: 1000 }, (_, i) => i % 256)])],
  ])('is asked for in its raw form where GitHub leaves large %s out', async (kind, bytes) => {
    const { alice, sent } = await connect(({ headers }) =>
      headers.get('accept')?.includes('raw')
        ? new Response(bytes, {
            headers: { 'content-type': 'application/vnd.github.v3.raw; charset=utf-8' },
          })
        : Response.json({ ...fileOf(''), size: bytes.length, encoding: 'none' }),
    );
    const { data } = await alice.executeAction({ action, params: { ...params, ref: 'main' } });
    expect(data).toMatchObject(
      kind === 'text'
        ? { encoding: 'utf-8', content: bytes.toString(), size: bytes.length }
        : { file: { size: bytes.length, bytes: new Uint8Array(bytes) } },
    );
    expect(sent.map(({ url }) => url.split('?')[1])).toEqual(['ref=main', 'ref=main']);
  });

  test('is a list of items where there is a directory, the root for instance', async () => {
    const items = [{ type: 'file', name: 'README.md', path: 'README.md', sha: 'abc', size: 5 }];
    const { alice, sent } = await connect(() => Response.json(items));
    const { data } = await alice.executeAction({
      action,
      params: { owner: 'octocat', repo: 'hello' },
    });
    expect(data).toEqual({ type: 'dir', items, nextCursor: null });
    expect(sent[0]?.url).toBe('https://api.github.com/repos/octocat/hello/contents');
  });

  test('is what GitHub says where there is a link or a submodule', async () => {
    const link = { type: 'symlink', target: '../lib', name: 'lib', sha: 'abc' };
    const { alice } = await connect(() => Response.json(link));
    const { data } = await alice.executeAction({ action, params });
    expect(data).toEqual(link);
  });

  test('can be a long text that is committed', async () => {
    const { alice, sent } = await connect(() => Response.json({ commit: {} }, { status: 201 }));
    const content = 'naïve — 🌍\n'.repeat(100_000);
    const commit = { ...params, message: 'Add a text', content };
    await alice.executeAction({ action: 'GITHUB_CREATE_OR_UPDATE_FILE_CONTENTS', params: commit });
    const encoded = Buffer.from(content).toString('base64');
    expect(sent).toMatchObject([{ body: { content: encoded } }]);
  });

  test('can be a file that is committed', async () => {
    const { alice, sent } = await connect(() => Response.json({ commit: {} }, { status: 201 }));
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const { handle } = await alice.files.put(new File([bytes], 'a.bin'));
    const commit = { ...params, message: 'Add a file' };
    for (const file of [new Blob([bytes]), handle]) {
      const { error } = await alice.executeAction({
        action: 'GITHUB_CREATE_OR_UPDATE_FILE_CONTENTS',
        params: { ...commit, file },
      });
      expect(error).toBeNull();
    }
    const content = Buffer.from(bytes).toString('base64');
    expect(sent.map(({ body }) => body)).toMatchObject([{ content }, { content }]);
    for (const neither of [commit, { ...commit, content: 'c', file: handle }]) {
      const { error } = await alice.executeAction({
        action: 'GITHUB_CREATE_OR_UPDATE_FILE_CONTENTS',
        params: neither,
      });
      expect(error?.code).toBe('invalid_params');
    }
    expect(sent).toHaveLength(2);
  });

  test('is not committed to the root', async () => {
    const { alice, sent } = await connect(() => Response.json({}));
    const commit = { ...params, path: '', message: 'm', content: 'c' };
    const { error } = await alice.executeAction({
      action: 'GITHUB_CREATE_OR_UPDATE_FILE_CONTENTS',
      params: commit,
    });
    expect(error?.code).toBe('invalid_params');
    expect(sent).toEqual([]);
  });
});

describe('a file that is written', () => {
  const commit = { ...params, message: 'Edit', content: 'new', branch: 'b' };
  const write = 'GITHUB_CREATE_OR_UPDATE_FILE_CONTENTS';

  test('is replaced unseen where that is wanted', async () => {
    const { alice, sent } = await connect(({ method }) =>
      Response.json(method === 'GET' ? fileOf('old') : { commit: {} }),
    );
    await alice.executeAction({ action: write, params: { ...commit, overwrite: true } });
    expect(sent.map(({ method, url }) => `${method} ${url.split('/contents/')[1]}`)).toEqual([
      'GET a%2Flogo.png?ref=b',
      'PUT a%2Flogo.png',
    ]);
    const content = Buffer.from('new').toString('base64');
    expect(sent[1]?.body).toEqual({ message: 'Edit', content, branch: 'b', sha: 'abc' });
  });

  test('is created where that is wanted and nothing is there', async () => {
    const { alice, sent } = await connect(({ method }) =>
      method === 'GET'
        ? Response.json({ message: 'Not Found' }, { status: 404 })
        : Response.json({ commit: {} }, { status: 201 }),
    );
    const result = await alice.executeAction({
      action: write,
      params: { ...commit, overwrite: true },
    });
    expect(result.successful).toBe(true);
    expect(sent[1]?.body).not.toHaveProperty('sha');
  });

  test.each([
    ['a sha was given', { sha: 'abc', overwrite: true }],
    ['nobody asked for it', {}],
  ])('is not looked at where %s', async (_why, more) => {
    const { alice, sent } = await connect(() => Response.json({ commit: {} }));
    await alice.executeAction({ action: write, params: { ...commit, ...more } });
    expect(sent.map(({ method }) => method)).toEqual(['PUT']);
    expect(sent[0]?.body).not.toHaveProperty('overwrite');
  });

  test('that is there already says how it is replaced', async () => {
    const message = 'Invalid request.\n\n"sha" wasn\'t supplied. y.txt already exists.';
    const { alice } = await connect(() => Response.json({ message }, { status: 422 }));
    const { error } = await alice.executeAction({ action: write, params: commit });
    expect(error).toMatchObject({ code: 'invalid_params', fields: [{ path: 'sha' }] });
    expect(error?.message).toContain('overwrite');
  });

  test('is not written where what is there cannot be told', async () => {
    const { alice, sent } = await connect(() => Response.json({}, { status: 403 }));
    const { error } = await alice.executeAction({
      action: write,
      params: { ...commit, overwrite: true },
    });
    expect(error).toMatchObject({ status: 403 });
    expect(sent.map(({ method }) => method)).toEqual(['GET']);
  });
});
