import { defineAction, type Page } from '@onbehalf/core';

import { call } from '../call.ts';
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
