import type { CatalogEntry } from './catalog.ts';

/** What is known of one action without generating it. */
export interface LockedOperation {
  readonly slug: string;
  readonly route: string;
  /** Its effect, its scopes, the hash of its input. */
  readonly note: string;
}

const LINE = /^ {2}(?<slug>\w+): '(?<route>[^']+)'; \/\/ (?<note>.+)$/;

/** The lock as a module: its names and routes are types, the rest is for whoever reviews it. */
export function lockText(entries: readonly CatalogEntry[]): string {
  const lines = lockOf(entries).map(({ slug, route, note }) => `  ${slug}: '${route}'; // ${note}`);
  return [
    '// Written by `pnpm catalog:diff --write`. Behind each operation: what it does, the scopes it is',
    '// known to need, and the hash of what it takes.',
    '',
    '/** The generated actions and the operations they stand for. */',
    'export interface CatalogLock {',
    ...lines,
    '}',
    '',
  ].join('\n');
}

/** In the order of the slugs, so that an operation that moves is no difference. */
export function lockOf(entries: readonly CatalogEntry[]): readonly LockedOperation[] {
  return entries
    .map(({ slug, operation, annotations, scopes, hash }) => ({
      slug,
      route: `${operation.method} ${operation.path}`,
      note: [
        annotations.readOnly ? 'reads' : annotations.destructive ? 'destroys' : 'writes',
        ...(operation.deprecated ? ['deprecated'] : []),
        ...scopes,
        hash,
      ].join(' '),
    }))
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** @throws TypeError naming a line that is none of a lock */
export function readLock(text: string): readonly LockedOperation[] {
  const lines = text.split('\n').filter((line) => line.startsWith('  '));
  return lines.map((line) => {
    const { slug, route, note } = LINE.exec(line)?.groups ?? {};
    if (slug === undefined || route === undefined || note === undefined) {
      throw new TypeError(`This is no line of a lock: ${line}`);
    }
    return { slug, route, note };
  });
}

/** What an update changes, one line each; empty for nothing. */
export function lockChanges(
  before: readonly LockedOperation[],
  after: readonly LockedOperation[],
): readonly string[] {
  const byRoute = (list: readonly LockedOperation[]) => new Map(list.map((it) => [it.route, it]));
  const old = byRoute(before);
  const now = byRoute(after);
  const gone = before.filter(({ route }) => !now.has(route));
  const come = after.filter(({ route }) => !old.has(route));
  const changed = after.flatMap((it): string[] => {
    const was = old.get(it.route);
    if (was === undefined) return [];
    const renamed = was.slug === it.slug ? [] : [`renamed  ${was.slug} -> ${it.slug}  ${it.route}`];
    const noted = was.note === it.note ? [] : [`changed  ${it.slug}  ${was.note} -> ${it.note}`];
    return [...renamed, ...noted];
  });
  return [
    ...gone.map(({ slug, route, note }) => `removed  ${slug}  ${route}  ${note}`),
    ...come.map(({ slug, route, note }) => `added    ${slug}  ${route}  ${note}`),
    ...changed,
  ];
}
