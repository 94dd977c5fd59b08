import { invalidParameter, defineAction, type Page } from '@onbehalf/core';

import { call, nextCursor } from '../call.ts';
import { findChannel } from '../find-channel.ts';
import { findUser } from '../find-user.ts';
import type { Message, ScheduledMessage, Sent } from '../models.ts';
import { allowBroadcast, blocks, channel, paging, span, text, ts, user } from '../parameters.ts';
import { messages } from '../summaries/messages.ts';
import { quietly, withoutBroadcasts } from '../text.ts';

const threadTs = {
  ...ts,
  description: 'The ts of the message whose thread it belongs in; leave it out for the channel.',
} as const;

interface Content {
  readonly text?: string | undefined;
  readonly blocks?: readonly unknown[] | undefined;
  readonly allow_broadcast?: boolean | undefined;
}

/** What a message says, without waking everybody unless that was asked for. */
function contentOf({ text: words, blocks: parts, allow_broadcast: isLoud }: Content) {
  if (words === undefined && parts === undefined) throw invalidParameter('text', 'is missing');
  return {
    text: words === undefined || isLoud === true ? words : withoutBroadcasts(words),
    blocks: parts === undefined || isLoud === true ? parts : quietly(parts),
  };
}

export const sendMessage = defineAction({
  ...messages.sendMessage,
  input: {
    type: 'object',
    properties: {
      channel,
      text,
      thread_ts: threadTs,
      reply_broadcast: {
        type: 'boolean',
        default: false,
        description: 'Whether a reply in a thread is shown in the channel, too.',
      },
      blocks,
      unfurl_links: {
        type: 'boolean',
        description: 'Whether links get a preview; default as the workspace has it.',
      },
      unfurl_media: { type: 'boolean', description: 'The same for pictures and videos.' },
      allow_broadcast: allowBroadcast,
    },
    required: ['channel'],
  },
  async execute(params, context): Promise<Sent> {
    const { channel: where, thread_ts, reply_broadcast, unfurl_links, unfurl_media } = params;
    const content = contentOf(params);
    const {
      channel: id,
      ts: at,
      message,
    } = await call<Sent>(context, 'chat.postMessage', {
      channel: await findChannel(context, where),
      ...content,
      thread_ts,
      ...(reply_broadcast === true && { reply_broadcast }),
      unfurl_links,
      unfurl_media,
    });
    return { channel: id, ts: at, ...(message !== undefined && { message }) };
  },
});

export const updateMessage = defineAction({
  ...messages.updateMessage,
  input: {
    type: 'object',
    properties: { channel, ts, text, blocks, allow_broadcast: allowBroadcast },
    required: ['channel', 'ts'],
  },
  async execute({ channel: where, ts: at, ...content }, context): Promise<Sent> {
    const answer = await call<Sent>(context, 'chat.update', {
      channel: await findChannel(context, where),
      ts: at,
      ...contentOf(content),
    });
    return { channel: answer.channel, ts: answer.ts };
  },
});

export const deleteMessage = defineAction({
  ...messages.deleteMessage,
  input: { type: 'object', properties: { channel, ts }, required: ['channel', 'ts'] },
  async execute({ channel: where, ts: at }, context): Promise<Sent> {
    const answer = await call<Sent>(context, 'chat.delete', {
      channel: await findChannel(context, where),
      ts: at,
    });
    return { channel: answer.channel, ts: answer.ts };
  },
});

export const sendEphemeral = defineAction({
  ...messages.sendEphemeral,
  input: {
    type: 'object',
    properties: { channel, user, text, thread_ts: threadTs, blocks },
    required: ['channel', 'user'],
  },
  async execute({ channel: where, user: who, thread_ts, ...content }, context) {
    const { message_ts } = await call<{ message_ts: string }>(context, 'chat.postEphemeral', {
      channel: await findChannel(context, where),
      user: await findUser(context, who),
      ...contentOf(content),
      thread_ts,
    });
    return { message_ts };
  },
});

export const sendMeMessage = defineAction({
  ...messages.sendMeMessage,
  input: { type: 'object', properties: { channel, text }, required: ['channel', 'text'] },
  async execute({ channel: where, text: words }, context): Promise<Sent> {
    const answer = await call<Sent>(context, 'chat.meMessage', {
      channel: await findChannel(context, where),
      text: withoutBroadcasts(words),
    });
    return { channel: answer.channel, ts: answer.ts };
  },
});

