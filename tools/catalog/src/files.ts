import type { CatalogEntry } from './catalog.ts';

/** The generated files by their names. JSON in a text is parsed several times faster than objects. */
export function filesOf(entries: readonly CatalogEntry[]): ReadonlyMap<string, string> {
  const groups = [...Map.groupBy(entries, ({ operation }) => operation.tags[0] ?? 'other')];
  const index = groups.map(([tag, members]) => {
    const summaries = literal(members.map(summaryOf));
    return `  { tag: '${tag}', summaries: ${summaries}, load: () => import('./${tag}.js') },`;
  });
  return new Map([
    ['index.js', ['export const groups = [', ...index, '];', ''].join('\n')],
    ...groups.map(([tag, members]): [string, string] => [
      `${tag}.js`,
      `export const operations = ${literal(members.map(operationOf))};\n`,
    ]),
  ]);
}

/** In ASCII: one other letter, and a text takes twice the room, and the file longer to be read. */
function literal(value: unknown): string {
  const json = JSON.stringify(value).replaceAll(
    /[^\u0020-\u007e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `'${json.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** Slug, description, effect, scopes, and whether it is deprecated. */
function summaryOf({ slug, description, annotations, scopes, operation }: CatalogEntry): unknown[] {
  const { readOnly, destructive, idempotent } = annotations;
  const effect = readOnly ? 'r' : `${destructive ? 'd' : 'w'}${idempotent ? 'i' : ''}`;
  return [slug, description, effect, scopes, ...(operation.deprecated ? [true] : [])];
}

/** Without what is as usual. */
function operationOf({ slug, operation, input }: CatalogEntry): object {
  const { method, path, parameters, uploads, redirects } = operation;
  const slashes = parameters.filter((it) => it.multiSegment).map(({ name }) => name);
  const { body, query, position, schema } = input;
  return {
    slug,
    route: `${method} ${path}`,
    ...(slashes.length > 0 && { slashes }),
    ...(query.length > 0 && { query }),
    ...(position.length > 0 && { position }),
    ...(uploads && { uploads }),
    ...(redirects && { redirects }),
    ...(body !== null && {
      body: {
        ...(body.mediaType !== 'application/json' && { mediaType: body.mediaType }),
        ...(body.required && { required: true }),
        ...(body.parameter !== null && { parameter: body.parameter }),
        ...(Object.keys(body.renamed).length > 0 && { renamed: body.renamed }),
      },
    }),
    input: schema,
  };
}
