import { OnBehalfError } from '@onbehalf/core';

import type { Letter } from './compose.ts';
import { addressesIn, headerIn, type RawMessage, readMessage } from './read-message.ts';
import { type Context, gmail, idPart } from './request.ts';

/**
 * To whom an answer to the last message of a thread goes, and the headers by which every mail program
 * puts it there: RFC 5322 §3.6.4. What the user has written is answered to whom it went.
 *
 * @throws OnBehalfError `not_found` for a thread in which nothing was sent
 */
export async function replyTo(
  context: Context,
  threadId: string,
  isToAll: boolean,
): Promise<Letter> {
  const { messages = [] } = await gmail<{ messages?: readonly RawMessage[] }>(
    context,
    `/threads/${idPart(threadId, 'thread_id')}`,
    { query: { format: 'metadata' } },
  );
  const last = messages.findLast(({ labelIds = [] }) => !labelIds.includes('DRAFT'));
  if (last === undefined) {
    throw new OnBehalfError('not_found', 'There is no message to answer in this thread.');
  }
  const { from, to, cc, subject, messageId } = await readMessage(last);
  const me = context.connection.account?.label ?? '';
  const isMine = mailboxOf(from) === me.toLowerCase();
  const wanted = await addressesIn(last, 'reply-to');
  const answered = isMine ? to : wanted.length > 0 ? wanted : [from];
  const others = isToAll ? [...(isMine ? [] : to), ...cc] : [];
  const known = new Set([me.toLowerCase(), ...answered.map(mailboxOf)]);
  return {
    to: answered,
    cc: others.filter((address) => {
      const isNew = !known.has(mailboxOf(address));
      known.add(mailboxOf(address));
      return isNew;
    }),
    subject: /^re:/i.test(subject) ? subject : `Re: ${subject}`,
    ...(messageId !== null && {
      inReplyTo: messageId,
      references: [...referencesOf(last), messageId],
    }),
  };
}

/** `alice@example.com` of `Alice <Alice@Example.com>`. */
function mailboxOf(address: string): string {
  return (/<([^<>]*)>$/.exec(address)?.[1] ?? address).toLowerCase();
}

function referencesOf(message: RawMessage): readonly string[] {
  return (headerIn(message, 'references') ?? '').match(/<[^<>\s]+>/g) ?? [];
}
