import type { OnBehalf } from '@onbehalf/core';

import type { Asked } from './requests.ts';

/** How many requests, and for how many of them an action was among the first. */
export interface Recall {
  requests: number;
  first: number;
  five: number;
  ten: number;
}

interface Counted {
  readonly recall: Recall;
  /** Those that were not answered within the first five. */
  readonly missed: readonly (Asked & { readonly found: readonly string[] })[];
}

/** Only requests count of which an action is there, by its name or a former one. */
export async function recallOf(onbehalf: OnBehalf, asked: readonly Asked[]): Promise<Counted> {
  const recall: Recall = { requests: 0, first: 0, five: 0, ten: 0 };
  const missed: Counted['missed'][number][] = [];
  for (const { request, actions } of asked) {
    const there = await Promise.all(actions.map((slug) => onbehalf.actions.get(slug)));
    const wanted = new Set(there.flatMap((action) => action?.slug ?? []));
    if (wanted.size === 0) continue;
    const found = (await onbehalf.actions.search(request, { limit: 10 })).map(({ slug }) => slug);
    const at = found.findIndex((slug) => wanted.has(slug));
    recall.requests++;
    if (at === 0) recall.first++;
    if (at !== -1 && at < 5) recall.five++;
    if (at !== -1) recall.ten++;
    if (at === -1 || at >= 5) missed.push({ request, actions: [...wanted], found });
  }
  return { recall, missed };
}
