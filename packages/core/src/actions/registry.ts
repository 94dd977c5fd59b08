import { OnBehalfError } from '../errors.ts';
import type { ActionSummary } from '../model.ts';
import { letterPairs, nearest } from '../nearest.ts';
import { bound } from '../redact.ts';
import type { App } from './app.ts';
import type { Action, LazyActions } from './define.ts';
import { once } from './once.ts';
import { prepare, type PreparedAction } from './prepare.ts';

const MAX_SLUG = 64;

/** An action as the registry knows it: listed at once, loaded at first use. */
export interface ActionEntry {
  readonly app: App;
  readonly summary: ActionSummary;
  /** Loads the code and the schema; the same promise for everybody, until it fails. */
  prepare(): Promise<PreparedAction>;
}

export interface Registry {
  readonly apps: ReadonlyMap<string, App>;
  /** In the order of the apps, and of each app's own list. */
  readonly entries: readonly ActionEntry[];
  find(slug: string): ActionEntry | null;
  /** @throws OnBehalfError `unknown_action` with the nearest names */
  get(slug: string): ActionEntry;
  /** The error that names what comes nearest. */
  unknown(slug: string): OnBehalfError;
  /** @throws TypeError naming the app that does not exist */
  app(slug: string): App;
}

/** @throws TypeError when two apps have one slug, or two actions */
export function createRegistry(list: readonly App[]): Registry {
  const apps = new Map<string, App>();
  const bySlug = new Map<string, ActionEntry>();
  for (const app of list) {
    if (apps.has(app.slug)) throw new TypeError(`There are two apps "${app.slug}".`);
    apps.set(app.slug, app);
    for (const declared of app.actions) {
      for (const entry of 'load' in declared
        ? lazyEntries(app, declared)
        : [eager(app, declared)]) {
        for (const slug of [entry.summary.slug, ...(entry.summary.aliases ?? [])]) {
          const other = bySlug.get(slug);
          if (other !== undefined) {
            throw new TypeError(
              `"${other.app.slug}" and "${app.slug}" both have an action ${slug}.`,
            );
          }
          bySlug.set(slug, entry);
        }
      }
    }
  }
  const find = (slug: string): ActionEntry | null => bySlug.get(slug) ?? null;
  const unknown = (slug: string): OnBehalfError => {
    const suggestions = nearest(slug, bySlug.keys());
    const hint = suggestions.length === 0 ? '' : ` Did you mean ${suggestions.join(' or ')}?`;
    const message = `There is no action ${bound(slug, MAX_SLUG)}.${hint}`;
    return new OnBehalfError('unknown_action', message, { suggestions });
  };
  return {
    apps,
    entries: [...new Set(bySlug.values())],
    find,
    get(slug) {
      const entry = find(slug);
      if (entry === null) throw unknown(slug);
      return entry;
    },
    unknown,
    app(slug) {
      const app = apps.get(slug);
      if (app !== undefined) return app;
      const [meant] = nearest(slug, apps.keys(), letterPairs);
      const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
      const all = [...apps.keys()].join(', ');
      throw new TypeError(`There is no app "${slug}"; there are: ${all}.${hint}`);
    },
  };
}

function eager(app: App, action: Action): ActionEntry {
  return { app, summary: action, prepare: once(() => prepare(app, action)) };
}

function lazyEntries(app: App, { summaries, load }: LazyActions): ActionEntry[] {
  const actions = once(async () => new Map(Object.values(await load()).flatMap(exportedAction)));
  return summaries.map((summary) => ({
    app,
    summary,
    prepare: once(async () => {
      const action = (await actions()).get(summary.slug);
      if (action === undefined) {
        throw new TypeError(
          `${summary.slug} is announced by "${app.slug}", but its module lacks it.`,
        );
      }
      assertAsAnnounced(app, summary, action);
      return prepare(app, action);
    }),
  }));
}

/** Filters and approvals go by what is announced: an action that writes must not pass as reading. */
function assertAsAnnounced(app: App, { slug, annotations }: ActionSummary, action: Action): void {
  const names = ['readOnly', 'destructive', 'idempotent'] as const;
  if (names.some((name) => annotations[name] !== action.annotations[name])) {
    throw new TypeError(
      `${slug} is announced by "${app.slug}" with other annotations than it has.`,
    );
  }
}

/** Of a module's exports, those that are actions. */
function exportedAction(value: unknown): [string, Action][] {
  return typeof value === 'object' && value !== null && 'slug' in value && 'execute' in value
    ? [[(value as Action).slug, value as Action]]
    : [];
}
