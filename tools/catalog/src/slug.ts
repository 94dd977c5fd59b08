import { createHash } from 'node:crypto';

import type { Operation } from './operation.ts';

const LONGEST = 64;

// In this order, and no further than a slug needs to fit.
const SHORTENINGS: readonly ((slug: string) => string)[] = [
  (slug) => slug.replaceAll(/_(?:A|AN|THE)(?=_)/g, ''),
  (slug) => slug.replaceAll(/AUTHENTICATED_(?=USER|APP)/g, 'AUTH_'),
  (slug) => slug.replaceAll(/ORGANIZATION(?=_|S_|$)/g, 'ORG'),
  (slug) =>
    slug.replaceAll(/REPOSITOR(?:Y|IES)(?=_|$)/g, (it) => (it.endsWith('Y') ? 'REPO' : 'REPOS')),
  (slug) => slug.replaceAll(/ENVIRONMENT(?=_|S_|$)/g, 'ENV'),
  (slug) =>
    slug
      .replaceAll(/PERMISSIONS(?=_|$)/g, 'PERMS')
      .replaceAll(/CONFIGURATION(?=_|S_|$)/g, 'CONFIG'),
  (slug) => slug.replaceAll(/_(?:FOR|OF|TO|IN|ON|WITH|BY|FROM|USING)(?=_)/g, ''),
];

/** `List organization secrets` as `LIST_ORGANIZATION_SECRETS`. */
function upperSnake(text: string): string {
  return text
    .replaceAll(/['’"`]/g, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '')
    .toUpperCase();
}

/**
 * The slug of each operation, in their order. It is the app and the summary, or the name that was
 * given to it by review. Operations of several sections with one summary have their section in
 * between; of those in one section all but the first have their id instead. What is longer than 64
 * characters is shortened, step by step, and at last cut before a hash of the id.
 *
 * @throws TypeError when two are the same all the same, or a name is for an unknown operation
 */
export function slugsOf(
  app: string,
  operations: readonly Operation[],
  names: Readonly<Record<string, string>>,
): string[] {
  const prefix = `${app.toUpperCase()}_`;
  const unknown = Object.keys(names).find((id) => !operations.some((it) => it.id === id));
  if (unknown !== undefined) throw new TypeError(`There is no operation ${unknown} to be named.`);
  const bySummary = Map.groupBy(operations, ({ summary }) => upperSnake(summary));
  const slugs = operations.map((operation) => {
    const reviewed = names[operation.id];
    if (reviewed !== undefined) return prefix + reviewed;
    const summary = upperSnake(operation.summary);
    const alike = bySummary.get(summary) ?? [];
    const inSection = alike.filter((it) => sectionOf(it) === sectionOf(operation));
    if (inSection[0] !== operation) return prefix + upperSnake(operation.id);
    return inSection.length === alike.length
      ? prefix + summary
      : `${prefix}${sectionOf(operation)}_${summary}`;
  });
  const short = slugs.map((slug, index) => shorten(slug, (operations[index] as Operation).id));
  const twice = short.find((slug, index) => short.indexOf(slug) !== index);
  if (twice !== undefined) throw new TypeError(`Two operations would be ${twice}.`);
  return short;
}

function sectionOf({ tags }: Operation): string {
  return upperSnake(tags[0] ?? '');
}

function shorten(slug: string, id: string): string {
  let short = slug;
  for (const step of SHORTENINGS) {
    if (short.length <= LONGEST) return short;
    short = step(short);
  }
  if (short.length <= LONGEST) return short;
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 6).toUpperCase();
  const end = LONGEST - hash.length - 1;
  return `${short.slice(0, short.lastIndexOf('_', end))}_${hash}`;
}
