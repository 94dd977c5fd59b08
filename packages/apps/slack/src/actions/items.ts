import { defineAction, type Page } from '@onbehalf/core';

import { call, nextCursor } from '../call.ts';
import { findChannel } from '../find-channel.ts';
import { findUser } from '../find-user.ts';
import type { Bookmark, Message, Reaction, Reminder } from '../models.ts';
import { channel, emoji, paging, ts, user } from '../parameters.ts';
import { items } from '../summaries/items.ts';

const message = { channel, ts } as const;
const reaction = {
  type: 'object',
  properties: { ...message, name: emoji },
  required: ['channel', 'ts', 'name'],
} as const;

const bare = (name: string): string => name.replaceAll(':', '');

export const addReaction = defineAction({
  ...items.addReaction,
  input: reaction,
  async execute({ channel: where, ts: timestamp, name }, context) {
    const id = await findChannel(context, where);
    await call(context, 'reactions.add', { channel: id, timestamp, name: bare(name) });
    return { channel: id, ts: timestamp, name: bare(name) };
  },
});

export const removeReaction = defineAction({
  ...items.removeReaction,
  input: reaction,
  async execute({ channel: where, ts: timestamp, name }, context) {
    const id = await findChannel(context, where);
    await call(context, 'reactions.remove', { channel: id, timestamp, name: bare(name) });
    return { channel: id, ts: timestamp, name: bare(name) };
  },
});

export const reactions = defineAction({
  ...items.reactions,
  input: { type: 'object', properties: message, required: ['channel', 'ts'] },
  async execute({ channel: where, ts: timestamp }, context): Promise<Page<Reaction>> {
    const answer = await call<{ message: Message }>(context, 'reactions.get', {
      channel: await findChannel(context, where),
      timestamp,
      full: true,
    });
    return { items: answer.message.reactions ?? [], nextCursor: null };
  },
});

interface Reacted {
  readonly type: string;
  readonly channel?: string;
  readonly message?: Message;
}

export const userReactions = defineAction({
  ...items.userReactions,
  input: { type: 'object', properties: { user, ...paging(100) } },
  async execute({ user: who, ...page }, context): Promise<Page<Reacted>> {
    const whose = who === undefined ? {} : { user: await findUser(context, who) };
    const answer = await call<{ items: readonly Reacted[] }>(context, 'reactions.list', {
      ...whose,
      ...page,
    });
    return { items: answer.items, nextCursor: nextCursor(answer) };
  },
});

export const pin = defineAction({
  ...items.pin,
  input: { type: 'object', properties: message, required: ['channel', 'ts'] },
  async execute({ channel: where, ts: timestamp }, context) {
    const id = await findChannel(context, where);
    await call(context, 'pins.add', { channel: id, timestamp });
    return { channel: id, ts: timestamp };
  },
});

export const unpin = defineAction({
  ...items.unpin,
  input: { type: 'object', properties: message, required: ['channel', 'ts'] },
  async execute({ channel: where, ts: timestamp }, context) {
    const id = await findChannel(context, where);
    await call(context, 'pins.remove', { channel: id, timestamp });
    return { channel: id, ts: timestamp };
  },
});

export const pins = defineAction({
  ...items.pins,
  input: { type: 'object', properties: { channel }, required: ['channel'] },
  async execute({ channel: where }, context): Promise<Page<Reacted>> {
    const id = await findChannel(context, where);
    const answer = await call<{ items: readonly Reacted[] }>(context, 'pins.list', { channel: id });
    return { items: answer.items, nextCursor: null };
  },
});

export const bookmarks = defineAction({
  ...items.bookmarks,
  input: { type: 'object', properties: { channel }, required: ['channel'] },
  async execute({ channel: where }, context): Promise<Page<Bookmark>> {
    const answer = await call<{ bookmarks: readonly Bookmark[] }>(context, 'bookmarks.list', {
      channel_id: await findChannel(context, where),
    });
    return { items: answer.bookmarks, nextCursor: null };
  },
});

export const addBookmark = defineAction({
  ...items.addBookmark,
  input: {
    type: 'object',
    properties: {
      channel,
      title: { type: 'string', minLength: 1, description: 'What stands there.' },
      link: { type: 'string', format: 'uri', description: 'Where it leads.' },
      emoji: { type: 'string', description: 'An emoji before it, with colons: :rocket:.' },
    },
    required: ['channel', 'title', 'link'],
  },
  async execute({ channel: where, ...bookmark }, context): Promise<Bookmark> {
    const answer = await call<{ bookmark: Bookmark }>(context, 'bookmarks.add', {
      channel_id: await findChannel(context, where),
      type: 'link',
      ...bookmark,
    });
    return answer.bookmark;
  },
});

export const removeBookmark = defineAction({
  ...items.removeBookmark,
  input: {
    type: 'object',
    properties: {
      channel,
      bookmark_id: { type: 'string', minLength: 1, description: 'Its id: Bk0123ABCD.' },
    },
    required: ['channel', 'bookmark_id'],
  },
  async execute({ channel: where, bookmark_id }, context) {
    const channel_id = await findChannel(context, where);
    await call(context, 'bookmarks.remove', { channel_id, bookmark_id });
    return { removed: true };
  },
});

const reminderId = {
  type: 'object',
  properties: {
    reminder: { type: 'string', minLength: 1, description: 'The id of the reminder: Rm0123ABCD.' },
  },
  required: ['reminder'],
} as const;

export const addReminder = defineAction({
  ...items.addReminder,
  input: {
    type: 'object',
    properties: {
      text: { type: 'string', minLength: 1, description: 'Of what.' },
      time: {
        type: 'string',
        minLength: 1,
        description: 'When: in words (tomorrow at 9am, every Tuesday) or in seconds since 1970.',
      },
    },
    required: ['text', 'time'],
  },
  async execute(params, context): Promise<Reminder> {
    return (await call<{ reminder: Reminder }>(context, 'reminders.add', params)).reminder;
  },
});

export const reminders = defineAction({
  ...items.reminders,
  input: { type: 'object', properties: {} },
  async execute(_params, context): Promise<Page<Reminder>> {
    const answer = await call<{ reminders: readonly Reminder[] }>(context, 'reminders.list');
    return { items: answer.reminders, nextCursor: null };
  },
});

export const reminder = defineAction({
  ...items.reminder,
  input: reminderId,
  async execute(params, context): Promise<Reminder> {
    return (await call<{ reminder: Reminder }>(context, 'reminders.info', params)).reminder;
  },
});

export const completeReminder = defineAction({
  ...items.completeReminder,
  input: reminderId,
  async execute(params, context) {
    await call(context, 'reminders.complete', params);
    return { completed: true };
  },
});

export const deleteReminder = defineAction({
  ...items.deleteReminder,
  input: reminderId,
  async execute(params, context) {
    await call(context, 'reminders.delete', params);
    return { deleted: true };
  },
});
