import { invalidParameter } from '@onbehalf/core';

import type { Transition } from './models.ts';
import type { Site } from './sites.ts';

/**
 * The transition that leads to a status, or has this name or id.
 *
 * @throws OnBehalfError `invalid_params` that lists where the issue can go
 */
export async function findTransition(site: Site, key: string, wanted: string): Promise<string> {
  const { transitions } = await site.get<{ transitions: readonly Transition[] }>(
    `/issue/${key}/transitions`,
  );
  const plain = wanted.trim().toLowerCase();
  const by = (nameOf: (transition: Transition) => string | undefined) =>
    transitions.filter((each) => nameOf(each)?.toLowerCase() === plain);
  for (const nameOf of [
    ({ id }: Transition) => id,
    ({ to }: Transition) => to?.name,
    ({ name }: Transition) => name,
  ]) {
    const [only, ...others] = by(nameOf);
    if (only !== undefined && others.length === 0) return only.id;
  }
  const list = transitions.map(({ id, name, to }) => `${to?.name ?? name} (by ${name}, id ${id})`);
  const where = list.length === 0 ? 'nowhere' : list.join(', ');
  throw invalidParameter('status', `cannot be reached from here: the issue can go to ${where}`);
}
