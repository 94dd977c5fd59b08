import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';

import { connect, type Sent } from './client.ts';

const LETTER = { to: ['bob@example.com'], subject: 'The report', text: 'Here it is.' };
const pdf = new File(['%PDF-1.7'], 'Übersicht März.pdf', { type: 'application/pdf' });

const alice = async () => connect(() => ({ id: 'm1', threadId: 't1' }));

const bodyOf = ([first]: readonly Sent[]): unknown => first?.body;

async function attachmentsOf({ body }: Sent) {
  const { raw = '' } = body as { raw?: string };
  const { attachments } = await PostalMime.parse(Buffer.from(raw, 'base64url'));
  return attachments.map(({ filename, mimeType, content }) => ({
    filename,
    mimeType,
    content: Buffer.from(content as ArrayBuffer).toString(),
  }));
}

describe('files go with a mail', () => {
  test('that code passes', async () => {
    const { alice: user, sent } = await alice();
    const text = new Blob(['plain'], { type: 'text/plain' });
    const { error } = await user.executeAction({
      action: 'GMAIL_SEND_EMAIL',
      params: { ...LETTER, attachments: [pdf, text] },
    });
    expect(error).toBeNull();
    expect(await attachmentsOf(sent[0] as Sent)).toEqual([
      { filename: 'Übersicht März.pdf', mimeType: 'application/pdf', content: '%PDF-1.7' },
      { filename: 'file', mimeType: 'text/plain', content: 'plain' },
    ]);
  });

  test('that a model names, into drafts and answers too', async () => {
    const { alice: user, sent } = await alice();
    const { handle } = await user.files.put(pdf);
    const [tool] = await user.tools({ actions: ['GMAIL_CREATE_EMAIL_DRAFT'] });
    await tool?.execute({ ...LETTER, attachments: [handle] });
    const { message } = bodyOf(sent) as { message: object };
    expect(await attachmentsOf({ ...(sent[0] as Sent), body: message })).toMatchObject([
      { filename: 'Übersicht März.pdf' },
    ]);
  });

  test('that are large, at the address for that', async () => {
    const { alice: user, sent } = await alice();
    const large = new File([new Uint8Array(4 * 1024 * 1024).fill(66)], 'large.bin');
    const { error } = await user.executeAction({
      action: 'GMAIL_SEND_EMAIL',
      params: { ...LETTER, attachments: [large] },
    });
    expect(error).toBeNull();
    expect(sent[0]?.path).toBe(
      'https://gmail.googleapis.com/upload/gmail/v1/users/me/messages/send',
    );
    expect(sent[0]?.query).toEqual({ uploadType: 'multipart' });
    const [, about = '', mime = ''] = (bodyOf(sent) as string).split(/^--[\w-]{36}(?:--)?\r\n/m);
    expect(about).toBe('Content-Type: application/json\r\n\r\n{}\r\n');
    const mail = await PostalMime.parse(mime.replace(/^Content-Type: message\/rfc822\r\n\r\n/, ''));
    expect(mail.subject).toBe('The report');
    const [file] = mail.attachments as unknown as [{ content: ArrayBuffer }];
    expect(file.content.byteLength).toBe(large.size);
  });
});

describe('no file goes with a mail', () => {
  test.each([
    ['a path', '/etc/passwd', 'invalid_params'],
    ['a URL', 'https://example.com/a.pdf', 'invalid_params'],
    ["nobody's handle", `file_${'A'.repeat(22)}`, 'not_found'],
  ])('by %s', async (_, handle, code) => {
    const { alice: user, sent } = await alice();
    const [tool] = await user.tools({ actions: ['GMAIL_SEND_EMAIL'] });
    const result = await tool?.execute({ ...LETTER, attachments: [handle] });
    expect(result?.error?.code).toBe(code);
    expect(sent).toEqual([]);
  });

  test('that Gmail would not take', async () => {
    const { alice: user, sent } = await alice();
    const large = new Blob([new Uint8Array(10 * 1024 * 1024)]);
    const { error } = await user.executeAction({
      action: 'GMAIL_SEND_EMAIL',
      params: { ...LETTER, attachments: [large, large] },
    });
    expect(error).toMatchObject({ code: 'invalid_params', fields: [{ path: 'attachments' }] });
    expect(sent).toEqual([]);
  });

  test('whose name begins another header', async () => {
    const { alice: user, sent } = await alice();
    const name = 'a.txt"\r\nBcc: evil@example.com\r\n\r\n<script>';
    const { error } = await user.executeAction({
      action: 'GMAIL_SEND_EMAIL',
      params: { ...LETTER, attachments: [new File(['x'], name)] },
    });
    expect(error).toBeNull();
    const { raw } = bodyOf(sent) as { raw: string };
    const mail = await PostalMime.parse(Buffer.from(raw, 'base64url'));
    expect(mail.bcc).toBeUndefined();
    expect(mail.attachments).toHaveLength(1);
  });
});
