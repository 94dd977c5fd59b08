import type { RecordedRequest } from './recorded-github.ts';

/** What GitHub takes where nothing is said, and some actions say all the same. */
const IMPLIED: Readonly<Record<string, unknown>> = {
  state: 'open',
  sort: 'created',
  direction: 'desc',
  order: 'desc',
  per_page: '30',
  force: false,
};

/** How a request is another one than was recorded, in words; empty for not at all. */
export async function differencesOf(
  request: Request,
  recorded: RecordedRequest,
): Promise<readonly string[]> {
  const sent = new URL(request.url);
  const meant = new URL(recorded.path, recorded.scope);
  const line = lineOf(request.method, sent);
  const meantLine = lineOf(recorded.method, meant);
  const body = bodyOf(await request.text());
  return [
    ...(line === meantLine ? [] : [`${line} instead of ${meantLine}`]),
    ...membersOf(Object.fromEntries(sent.searchParams), Object.fromEntries(meant.searchParams)),
    ...membersOf(body, recorded.body),
  ];
}

/** A link names a repository by its id, of which a recording has one. */
function lineOf(method: string, { host, pathname }: URL): string {
  const path = decodeURIComponent(pathname)
    .replace(/^\/(?:repositories\/\d+|repos\/[^/]+\/[^/]+)/, '/{repository}')
    .replace(/\/$/, '');
  return `${method.toUpperCase()} ${host}${path}`;
}

function bodyOf(text: string): unknown {
  return text.startsWith('{') ? JSON.parse(text) : text;
}

function membersOf(sent: unknown, meant: unknown): readonly string[] {
  if (!isObject(sent) || !isObject(meant)) return isSame(sent, meant) ? [] : [wrong(sent, meant)];
  return Object.keys({ ...sent, ...meant })
    .filter((name) => !isSame(sent[name], name in meant ? meant[name] : IMPLIED[name]))
    .map((name) => `${name}: ${wrong(sent[name], meant[name])}`);
}

function wrong(sent: unknown, meant: unknown): string {
  return `${JSON.stringify(sent)} instead of ${JSON.stringify(meant)}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The order of members is no difference. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => [name, sorted(member)]);
}
