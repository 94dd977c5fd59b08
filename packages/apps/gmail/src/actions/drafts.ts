import { defineAction, type Page } from '@onbehalf/core';

import { attachments } from '../attachments.ts';
import { compose } from '../compose.ts';
import type { Draft, SentMessage } from '../models.ts';
import { body, paging, recipients, subject, threadId } from '../parameters.ts';
import { postMessage } from '../post-message.ts';
import { readMessage, type RawMessage } from '../read-message.ts';
import { replyTo } from '../reply.ts';
import { gmail, idPart } from '../request.ts';
import { drafts } from '../summaries/drafts.ts';

interface RawDraft {
  readonly id: string;
  readonly message: RawMessage;
}

const draftId = {
  type: 'object',
  properties: { draft_id: { type: 'string', minLength: 1, description: 'The id of the draft.' } },
  required: ['draft_id'],
} as const;

export const create = defineAction({
  ...drafts.create,
  input: {
    type: 'object',
    properties: {
      ...recipients,
      subject,
      ...body,
      ...attachments,
      thread_id: {
        ...threadId,
        description:
          'The conversation that it answers; recipients and subject then come from its last message.',
      },
    },
  },
  async execute({ thread_id, ...letter }, context) {
    const answer = thread_id === undefined ? {} : await replyTo(context, thread_id, false);
    const mime = await compose(context, { ...answer, ...letter });
    const { id, message } = await postMessage<RawDraft>(context, '/drafts', mime, {
      threadId: thread_id,
    });
    return { id, message: { id: message.id, threadId: message.threadId } };
  },
});

export const list = defineAction({
  ...drafts.list,
  input: { type: 'object', properties: paging(50) },
  async execute({ cursor, limit }, context): Promise<Page<Draft>> {
    const query = { pageToken: cursor, maxResults: limit };
    const { drafts: found = [], nextPageToken = null } = await gmail<{
      drafts?: readonly RawDraft[];
      nextPageToken?: string;
    }>(context, '/drafts', { query });
    const items: Draft[] = [];
    for (const { id } of found) {
      const { message } = await gmail<RawDraft>(context, `/drafts/${id}`, {
        query: { format: 'metadata' },
      });
      items.push({ id, message: await readMessage(message) });
    }
    return { items, nextCursor: nextPageToken };
  },
});

export const send = defineAction({
  ...drafts.send,
  input: draftId,
  async execute({ draft_id }, context): Promise<SentMessage> {
    const answer = await gmail<RawMessage>(context, '/drafts/send', {
      method: 'POST',
      body: { id: idPart(draft_id, 'draft_id') },
    });
    return { id: answer.id, threadId: answer.threadId, labelIds: answer.labelIds ?? [] };
  },
});

const remove = defineAction({
  ...drafts.delete,
  input: draftId,
  async execute({ draft_id }, context) {
    await gmail(context, `/drafts/${idPart(draft_id, 'draft_id')}`, { method: 'DELETE' });
    return { deleted: true };
  },
});
export { remove as delete };
