import type { LazyActions } from '../actions/define.ts';
import type { ActionAnnotations, ActionSummary } from '../model.ts';
import type { RunOperation } from './generated-actions.ts';
import type {
  Effect,
  GeneratedCatalog,
  GeneratedGroup,
  GeneratedSummary,
} from './generated-catalog.ts';

const EFFECTS: Readonly<Record<Effect, ActionAnnotations>> = {
  r: { readOnly: true, destructive: false, idempotent: true },
  w: { readOnly: false, destructive: false, idempotent: false },
  wi: { readOnly: false, destructive: false, idempotent: true },
  d: { readOnly: false, destructive: true, idempotent: false },
  di: { readOnly: false, destructive: true, idempotent: true },
};

/** What an app has of a provider's API. */
export interface CatalogParts {
  readonly handwritten: readonly LazyActions[];
  /** Null where nothing is generated, as in a checkout without build tools. */
  readonly generated: GeneratedCatalog | null;
  /** Loads what sends an operation. */
  readonly run: () => Promise<RunOperation>;
  /** Former names of an action. */
  readonly aliasesOf?: (slug: string) => readonly string[];
}

/**
 * The actions written by hand, and of those that are generated whatever they leave: where both are
 * for one operation there is one slug, and it is the hand-written one's.
 */
export function withCatalog(parts: CatalogParts): readonly LazyActions[] {
  const { handwritten, generated } = parts;
  const known = new Set(handwritten.flatMap(({ summaries }) => summaries.map(({ slug }) => slug)));
  const named = handwritten.map((group) =>
    withSummaries(
      group,
      group.summaries.map((summary) => withAliases(parts, summary)),
    ),
  );
  const others = (generated === null ? [] : readOnce(generated, parts)).map((group) =>
    withSummaries(
      group,
      group.summaries.filter(({ slug }) => !known.has(slug)),
    ),
  );
  return [...named, ...others];
}

// Every client of a process has the same.
const read = new WeakMap<GeneratedCatalog, readonly LazyActions[]>();

function readOnce(catalog: GeneratedCatalog, parts: CatalogParts): readonly LazyActions[] {
  const known = read.get(catalog);
  if (known !== undefined) return known;
  const groups = catalog.groups.map((group) => readGroup(group, parts));
  read.set(catalog, groups);
  return groups;
}

function readGroup(
  { tag, summaries: json, load }: GeneratedGroup,
  parts: CatalogParts,
): LazyActions {
  const summaries = (JSON.parse(json) as GeneratedSummary[]).map((it) =>
    withAliases(parts, toSummary(it, tag)),
  );
  return {
    summaries,
    async load() {
      const [{ toActions }, { operations }, run] = await Promise.all([
        import('./generated-actions.ts'),
        load(),
        parts.run(),
      ]);
      return toActions(summaries, operations, run);
    },
  };
}

function withSummaries(group: LazyActions, summaries: readonly ActionSummary[]): LazyActions {
  return { ...group, summaries };
}

function toSummary(
  [slug, description, effect, scopes, deprecated = false]: GeneratedSummary,
  tag: string,
): ActionSummary {
  const annotations = EFFECTS[effect];
  const mark = deprecated ? { deprecated } : {};
  return { slug, description, annotations, scopes, tags: [tag], ...mark };
}

function withAliases({ aliasesOf }: CatalogParts, summary: ActionSummary): ActionSummary {
  const aliases = aliasesOf?.(summary.slug) ?? [];
  return aliases.length === 0 ? summary : { ...summary, aliases };
}
