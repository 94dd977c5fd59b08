import { invalidParameter } from '@onbehalf/core';

import type { Label } from './models.ts';
import { type Context, gmail } from './request.ts';

const SYSTEM =
  /^(?:INBOX|UNREAD|STARRED|IMPORTANT|SPAM|TRASH|SENT|DRAFT|CHAT|CATEGORY_[A-Z]+|Label_\w+)$/;

/**
 * Ids of labels by their ids or names; asks only where a name is among them.
 *
 * @throws OnBehalfError `invalid_params` for a label that is not there, with those that are
 */
export async function labelIds(
  context: Context,
  references: readonly string[] | undefined,
  parameter: string,
): Promise<readonly string[]> {
  if (references === undefined || references.every((it) => SYSTEM.test(it)))
    return references ?? [];
  const { labels } = await gmail<{ labels: readonly Label[] }>(context, '/labels');
  return references.map((reference) => {
    const wanted = reference.toLowerCase();
    const found = labels.find(({ id, name }) => id === reference || name.toLowerCase() === wanted);
    if (found !== undefined) return found.id;
    const names = labels.filter(({ type }) => type === 'user').map(({ name }) => name);
    const there = names.slice(0, 20).join(', ') || 'none of your own';
    throw invalidParameter(parameter, `names a label that is not there; there are: ${there}`);
  });
}
