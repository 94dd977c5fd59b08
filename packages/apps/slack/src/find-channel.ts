import { OnBehalfError } from '@onbehalf/core';

import { call, type Context, pagesOf } from './call.ts';
import { findUser } from './find-user.ts';
import type { Channel } from './models.ts';

const ID = /^[CDG][A-Z0-9]{5,}$/;
const USER = /^(?:@|[UW][A-Z0-9]{5,}$|[^@\s]+@[^@\s]+$)/;

interface Channels {
  readonly channels: readonly Channel[];
}

/**
 * The id of a channel by its id or name (`#eng`), or of the direct messages with a user by their id,
 * `@name` or address.
 *
 * @throws OnBehalfError `not_found`; as `call`
 */
export async function findChannel(context: Context, reference: string): Promise<string> {
  if (ID.test(reference)) return reference;
  if (USER.test(reference)) return openDirect(context, await findUser(context, reference));
  const name = reference.replace(/^#/, '');
  const types = kindsFor(context);
  for await (const { channels } of pagesOf<Channels>(context, 'conversations.list', { types })) {
    const found = channels.find((channel) => channel.name === name);
    if (found !== undefined) return found.id;
  }
  const message = `There is no channel named #${name.slice(0, 80)} that this account can see; a private one is named by its id.`;
  throw new OnBehalfError('not_found', message);
}

/** Slack refuses to list anything to who asks for one kind too many. */
function kindsFor({ connection }: Context): readonly string[] {
  const granted = connection.scopes.granted ?? [];
  const isPrivate = ['groups:read', 'user:groups:read'].some((scope) => granted.includes(scope));
  return isPrivate ? ['public_channel', 'private_channel'] : ['public_channel'];
}

async function openDirect(context: Context, user: string): Promise<string> {
  const { channel } = await call<{ channel: Channel }>(context, 'conversations.open', {
    users: user,
  });
  return channel.id;
}
