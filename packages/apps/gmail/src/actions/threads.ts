import { defineAction, type Page } from '@onbehalf/core';

import { labelIds } from '../labels.ts';
import { searchQuery } from '../list-messages.ts';
import type { Thread, ThreadSummary } from '../models.ts';
import { labelChanges, paging, search, threadId } from '../parameters.ts';
import { readMessage, type RawMessage } from '../read-message.ts';
import { gmail, idPart } from '../request.ts';
import { threads } from '../summaries/threads.ts';

interface RawThread {
  readonly id: string;
  readonly snippet?: string;
  readonly messages?: readonly RawMessage[];
}

export const list = defineAction({
  ...threads.list,
  input: { type: 'object', properties: { ...search, ...paging(100) } },
  async execute(params, context): Promise<Page<ThreadSummary>> {
    const query = await searchQuery(context, params);
    const { threads: found = [], nextPageToken = null } = await gmail<{
      threads?: readonly RawThread[];
      nextPageToken?: string;
    }>(context, '/threads', { query });
    const items = found.map(({ id, snippet = '' }) => ({ id, snippet }));
    return { items, nextCursor: nextPageToken };
  },
});

export const get = defineAction({
  ...threads.get,
  input: { type: 'object', properties: { thread_id: threadId }, required: ['thread_id'] },
  async execute({ thread_id }, context): Promise<Thread> {
    const path = `/threads/${idPart(thread_id, 'thread_id')}`;
    const { id, messages = [] } = await gmail<RawThread>(context, path, {
      query: { format: 'full' },
    });
    return { id, messages: await Promise.all(messages.map(readMessage)) };
  },
});

export const label = defineAction({
  ...threads.label,
  input: {
    type: 'object',
    properties: { thread_id: threadId, ...labelChanges },
    required: ['thread_id'],
  },
  async execute({ thread_id, add_labels, remove_labels }, context) {
    const path = `/threads/${idPart(thread_id, 'thread_id')}/modify`;
    const { id } = await gmail<RawThread>(context, path, {
      method: 'POST',
      body: {
        addLabelIds: await labelIds(context, add_labels, 'add_labels'),
        removeLabelIds: await labelIds(context, remove_labels, 'remove_labels'),
      },
    });
    return { id };
  },
});
