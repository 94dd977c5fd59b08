import { invalidParameter, defineAction, type Page } from '@onbehalf/core';

import { call, type Context, nextCursor } from '../call.ts';
import { findUser, findUsers } from '../find-user.ts';
import type { Profile, User, UserGroup } from '../models.ts';
import { paging, user, users } from '../parameters.ts';
import { people } from '../summaries/people.ts';

const own = { ...user, description: `${user.description} Leave it out for the own.` } as const;
const group = {
  type: 'string',
  minLength: 1,
  description: 'The id of the user group: S0123ABCD.',
} as const;

async function userOf(context: Context, reference: string | undefined) {
  return reference === undefined ? {} : { user: await findUser(context, reference) };
}

export const list = defineAction({
  ...people.list,
  input: { type: 'object', properties: paging(1000) },
  async execute(params, context): Promise<Page<User>> {
    const answer = await call<{ members: readonly User[] }>(context, 'users.list', params);
    return { items: answer.members, nextCursor: nextCursor(answer) };
  },
});

export const info = defineAction({
  ...people.info,
  input: { type: 'object', properties: { user }, required: ['user'] },
  async execute({ user: who }, context): Promise<User> {
    const id = await findUser(context, who);
    return (await call<{ user: User }>(context, 'users.info', { user: id })).user;
  },
});

export const byEmail = defineAction({
  ...people.byEmail,
  input: {
    type: 'object',
    properties: { email: { type: 'string', format: 'email', description: 'Their address.' } },
    required: ['email'],
  },
  async execute({ email }, context): Promise<User> {
    return (await call<{ user: User }>(context, 'users.lookupByEmail', { email })).user;
  },
});

export const presence = defineAction({
  ...people.presence,
  input: { type: 'object', properties: { user }, required: ['user'] },
  async execute({ user: who }, context) {
    const id = await findUser(context, who);
    const answer = await call<{ presence: string }>(context, 'users.getPresence', { user: id });
    return { user: id, presence: answer.presence };
  },
});

export const setPresence = defineAction({
  ...people.setPresence,
  input: {
    type: 'object',
    properties: { presence: { type: 'string', enum: ['auto', 'away'] } },
    required: ['presence'],
  },
  async execute(params, context) {
    await call(context, 'users.setPresence', params);
    return { presence: params.presence };
  },
});

export const profile = defineAction({
  ...people.profile,
  input: { type: 'object', properties: { user: own } },
  async execute({ user: who }, context): Promise<Profile> {
    const params = await userOf(context, who);
    return (await call<{ profile: Profile }>(context, 'users.profile.get', params)).profile;
  },
});

export const setProfile = defineAction({
  ...people.setProfile,
  input: {
    type: 'object',
    properties: {
      status_text: {
        type: 'string',
        maxLength: 100,
        description: 'What the user is doing; empty to clear the status.',
      },
      status_emoji: {
        type: 'string',
        description: 'With colons: :palm_tree:. Empty to clear it.',
      },
      status_expiration: {
        type: 'string',
        format: 'date-time',
        description: 'Until when the status holds, in ISO 8601 with its zone; default for ever.',
      },
      display_name: { type: 'string', maxLength: 80, description: 'The name others see.' },
      title: { type: 'string', maxLength: 100, description: 'What the user does at work.' },
    },
  },
  async execute({ status_expiration: until, ...fields }, context): Promise<Profile> {
    const expiration = until === undefined ? {} : { status_expiration: Date.parse(until) / 1000 };
    const changes = { ...fields, ...expiration };
    if (Object.keys(changes).length === 0)
      throw invalidParameter('status_text', 'or another field is missing');
    const answer = await call<{ profile: Profile }>(context, 'users.profile.set', {
      profile: JSON.stringify(changes),
    });
    return answer.profile;
  },
});

interface Dnd {
  readonly snooze_enabled?: boolean;
  readonly snooze_endtime?: number;
  readonly dnd_enabled?: boolean;
  readonly next_dnd_start_ts?: number;
  readonly next_dnd_end_ts?: number;
}

export const dnd = defineAction({
  ...people.dnd,
  input: { type: 'object', properties: { user: own } },
  async execute({ user: who }, context): Promise<Dnd> {
    const { ok: _, ...status } = await call<Dnd>(context, 'dnd.info', await userOf(context, who));
    return status;
  },
});

export const snooze = defineAction({
  ...people.snooze,
  input: {
    type: 'object',
    properties: {
      num_minutes: { type: 'integer', minimum: 1, maximum: 1440, description: 'For how long.' },
    },
    required: ['num_minutes'],
  },
  async execute(params, context): Promise<Dnd> {
    const { ok: _, ...status } = await call<Dnd>(context, 'dnd.setSnooze', params);
    return status;
  },
});

export const endSnooze = defineAction({
  ...people.endSnooze,
  input: { type: 'object', properties: {} },
  async execute(_params, context): Promise<Dnd> {
    const { ok: _, ...status } = await call<Dnd>(context, 'dnd.endSnooze');
    return status;
  },
});

export const listGroups = defineAction({
  ...people.listGroups,
  input: {
    type: 'object',
    properties: {
      include_disabled: { type: 'boolean', default: false },
      include_users: { type: 'boolean', default: false, description: 'With the ids of members.' },
    },
  },
  async execute(params, context): Promise<Page<UserGroup>> {
    const answer = await call<{ usergroups: readonly UserGroup[] }>(
      context,
      'usergroups.list',
      params,
    );
    return { items: answer.usergroups, nextCursor: null };
  },
});

export const groupMembers = defineAction({
  ...people.groupMembers,
  input: { type: 'object', properties: { usergroup: group }, required: ['usergroup'] },
  async execute(params, context): Promise<Page<string>> {
    const answer = await call<{ users: readonly string[] }>(
      context,
      'usergroups.users.list',
      params,
    );
    return { items: answer.users, nextCursor: null };
  },
});

export const createGroup = defineAction({
  ...people.createGroup,
  input: {
    type: 'object',
    properties: {
      name: { type: 'string', minLength: 1, description: 'For people: Designers.' },
      handle: { type: 'string', minLength: 1, description: 'To mention it, without the @.' },
      description: { type: 'string', description: 'What the group is for.' },
    },
    required: ['name', 'handle'],
  },
  async execute(params, context): Promise<UserGroup> {
    const answer = await call<{ usergroup: UserGroup }>(context, 'usergroups.create', params);
    return answer.usergroup;
  },
});

export const setGroupMembers = defineAction({
  ...people.setGroupMembers,
  input: {
    type: 'object',
    properties: { usergroup: group, users },
    required: ['usergroup', 'users'],
  },
  async execute({ usergroup, users: who }, context): Promise<UserGroup> {
    const ids = await findUsers(context, who);
    const params = { usergroup, users: ids };
    return (await call<{ usergroup: UserGroup }>(context, 'usergroups.users.update', params))
      .usergroup;
  },
});
