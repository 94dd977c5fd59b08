import { invalidParameter, OnBehalfError } from '@onbehalf/core';
import { type AtlassianSite, atlassianSites } from '@onbehalf/providers';

import { ask, type Context, download, type RequestOptions } from './request.ts';

/** The site that an action works on. */
export interface Site {
  readonly id: string;
  /** Where people see an issue. */
  browse(key: string): Promise<string>;
  /** Below `/rest/api/3`. @throws OnBehalfError as `ask` */
  get<Answer>(path: string, query?: RequestOptions['query']): Promise<Answer>;
  post<Answer>(path: string, body: unknown, query?: RequestOptions['query']): Promise<Answer>;
  put<Answer>(path: string, body: unknown, query?: RequestOptions['query']): Promise<Answer>;
  delete(path: string, query?: RequestOptions['query']): Promise<void>;
  attach<Answer>(path: string, form: FormData): Promise<Answer>;
  download(path: string): Promise<Response>;
  /** Boards and sprints, below `/rest/agile/1.0`. */
  readonly agile: Pick<Site, 'get' | 'post'>;
}

/** Between an account and the one site that a connection is for: no account id has it. */
const AT = '@';
const ANY = '*';

/**
 * The site that is named, by its name, address or id; else the one that the connection was made for,
 * or the only one there is.
 *
 * @throws OnBehalfError `invalid_params` that lists the sites, where there are several, or another one
 * is named; `not_found` where there is none any more
 */
export async function openSite(context: Context, named: string | undefined): Promise<Site> {
  const fixed = siteIn(context.connection.account?.id ?? '');
  if (fixed !== null && (named === undefined || named === fixed)) return siteAt(context, fixed);
  const sites = await knownSites(context);
  const own = fixed === null ? sites : sites.filter(({ id }) => id === fixed);
  const found = named === undefined ? own : own.filter((site) => isNamed(site, named));
  const [only] = found;
  if (only !== undefined && found.length === 1) return siteAt(context, only.id);
  if (own.length === 0) {
    throw new OnBehalfError('not_found', 'The user has let this app into no site of Jira.');
  }
  const list = own.map(({ name, url }) => `${name} (${url})`).join(', ');
  throw invalidParameter(
    'site',
    named === undefined
      ? `must name one of several sites: ${list}`
      : `is none that the user has let this app into: ${list}`,
  );
}

/** The sites of a connection. @throws OnBehalfError as `atlassianSites` */
export async function knownSites(context: Context): Promise<readonly AtlassianSite[]> {
  const { fetch, signal, connection } = context;
  const key = `${connection.id} ${connection.account?.id}`;
  const known = remembered.get(key);
  if (known !== undefined && known.until > Date.now()) return known.sites;
  const sites = (await atlassianSites(fetch, { signal })).filter(isJira);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, { sites, until: Date.now() + REMEMBERED_MS });
  return sites;
}

/** Which site an account is on that was made for one; null for an account of all its sites. */
function siteIn(accountId: string): string | null {
  const at = accountId.indexOf(AT);
  return at === -1 ? null : accountId.slice(at + 1);
}

/** The account of who signed in, on the site that was asked for. @throws OnBehalfError */
export function accountOn(
  me: { readonly account_id: string; readonly name: string },
  sites: readonly AtlassianSite[],
  wanted: string,
): { readonly id: string; readonly label: string } {
  const jiras = sites.filter(isJira);
  if (wanted === ANY) {
    const names = jiras.map(({ name }) => name).join(', ');
    return { id: me.account_id, label: names === '' ? me.name : `${me.name} (${names})` };
  }
  const site = jiras.find((each) => isNamed(each, wanted));
  if (site === undefined) {
    throw new OnBehalfError('access_denied', 'The user has not let this app into that site.');
  }
  return { id: `${me.account_id}${AT}${site.id}`, label: `${me.name} (${site.name})` };
}

// For the calls of a conversation: a site that is added is there ten minutes later.
const REMEMBERED_MS = 10 * 60_000;
const MOST_REMEMBERED = 1000;
const remembered = new Map<string, { sites: readonly AtlassianSite[]; until: number }>();

/** A grant may cover Confluence, too, which has sites of its own. */
function isJira({ scopes }: AtlassianSite): boolean {
  return scopes.some((scope) => /jira/.test(scope));
}

function isNamed({ id, name, url }: AtlassianSite, wanted: string): boolean {
  const plain = wanted.toLowerCase().replace(/\/+$/, '');
  const host = URL.canParse(url) ? new URL(url).host : url;
  const names = [id, name, url, host, host.split('.')[0] ?? host];
  return names.some((each) => each.toLowerCase() === plain);
}

function siteAt(context: Context, id: string): Site {
  if (!/^[\w-]+$/.test(id)) throw invalidParameter('site', 'is not one of Jira');
  const under = (root: string): Pick<Site, 'get' | 'post' | 'put' | 'attach' | 'download'> => {
    const at = (path: string): string => `/ex/jira/${id}${root}${path}`;
    return {
      get: (path, query) => ask(context, 'GET', at(path), query === undefined ? {} : { query }),
      post: (path, body, query = {}) => ask(context, 'POST', at(path), { body, query }),
      put: (path, body, query = {}) => ask(context, 'PUT', at(path), { body, query }),
      attach: (path, form) => ask(context, 'POST', at(path), { form }),
      download: (path) => download(context, at(path)),
    };
  };
  return {
    id,
    ...under('/rest/api/3'),
    async browse(key) {
      const site = (await knownSites(context)).find((each) => each.id === id);
      return `${site?.url ?? ''}/browse/${key}`;
    },
    async delete(path, query = {}) {
      await ask(context, 'DELETE', `/ex/jira/${id}/rest/api/3${path}`, { query });
    },
    agile: under('/rest/agile/1.0'),
  };
}
