import { invalidParameter, OnBehalfError } from '@onbehalf/core';

import { call, type Context, pagesOf } from './call.ts';
import type { User } from './models.ts';

const ID = /^[UW][A-Z0-9]{5,}$/;

interface Members {
  readonly members: readonly User[];
}

/**
 * The id of a user by their id, their address, or a name of theirs: `@alice`, `Alice Doe`.
 *
 * @throws OnBehalfError `not_found`; `invalid_params` where several people have the name; as `call`
 */
export async function findUser(context: Context, reference: string): Promise<string> {
  const wanted = reference.replace(/^@/, '').trim();
  if (ID.test(wanted)) return wanted;
  if (wanted.includes('@')) {
    const { user } = await call<{ user: User }>(context, 'users.lookupByEmail', { email: wanted });
    return user.id;
  }
  const found: User[] = [];
  for await (const { members } of pagesOf<Members>(context, 'users.list')) {
    found.push(...members.filter((user) => isNamed(user, wanted)));
  }
  const [first, ...others] = found;
  if (first === undefined) {
    throw new OnBehalfError(
      'not_found',
      `Nobody in the workspace is named ${wanted.slice(0, 80)}.`,
    );
  }
  if (others.length === 0) return first.id;
  const who = found.slice(0, 5).map((user) => `${user.real_name ?? user.name} is ${user.id}`);
  throw invalidParameter('user', `names several people, so give an id: ${who.join(', ')}`);
}

/** The ids of several. @throws OnBehalfError as {@link findUser} */
export async function findUsers(
  context: Context,
  references: readonly string[],
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const reference of references) ids.push(await findUser(context, reference));
  return ids;
}

function isNamed({ name, real_name: realName, profile, deleted }: User, wanted: string): boolean {
  if (deleted === true) return false;
  const names = [name, realName, profile?.display_name, profile?.real_name];
  return names.some((it) => it?.toLowerCase() === wanted.toLowerCase());
}
