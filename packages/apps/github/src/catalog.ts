import type { ActionAnnotations, ActionSummary, LazyActions } from '@onbehalf/core';

import { aliasesOf } from './aliases.ts';
import type { CatalogActions, SlugOf } from './catalog-types.ts';
import type { Effect, GeneratedGroup, GeneratedSummary } from './generated-catalog.ts';
import { generated } from './generated.ts';

const EFFECTS: Readonly<Record<Effect, ActionAnnotations>> = {
  r: { readOnly: true, destructive: false, idempotent: true },
  w: { readOnly: false, destructive: false, idempotent: false },
  wi: { readOnly: false, destructive: false, idempotent: true },
  d: { readOnly: false, destructive: true, idempotent: false },
  di: { readOnly: false, destructive: true, idempotent: true },
};

/**
 * The actions written by hand, and of those that are generated whatever they leave: where both are
 * for one operation there is one slug, and it is the hand-written one's.
 */
export function withCatalog<const Handwritten extends readonly LazyActions[]>(
  handwritten: Handwritten,
): readonly [...Handwritten, ...LazyActions<CatalogActions<SlugOf<Handwritten[number]>>>[]] {
  const known = new Set(handwritten.flatMap(({ summaries }) => summaries.map(({ slug }) => slug)));
  const named = handwritten.map((group) => ({
    ...group,
    summaries: group.summaries.map(withAliases),
  }));
  groups ??= (generated?.groups ?? []).map(readGroup);
  const others = groups.map((group) => without(known, group));
  return [...named, ...others] as unknown as ReturnType<typeof withCatalog<Handwritten>>;
}

// Read once: every client of a process has the same.
let groups: readonly LazyActions[] | null = null;

function readGroup({ tag, summaries: json, load }: GeneratedGroup): LazyActions {
  const summaries = (JSON.parse(json) as GeneratedSummary[]).map((it) => toSummary(it, tag));
  return {
    summaries,
    async load() {
      const [{ toActions }, { operations }] = await Promise.all([
        import('./generated-actions.ts'),
        load(),
      ]);
      return toActions(summaries, operations);
    },
  };
}

function without(known: ReadonlySet<string>, group: LazyActions): LazyActions {
  return { ...group, summaries: group.summaries.filter(({ slug }) => !known.has(slug)) };
}

function toSummary(
  [slug, description, effect, scopes, deprecated = false]: GeneratedSummary,
  tag: string,
): ActionSummary {
  const annotations = EFFECTS[effect];
  const mark = deprecated ? { deprecated } : {};
  return withAliases({ slug, description, annotations, scopes, tags: [tag], ...mark });
}

function withAliases(summary: ActionSummary): ActionSummary {
  const aliases = aliasesOf(summary.slug);
  return aliases.length === 0 ? summary : { ...summary, aliases };
}
