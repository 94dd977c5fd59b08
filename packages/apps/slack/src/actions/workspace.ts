import { defineAction, type Page } from '@onbehalf/core';

import { call } from '../call.ts';
import { findChannel } from '../find-channel.ts';
import { findUser } from '../find-user.ts';
import type { SlackFile } from '../models.ts';
import { channel, user } from '../parameters.ts';
import { workspace } from '../summaries/workspace.ts';

interface Identity {
  readonly url: string;
  readonly team: string;
  readonly user: string;
  readonly team_id: string;
  readonly user_id: string;
  readonly bot_id?: string;
}

export const whoAmI = defineAction({
  ...workspace.whoAmI,
  input: { type: 'object', properties: {} },
  async execute(_params, context): Promise<Identity> {
    const { ok: _, ...identity } = await call<Identity>(context, 'auth.test');
    return identity;
  },
});

interface Team {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly [more: string]: unknown;
}

export const team = defineAction({
  ...workspace.team,
  input: { type: 'object', properties: {} },
  async execute(_params, context): Promise<Team> {
    return (await call<{ team: Team }>(context, 'team.info')).team;
  },
});

interface Bot {
  readonly id: string;
  readonly name: string;
  readonly app_id?: string;
  readonly [more: string]: unknown;
}

export const bot = defineAction({
  ...workspace.bot,
  input: {
    type: 'object',
    properties: { bot: { type: 'string', minLength: 1, description: 'Its bot_id: B0123ABCD.' } },
    required: ['bot'],
  },
  async execute(params, context): Promise<Bot> {
    return (await call<{ bot: Bot }>(context, 'bots.info', params)).bot;
  },
});

export const emoji = defineAction({
  ...workspace.emoji,
  input: { type: 'object', properties: {} },
  async execute(_params, context): Promise<Page<{ name: string; url: string }>> {
    const answer = await call<{ emoji: Readonly<Record<string, string>> }>(context, 'emoji.list');
    const items = Object.entries(answer.emoji).map(([name, url]) => ({ name, url }));
    return { items, nextCursor: null };
  },
});

const PAGE = 100;

export const files = defineAction({
  ...workspace.files,
  input: {
    type: 'object',
    properties: {
      channel,
      user,
      types: {
        type: 'array',
        items: { type: 'string', enum: ['spaces', 'snippets', 'images', 'gdocs', 'zips', 'pdfs'] },
        description: 'Only files of these kinds.',
      },
      cursor: { type: 'string', pattern: '^[0-9]+$', description: 'The nextCursor before.' },
    },
  },
  async execute({ channel: where, user: who, types, cursor = '1' }, context) {
    const answer = await call<{
      files: readonly SlackFile[];
      paging?: { readonly page: number; readonly pages: number };
    }>(context, 'files.list', {
      ...(where !== undefined && { channel: await findChannel(context, where) }),
      ...(who !== undefined && { user: await findUser(context, who) }),
      types,
      count: PAGE,
      page: Number(cursor),
    });
    const { page = 1, pages = 1 } = answer.paging ?? {};
    const next = page < pages ? String(page + 1) : null;
    return { items: answer.files, nextCursor: next } satisfies Page<SlackFile>;
  },
});

const fileId = {
  type: 'object',
  properties: { file: { type: 'string', minLength: 1, description: 'Its id: F0123ABCD.' } },
  required: ['file'],
} as const;

export const file = defineAction({
  ...workspace.file,
  input: fileId,
  async execute(params, context): Promise<SlackFile> {
    return (await call<{ file: SlackFile }>(context, 'files.info', params)).file;
  },
});

export const deleteFile = defineAction({
  ...workspace.deleteFile,
  input: fileId,
  async execute(params, context) {
    await call(context, 'files.delete', params);
    return { deleted: true };
  },
});
