import { defineAction, type Page } from '@onbehalf/core';

import { call, type Context, nextCursor } from '../call.ts';
import { findChannel } from '../find-channel.ts';
import { findUser, findUsers } from '../find-user.ts';
import type { Channel } from '../models.ts';
import { channel, paging, ts, user, users } from '../parameters.ts';
import { channels } from '../summaries/channels.ts';

const KINDS = ['public_channel', 'private_channel', 'mpim', 'im'] as const;

const types = {
  type: 'array',
  items: { type: 'string', enum: KINDS },
  minItems: 1,
  default: ['public_channel'],
  description: 'Which kinds: public and private channels, group and direct messages (mpim, im).',
} as const;

const excludeArchived = {
  type: 'boolean',
  default: true,
  description: 'Whether archived channels are left out.',
} as const;

const one = { type: 'object', properties: { channel }, required: ['channel'] } as const;

interface One {
  readonly channel: Channel;
}

interface Several {
  readonly channels: readonly Channel[];
}

/** Calls a method on one channel, which answers it. */
async function onChannel(
  context: Context,
  method: string,
  reference: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<Channel> {
  const id = await findChannel(context, reference);
  const answer = await call<Partial<One>>(context, method, { channel: id, ...parameters });
  return answer.channel ?? { id };
}

export const list = defineAction({
  ...channels.list,
  input: {
    type: 'object',
    properties: { types, exclude_archived: excludeArchived, ...paging(1000) },
  },
  async execute(params, context): Promise<Page<Channel>> {
    const answer = await call<Several>(context, 'conversations.list', params);
    return { items: answer.channels, nextCursor: nextCursor(answer) };
  },
});

export const listOfUser = defineAction({
  ...channels.listOfUser,
  input: {
    type: 'object',
    properties: { user, types, exclude_archived: excludeArchived, ...paging(1000) },
  },
  async execute({ user: who, ...params }, context): Promise<Page<Channel>> {
    const whose = who === undefined ? {} : { user: await findUser(context, who) };
    const answer = await call<Several>(context, 'users.conversations', { ...whose, ...params });
    return { items: answer.channels, nextCursor: nextCursor(answer) };
  },
});

export const info = defineAction({
  ...channels.info,
  input: one,
  execute: ({ channel: where }, context): Promise<Channel> =>
    onChannel(context, 'conversations.info', where, { include_num_members: true }),
});

export const create = defineAction({
  ...channels.create,
  input: {
    type: 'object',
    properties: {
      name: {
        type: 'string',
        minLength: 1,
        maxLength: 80,
        description: 'Lower-case letters, digits, - and _, without the #: release-2026.',
      },
      is_private: { type: 'boolean', default: false, description: 'Whether it is private.' },
    },
    required: ['name'],
  },
  async execute({ name, is_private }, context): Promise<Channel> {
    const params = { name: name.replace(/^#/, ''), is_private };
    return (await call<One>(context, 'conversations.create', params)).channel;
  },
});

export const archive = defineAction({
  ...channels.archive,
  input: one,
  execute: ({ channel: where }, context): Promise<Channel> =>
    onChannel(context, 'conversations.archive', where),
});

export const unarchive = defineAction({
  ...channels.unarchive,
  input: one,
  execute: ({ channel: where }, context): Promise<Channel> =>
    onChannel(context, 'conversations.unarchive', where),
});

export const rename = defineAction({
  ...channels.rename,
  input: {
    type: 'object',
    properties: {
      channel,
      name: { type: 'string', minLength: 1, maxLength: 80, description: 'The new name.' },
    },
    required: ['channel', 'name'],
  },
  execute: ({ channel: where, name }, context): Promise<Channel> =>
    onChannel(context, 'conversations.rename', where, { name: name.replace(/^#/, '') }),
});

export const join = defineAction({
  ...channels.join,
  input: one,
  execute: ({ channel: where }, context): Promise<Channel> =>
    onChannel(context, 'conversations.join', where),
});

export const leave = defineAction({
  ...channels.leave,
  input: one,
  execute: ({ channel: where }, context): Promise<Channel> =>
    onChannel(context, 'conversations.leave', where),
});

export const invite = defineAction({
  ...channels.invite,
  input: { type: 'object', properties: { channel, users }, required: ['channel', 'users'] },
  async execute({ channel: where, users: who }, context): Promise<Channel> {
    const ids = await findUsers(context, who);
    return onChannel(context, 'conversations.invite', where, { users: ids });
  },
});

export const kick = defineAction({
  ...channels.kick,
  input: { type: 'object', properties: { channel, user }, required: ['channel', 'user'] },
  async execute({ channel: where, user: who }, context): Promise<Channel> {
    return onChannel(context, 'conversations.kick', where, { user: await findUser(context, who) });
  },
});

export const members = defineAction({
  ...channels.members,
  input: { type: 'object', properties: { channel, ...paging(1000) }, required: ['channel'] },
  async execute({ channel: where, ...page }, context): Promise<Page<string>> {
    const answer = await call<{ members: readonly string[] }>(context, 'conversations.members', {
      channel: await findChannel(context, where),
      ...page,
    });
    return { items: answer.members, nextCursor: nextCursor(answer) };
  },
});

export const setTopic = defineAction({
  ...channels.setTopic,
  input: {
    type: 'object',
    properties: {
      channel,
      topic: { type: 'string', maxLength: 250, description: 'At most 250 characters.' },
    },
    required: ['channel', 'topic'],
  },
  execute: ({ channel: where, topic }, context): Promise<Channel> =>
    onChannel(context, 'conversations.setTopic', where, { topic }),
});

export const setPurpose = defineAction({
  ...channels.setPurpose,
  input: {
    type: 'object',
    properties: {
      channel,
      purpose: { type: 'string', maxLength: 250, description: 'At most 250 characters.' },
    },
    required: ['channel', 'purpose'],
  },
  execute: ({ channel: where, purpose }, context): Promise<Channel> =>
    onChannel(context, 'conversations.setPurpose', where, { purpose }),
});

export const open = defineAction({
  ...channels.open,
  input: {
    type: 'object',
    properties: { users: { ...users, maxItems: 8 } },
    required: ['users'],
  },
  async execute({ users: who }, context): Promise<Channel> {
    const ids = await findUsers(context, who);
    return (await call<One>(context, 'conversations.open', { users: ids })).channel;
  },
});

export const close = defineAction({
  ...channels.close,
  input: one,
  execute: ({ channel: where }, context): Promise<Channel> =>
    onChannel(context, 'conversations.close', where),
});

export const mark = defineAction({
  ...channels.mark,
  input: { type: 'object', properties: { channel, ts }, required: ['channel', 'ts'] },
  execute: ({ channel: where, ts: at }, context): Promise<Channel> =>
    onChannel(context, 'conversations.mark', where, { ts: at }),
});
