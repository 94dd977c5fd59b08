import { invalidParameter } from '@onbehalf/core';
import MailComposer from 'nodemailer/lib/mail-composer';

import { attached, type Handles } from './attachments.ts';
import type { Context } from './request.ts';

/** What is said, and to whom. */
export interface Letter {
  readonly to?: readonly string[] | undefined;
  readonly cc?: readonly string[] | undefined;
  readonly bcc?: readonly string[] | undefined;
  readonly subject?: string | undefined;
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  /** The Message-ID of what it answers, and those of the messages before that. */
  readonly inReplyTo?: string | undefined;
  readonly references?: readonly string[] | undefined;
  readonly attachments?: Handles | undefined;
}

/**
 * A message as Gmail takes it: RFC 5322 with MIME. Headers and file names beyond ASCII
 * are encoded by RFC 2047 and 2231. Who sends it Gmail writes itself.
 *
 * @throws OnBehalfError `invalid_params` for a header that would begin another one, an address that is
 * none, a letter without a word, or attachments that are too large; `not_found` for one that is none
 */
export async function compose(
  { connection, file }: Pick<Context, 'connection' | 'file'>,
  letter: Letter,
): Promise<Uint8Array> {
  const { text, html, inReplyTo, references, attachments = [] } = letter;
  if (text === undefined && html === undefined) throw invalidParameter('text', 'is missing');
  for (const [name, value] of Object.entries(letter)) {
    if (name !== 'text' && name !== 'html') assertHeader(name, value);
  }
  const addresses = (['to', 'cc', 'bcc'] as const).flatMap((name) =>
    (letter[name] ?? []).map((address, index) => [`${name}[${index}]`, address] as const),
  );
  for (const [name, address] of addresses) assertAddress(name, address);
  const domain = connection.account?.label.split('@')[1] ?? 'localhost';
  const parts = await attached(file, attachments);
  const composer = new MailComposer({
    to: [...(letter.to ?? [])],
    cc: [...(letter.cc ?? [])],
    bcc: [...(letter.bcc ?? [])],
    ...(letter.subject !== undefined && { subject: letter.subject }),
    ...(text !== undefined && { text }),
    ...(html !== undefined && { html }),
    ...(inReplyTo !== undefined && { inReplyTo }),
    ...(references !== undefined && { references: [...references] }),
    ...(parts.length > 0 && { attachments: parts }),
    messageId: `<${crypto.randomUUID()}@${domain}>`,
    // Nothing is read from this machine's disk or another's address, whatever a text contains.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const message = composer.compile();
  // It is from the message that Gmail learns who gets it.
  message.keepBcc = true;
  return message.build();
}

/** Refuses what would end the header and begin another one: a recipient, or the text itself. */
function assertHeader(name: string, value: unknown): void {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  for (const each of values) {
    if (typeof each === 'string' && /[\r\n\0]/.test(each)) {
      throw invalidParameter(name, 'has a line break, which no header can have');
    }
  }
}

/**
 * One mailbox, with a name or without: a list in one text would reach who was not named, and what is
 * special in a name that is not quoted would be read otherwise than it was judged (RFC 5322 §3.2.3).
 */
function assertAddress(name: string, address: string): void {
  const mailbox =
    /^(?:[^<>,;@"()\\:[\]]*|"[^"<>\\]*" *)<([^<>\s]+)>$/.exec(address)?.[1] ?? address;
  // As it will be sent: a host in other letters becomes one in these, which may be marks.
  const sent = [mailbox, mailbox.normalize('NFKC')];
  if (sent.every((each) => /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/.test(each))) return;
  throw invalidParameter(
    name,
    'must be addresses, such as "alice@example.com" or "Alice <alice@example.com>"',
  );
}
