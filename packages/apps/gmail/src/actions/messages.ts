import { invalidParameter, defineAction, type Page } from '@onbehalf/core';

import { attachments } from '../attachments.ts';
import { compose } from '../compose.ts';
import { labelIds } from '../labels.ts';
import { fetchMessages } from '../list-messages.ts';
import type { Message, SentMessage } from '../models.ts';
import {
  body,
  labelChanges,
  messageId,
  paging,
  recipients,
  search,
  subject,
  threadId,
} from '../parameters.ts';
import { postMessage } from '../post-message.ts';
import { readMessage, type RawMessage } from '../read-message.ts';
import { replyTo } from '../reply.ts';
import { gmail, idPart } from '../request.ts';
import { messages } from '../summaries/messages.ts';

function sent({ id, threadId: thread, labelIds: labels = [] }: RawMessage): SentMessage {
  return { id, threadId: thread, labelIds: labels };
}

export const send = defineAction({
  ...messages.send,
  input: {
    type: 'object',
    properties: { ...recipients, subject, ...body, ...attachments },
    required: ['to', 'subject'],
  },
  async execute(letter, context): Promise<SentMessage> {
    if (letter.to.length === 0) throw invalidParameter('to', 'is empty');
    const mime = await compose(context, letter);
    return sent(await postMessage(context, '/messages/send', mime));
  },
});

export const reply = defineAction({
  ...messages.reply,
  input: {
    type: 'object',
    properties: {
      thread_id: threadId,
      reply_all: {
        type: 'boolean',
        default: false,
        description: 'Whether everybody on the message gets the answer, and not its sender alone.',
      },
      ...body,
      cc: recipients.cc,
      bcc: recipients.bcc,
      ...attachments,
    },
    required: ['thread_id'],
  },
  async execute({ thread_id, reply_all = false, ...letter }, context): Promise<SentMessage> {
    const answer = await replyTo(context, thread_id, reply_all);
    const cc = [...(answer.cc ?? []), ...(letter.cc ?? [])];
    const mime = await compose(context, { ...letter, ...answer, cc });
    return sent(await postMessage(context, '/messages/send', mime, { threadId: thread_id }));
  },
});

export const fetch = defineAction({
  ...messages.fetch,
  input: {
    type: 'object',
    properties: {
      ...search,
      include_text: {
        type: 'boolean',
        default: false,
        description: 'Whether the whole text of each comes along, and not its first words alone.',
      },
      ...paging(50),
    },
  },
  execute: (params, context): Promise<Page<Message>> => fetchMessages(context, params),
});

export const get = defineAction({
  ...messages.get,
  input: { type: 'object', properties: { message_id: messageId }, required: ['message_id'] },
  async execute({ message_id }, context): Promise<Message> {
    const path = `/messages/${idPart(message_id, 'message_id')}`;
    return readMessage(await gmail(context, path, { query: { format: 'full' } }));
  },
});

// Gmail gives a file another id in each answer, and takes all of them.
const LONG_ID = /^[\w-]{20,}$/;
const LONGEST_ID = 2000;
const UNKNOWN = { name: 'attachment', mediaType: 'application/octet-stream' } as const;

export const attachment = defineAction({
  ...messages.attachment,
  input: {
    type: 'object',
    properties: {
      message_id: messageId,
      attachment_id: { type: 'string', minLength: 1, description: 'As the message has it.' },
    },
    required: ['message_id', 'attachment_id'],
  },
  async execute({ message_id, attachment_id }, context) {
    const path = `/messages/${idPart(message_id, 'message_id')}`;
    const message = await readMessage(await gmail(context, path, { query: { format: 'full' } }));
    const files = message.attachments ?? [];
    const named =
      files.find(({ attachmentId }) => attachmentId === attachment_id) ??
      files.find(({ name }) => name === attachment_id);
    if (named === undefined && !LONG_ID.test(attachment_id)) {
      const names = files.map(({ name }) => name).join(', ') || 'none';
      throw invalidParameter('attachment_id', `is of no file in the message, which has: ${names}`);
    }
    const id = idPart(named?.attachmentId ?? attachment_id, 'attachment_id', LONGEST_ID);
    const { data } = await gmail<{ data: string }>(context, `${path}/attachments/${id}`);
    const bytes = new Uint8Array(Buffer.from(data, 'base64url'));
    const { name, mediaType } = named ?? files.find(({ size }) => size === bytes.length) ?? UNKNOWN;
    return { file: { name, mediaType, size: bytes.length, bytes } };
  },
});

export const label = defineAction({
  ...messages.label,
  input: {
    type: 'object',
    properties: { message_id: messageId, ...labelChanges },
    required: ['message_id'],
  },
  async execute({ message_id, add_labels, remove_labels }, context): Promise<SentMessage> {
    const path = `/messages/${idPart(message_id, 'message_id')}/modify`;
    const changes = {
      addLabelIds: await labelIds(context, add_labels, 'add_labels'),
      removeLabelIds: await labelIds(context, remove_labels, 'remove_labels'),
    };
    return sent(await gmail(context, path, { method: 'POST', body: changes }));
  },
});

export const trash = defineAction({
  ...messages.trash,
  input: { type: 'object', properties: { message_id: messageId }, required: ['message_id'] },
  async execute({ message_id }, context): Promise<SentMessage> {
    const path = `/messages/${idPart(message_id, 'message_id')}/trash`;
    return sent(await gmail(context, path, { method: 'POST' }));
  },
});

const remove = defineAction({
  ...messages.delete,
  input: { type: 'object', properties: { message_id: messageId }, required: ['message_id'] },
  async execute({ message_id }, context) {
    await gmail(context, `/messages/${idPart(message_id, 'message_id')}`, { method: 'DELETE' });
    return { deleted: true };
  },
});
export { remove as delete };
