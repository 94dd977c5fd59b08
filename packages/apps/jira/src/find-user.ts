import { invalidParameter, OnBehalfError } from '@onbehalf/core';

import type { User } from './models.ts';
import type { Site } from './sites.ts';

const ID = /^(?:[\da-f]{24}|\d{6}:[\w-]{10,}|qm:[\w:-]+|\w+:[\da-f-]{36})$/i;
const ME = /^(?:me|myself|currentuser\(\))$/i;

/**
 * The account id of somebody by it, their address, their name, or `me`.
 *
 * @throws OnBehalfError `not_found`; `invalid_params` where several people have the name
 */
export async function findUser(site: Site, reference: string, parameter = 'user'): Promise<string> {
  const wanted = reference.replace(/^@/, '').trim();
  if (ID.test(wanted)) return wanted;
  if (ME.test(wanted)) return (await site.get<User>('/myself')).accountId;
  const found = await site.get<readonly User[]>('/user/search', { query: wanted, maxResults: 50 });
  const people = found.filter(
    ({ active, accountType = 'atlassian' }) => active !== false && accountType === 'atlassian',
  );
  const named = people.filter((user) => isNamed(user, wanted));
  const [first, ...others] = named.length > 0 ? named : people;
  if (first === undefined) {
    throw new OnBehalfError('not_found', `Jira knows nobody as ${wanted.slice(0, 80)}.`);
  }
  if (others.length === 0) return first.accountId;
  const who = [first, ...others]
    .slice(0, 5)
    .map((user) => `${user.displayName} is ${user.accountId}`);
  throw invalidParameter(parameter, `names several people, so give an id: ${who.join(', ')}`);
}

function isNamed({ displayName, emailAddress }: User, wanted: string): boolean {
  return [displayName, emailAddress].some((it) => it?.toLowerCase() === wanted.toLowerCase());
}