export const getPermalink = defineAction({
  ...messages.getPermalink,
  input: { type: 'object', properties: { channel, ts }, required: ['channel', 'ts'] },
  async execute({ channel: where, ts: message_ts }, context) {
    const { permalink } = await call<{ permalink: string }>(context, 'chat.getPermalink', {
      channel: await findChannel(context, where),
      message_ts,
    });
    return { permalink };
  },
});

export const scheduleMessage = defineAction({
  ...messages.scheduleMessage,
  input: {
    type: 'object',
    properties: {
      channel,
      text,
      post_at: {
        type: 'string',
        format: 'date-time',
        description: 'When, in ISO 8601 with its zone: 2026-01-31T09:00:00+01:00.',
      },
      thread_ts: threadTs,
      blocks,
      allow_broadcast: allowBroadcast,
    },
    required: ['channel', 'post_at'],
  },
  async execute({ channel: where, post_at, thread_ts, ...content }, context) {
    const answer = await call<{
      channel: string;
      scheduled_message_id: string;
      post_at: number | string;
    }>(context, 'chat.scheduleMessage', {
      channel: await findChannel(context, where),
      post_at: Math.round(Date.parse(post_at) / 1000),
      ...contentOf(content),
      thread_ts,
    });
    const { channel: id, scheduled_message_id, post_at: at } = answer;
    return { channel: id, scheduled_message_id, post_at: Number(at) };
  },
});

export const listScheduled = defineAction({
  ...messages.listScheduled,
  input: { type: 'object', properties: { channel, ...paging(100) } },
  async execute({ channel: where, ...page }, context): Promise<Page<ScheduledMessage>> {
    const answer = await call<{ scheduled_messages: readonly ScheduledMessage[] }>(
      context,
      'chat.scheduledMessages.list',
      { ...(where !== undefined && { channel: await findChannel(context, where) }), ...page },
    );
    return { items: answer.scheduled_messages, nextCursor: nextCursor(answer) };
  },
});

export const deleteScheduled = defineAction({
  ...messages.deleteScheduled,
  input: {
    type: 'object',
    properties: {
      channel,
      scheduled_message_id: { type: 'string', minLength: 1, description: 'As it was answered.' },
    },
    required: ['channel', 'scheduled_message_id'],
  },
  async execute({ channel: where, scheduled_message_id }, context) {
    await call(context, 'chat.deleteScheduledMessage', {
      channel: await findChannel(context, where),
      scheduled_message_id,
    });
    return { deleted: true };
  },
});

export const history = defineAction({
  ...messages.history,
  input: {
    type: 'object',
    properties: { channel, ...span, ...paging(999) },
    required: ['channel'],
  },
  async execute({ channel: where, ...filters }, context): Promise<Page<Message>> {
    const answer = await call<{ messages: readonly Message[] }>(context, 'conversations.history', {
      channel: await findChannel(context, where),
      ...filters,
    });
    return { items: answer.messages, nextCursor: nextCursor(answer) };
  },
});

export const replies = defineAction({
  ...messages.replies,
  input: {
    type: 'object',
    properties: { channel, ts, ...span, ...paging(999) },
    required: ['channel', 'ts'],
  },
  async execute({ channel: where, ...filters }, context): Promise<Page<Message>> {
    const answer = await call<{ messages: readonly Message[] }>(context, 'conversations.replies', {
      channel: await findChannel(context, where),
      ...filters,
    });
    return { items: answer.messages, nextCursor: nextCursor(answer) };
  },
});

export const search = defineAction({
  ...messages.search,
  input: {
    type: 'object',
    properties: {
      query: { type: 'string', minLength: 1, description: 'What to look for.' },
      sort: { type: 'string', enum: ['score', 'timestamp'], default: 'score' },
      sort_dir: { type: 'string', enum: ['asc', 'desc'], default: 'desc' },
      cursor: { type: 'string', description: 'The nextCursor of the page before.' },
      count: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
    },
    required: ['query'],
  },
  async execute({ cursor = '*', ...params }, context): Promise<Page<Message>> {
    const { messages: found } = await call<{
      messages: { matches: readonly Message[]; response_metadata?: { next_cursor?: string } };
    }>(context, 'search.messages', { ...params, cursor });
    const next = found.response_metadata?.next_cursor;
    return { items: found.matches, nextCursor: next ? next : null };
  },
});
