import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';

import { ADDRESS, connect } from './client.ts';

const AUTH = 'https://www.googleapis.com/auth/';

async function send(params: object, scopes?: readonly string[]) {
  const { alice, sent } = await connect(() => ({ id: 'm1', threadId: 't1' }), scopes);
  const given = { to: ['bob@example.com'], subject: 'Hi', text: 'Hello', ...params };
  const result = await alice.executeAction({ action: 'GMAIL_SEND_EMAIL', params: given });
  const { raw = '' } = (sent.at(-1)?.body ?? {}) as { raw?: string };
  const source = Buffer.from(raw, 'base64url').toString();
  return { result, sent, source, mail: await PostalMime.parse(source) };
}

describe('a mail that is sent', () => {
  test('says in every language what it should, to whom it should', async () => {
    const { result, sent, source, mail } = await send({
      to: ['Jörg Müller <joerg@example.com>', 'bob@example.com'],
      cc: ['"Doe, Jane" <jane@example.com>'],
      bcc: ['secret@example.com'],
      subject: 'Grüße aus 東京 🎉',
      text: 'Größe: ½ m\nC:\\Users',
      html: '<p>Größe: ½ m</p>',
    });
    expect(result).toMatchObject({ successful: true, data: { id: 'm1', threadId: 't1' } });
    expect(sent).toMatchObject([{ method: 'POST', path: '/messages/send' }]);
    expect(Buffer.from(source).every((byte) => byte < 0x80)).toBe(true);
    expect(mail).toMatchObject({
      to: [{ name: 'Jörg Müller', address: 'joerg@example.com' }, { address: 'bob@example.com' }],
      cc: [{ name: 'Doe, Jane', address: 'jane@example.com' }],
      bcc: [{ address: 'secret@example.com' }],
      subject: 'Grüße aus 東京 🎉',
    });
    expect(mail.text?.trimEnd()).toBe('Größe: ½ m\nC:\\Users');
    expect(mail.html?.trimEnd()).toBe('<p>Größe: ½ m</p>');
    // Gmail writes who sends it; nothing here may pretend.
    expect(mail.from).toBeUndefined();
    expect(mail.messageId).toMatch(/^<[0-9a-f-]{36}@example\.com>$/);
  });

  test('needs no more than the permission to send', async () => {
    const { result } = await send({}, [`${AUTH}gmail.send`]);
    expect(result.successful).toBe(true);
  });

  test('is not sent by who may only read', async () => {
    const { result, sent } = await send({}, [`${AUTH}gmail.readonly`]);
    expect(result.error).toMatchObject({
      code: 'scope_required',
      missingScopes: [`${AUTH}gmail.send`],
    });
    expect(sent).toEqual([]);
  });

  test.each([
    ['subject', { subject: 'Hi\r\nBcc: evil@example.com' }],
    ['subject', { subject: 'Hi\nX: y' }],
    ['to', { to: ['bob@example.com\r\nBcc: evil@example.com'] }],
    ['to[0]', { to: ['bob@example.com, evil@example.com'] }],
    ['to[0]', { to: ['Bob <bob@example.com>, evil@example.com'] }],
    ['to[0]', { to: ['"Bob" <bob@example.com> <evil@example.com>'] }],
    ['to[0]', { to: ['x" <bob@example.com>'] }],
    ['to[0]', { to: ['(c <bob@example.com>'] }],
    ['to[0]', { to: [String.raw`"Bob\" <bob@example.com>`] }],
    ['to[0]', { to: ['list: Bob <bob@example.com>'] }],
    ['to[0]', { to: ['x@evil.com（a）good.com'] }],
    ['to[0]', { to: ['x@evil.com\u037ea.good.com'] }],
    ['to[0]', { to: ['a@b，x.evil.com'] }],
    ['to[0]', { to: [`${' '.repeat(100_000)}x`] }],
    ['cc[0]', { cc: ['undisclosed-recipients:;'] }],
    ['bcc[0]', { bcc: ['nobody'] }],
    ['to', { to: [] }],
    ['text', { text: undefined }],
  ])('is refused for its %s: %j', async (path, params) => {
    const { result, sent } = await send(params);
    expect(result.error).toMatchObject({ code: 'invalid_params', fields: [{ path }] });
    expect(sent).toEqual([]);
  });

  test('takes nothing from the disk or from elsewhere', async () => {
    const { source } = await send({ html: '<img src="file:///etc/passwd">', text: '/etc/passwd' });
    expect(source).not.toContain('root:');
  });
});

describe('an answer', () => {
  const header = (name: string, value: string) => ({ name, value });
  const original = [
    header('From', 'Bob <bob@example.com>'),
    header('To', `Alice <${ADDRESS}>, carol@example.com`),
    header('Cc', 'Dave <dave@example.com>, BOB@example.com'),
    header('Subject', 'Lunch'),
    header('Message-ID', '<2@mail.example>'),
    header('References', '<0@mail.example> <1@mail.example>'),
  ];
  const messageOf = (headers: readonly object[], labelIds: readonly string[] = []) => ({
    id: 'm2',
    threadId: 't1',
    labelIds,
    payload: { headers },
  });

  async function reply(params: object, messages: readonly object[]) {
    const { alice, sent } = await connect(({ path }) =>
      path.startsWith('/threads/') ? { id: 't1', messages } : { id: 'm3', threadId: 't1' },
    );
    const result = await alice.executeAction({
      action: 'GMAIL_REPLY_TO_THREAD',
      params: { thread_id: 't1', text: 'Yes', ...params },
    });
    const body = (sent.at(-1)?.body ?? {}) as { raw?: string; threadId?: string };
    const mail = await PostalMime.parse(Buffer.from(body.raw ?? '', 'base64url'));
    return { result, mail, threadId: body.threadId };
  }

  test('goes to the sender, into the conversation', async () => {
    const draft = messageOf([header('From', 'nobody@example.com')], ['DRAFT']);
    const { mail, threadId } = await reply({}, [messageOf(original), draft]);
    expect(threadId).toBe('t1');
    expect(mail).toMatchObject({
      to: [{ address: 'bob@example.com' }],
      subject: 'Re: Lunch',
      inReplyTo: '<2@mail.example>',
      references: '<0@mail.example> <1@mail.example> <2@mail.example>',
    });
    expect(mail.cc).toBeUndefined();
  });

  test('goes to everybody but the user, and to nobody twice', async () => {
    const { mail } = await reply({ reply_all: true, cc: ['eve@example.com'] }, [
      messageOf(original),
    ]);
    expect(mail.to?.map(({ address }) => address)).toEqual(['bob@example.com']);
    expect(mail.cc?.map(({ address }) => address)).toEqual([
      'carol@example.com',
      'dave@example.com',
      'eve@example.com',
    ]);
  });

  test('to a message of the own goes to whom that went', async () => {
    const own = [
      header('From', `Alice <${ADDRESS}>`),
      header('To', 'bob@example.com'),
      header('Subject', 'RE: Lunch'),
    ];
    const { mail } = await reply({}, [messageOf(own)]);
    expect(mail.to).toMatchObject([{ address: 'bob@example.com' }]);
    expect(mail.subject).toBe('RE: Lunch');
  });

  test('goes where the sender wants it', async () => {
    const { mail } = await reply({}, [
      messageOf([...original, header('Reply-To', '"Desk, Help" <desk@example.com>')]),
    ]);
    expect(mail.to).toMatchObject([{ name: 'Desk, Help', address: 'desk@example.com' }]);
  });

  test('to nothing is no message', async () => {
    expect((await reply({}, [])).result.error).toMatchObject({ code: 'not_found' });
  });
});
