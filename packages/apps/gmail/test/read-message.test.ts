import { describe, expect, test, vi } from 'vitest';

import { connect } from './client.ts';

const data = (text: string | Uint8Array) => Buffer.from(text as string).toString('base64url');
const part = (mimeType: string, text: string | Uint8Array, more: object = {}) => ({
  mimeType,
  body: { size: text.length, data: data(text) },
  ...more,
});

async function read(payload: object) {
  const { alice } = await connect(() => ({ id: 'm1', threadId: 't1', internalDate: '0', payload }));
  const params = { message_id: 'm1' };
  const { data: message } = await alice.executeAction({
    action: 'GMAIL_FETCH_MESSAGE_BY_MESSAGE_ID',
    params,
  });
  return message;
}

describe('a message', () => {
  test('has its plain text, wherever in it that is, and its files', async () => {
    const alternative = {
      mimeType: 'multipart/alternative',
      parts: [part('text/plain', 'Grüße'), part('text/html', '<p>Grüße</p>')],
    };
    const file = {
      mimeType: 'application/pdf',
      filename: 'a.pdf',
      body: { attachmentId: 'ANGjdJ8', size: 9 },
    };
    const message = await read({
      headers: [
        { name: 'From', value: '=?utf-8?q?J=C3=B6rg?= <joerg@example.com>' },
        { name: 'TO', value: 'alice@example.com, "Doe, Jane" <jane@example.com>' },
        { name: 'Subject', value: '=?ISO-8859-1?Q?Gr=FC=DFe?=' },
        { name: 'Message-Id', value: '<1@mail.example>' },
      ],
      mimeType: 'multipart/mixed',
      parts: [{ mimeType: 'multipart/related', parts: [alternative] }, file],
    });
    expect(message).toEqual({
      id: 'm1',
      threadId: 't1',
      labelIds: [],
      date: '1970-01-01T00:00:00.000Z',
      from: 'Jörg <joerg@example.com>',
      to: ['alice@example.com', '"Doe, Jane" <jane@example.com>'],
      cc: [],
      subject: 'Grüße',
      snippet: '',
      text: 'Grüße',
      attachments: [
        { attachmentId: 'ANGjdJ8', name: 'a.pdf', mediaType: 'application/pdf', size: 9 },
      ],
      messageId: '<1@mail.example>',
    });
  });

  test('in HTML alone is read as text, without scripts and pictures', async () => {
    const html =
      '<style>p{}</style><script>alert(1)</script><p>Hello <b>you</b></p><img src="x" alt="pixel"><ul><li>one</li></ul>';
    expect((await read(part('text/html', html)))?.text).toBe('Hello you\n\n * one');
  });

  test.each([
    ['iso-8859-1', Uint8Array.of(0x47, 0x72, 0xfc, 0xdf, 0x65)],
    ['"windows-1252"', Uint8Array.of(0x47, 0x72, 0xfc, 0xdf, 0x65)],
    ['utf-8', 'Grüße'],
    ['x-unheard-of', 'Grüße'],
  ])('is in the charset %s', async (charset, bytes) => {
    const headers = [{ name: 'Content-Type', value: `text/plain; charset=${charset}` }];
    const more = { headers };
    const message = await read(part('text/plain', bytes, more));
    expect(message?.text).toBe('Grüße');
  });

  test('whose text is a file has none', async () => {
    const file = part('text/plain', 'secret', { filename: 'a.txt' });
    expect((await read({ mimeType: 'multipart/mixed', parts: [file] }))?.text).toBeNull();
  });
});

describe('a message that was made to take long', () => {
  test.each([
    ['lists within lists', `${'<ol><li>'.repeat(400)}${'<br>a'.repeat(200_000)}`],
    ['many lists one after the other', `${'<ol><li>'.repeat(45)}${'<br>a'.repeat(90_000)}`],
    ['nothing but what is within', '<b>'.repeat(300_000)],
    ['quotes', `${'<blockquote>'.repeat(45)}${'<br>a'.repeat(90_000)}`],
  ])('is read in a moment, and bounded: %s', async (_, html) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const message = await read(part('text/html', html));
    expect(message?.text?.length).toBeLessThanOrEqual(128 * 1024);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  test('that makes what reads it fail is read all the same', async () => {
    const html = '<ol type="i" start="10000"><li>Hi</li></ol><p>there';
    expect((await read(part('text/html', html)))?.text).toMatch(/Hi\s+there/);
    let parts = [part('text/plain', 'deep')] as object[];
    for (let i = 0; i < 2000; i++) parts = [{ mimeType: 'multipart/mixed', parts }];
    expect(await read({ parts, headers: [{ name: null, value: 'x' }] })).toMatchObject({
      text: null,
      attachments: [],
    });
  });

  test('hides no others in a list', async () => {
    const { alice } = await connect(({ path, query }) => {
      if (path === '/messages') return { messages: [{ id: 'large' }, { id: 'small' }] };
      const isWhole = query['format'] === 'full';
      if (path === '/messages/large' && isWhole) return new Response('x'.repeat(11 * 2 ** 20));
      return {
        id: path.slice(10),
        threadId: 't',
        payload: isWhole ? part('text/plain', 'Hi') : {},
      };
    });
    const { data: page } = await alice.executeAction({
      action: 'GMAIL_FETCH_EMAILS',
      params: { include_text: true },
    });
    expect(page?.items.map(({ id, text }) => [id, text])).toEqual([
      ['large', null],
      ['small', 'Hi'],
    ]);
  });
});
