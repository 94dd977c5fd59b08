import {
  type Account,
  type ActionContext,
  type AppDefinition,
  OnBehalfError,
} from '@onbehalf/core';

/** A request that answers whose credentials signed it, and where in the answer that stands. */
export interface AccountRequest {
  /** Below the API's base URL. */
  readonly path: string;
  /** Default `GET`. */
  readonly method?: 'GET' | 'POST';
  /** A GraphQL query, posted as JSON. */
  readonly query?: string;
  /** What makes the account one of a kind, paths in braces: `{team_id}:{user_id}`. */
  readonly id: string;
  /** What people know it by: the first whose paths are all there, else the id. */
  readonly labels: readonly string[];
}

/** The account of a connection, from what one request answers. */
export function accountAt(request: AccountRequest): NonNullable<AppDefinition['account']> {
  return async ({ fetch, signal }) => accountIn(await ask(request, fetch, signal), request);
}

async function ask(
  { path, query, method = query === undefined ? 'GET' : 'POST' }: AccountRequest,
  fetch: ActionContext['fetch'],
  signal: AbortSignal,
): Promise<unknown> {
  // GitHub and Discord refuse requests that do not say who sends them.
  const headers = { accept: 'application/json', 'user-agent': 'onbehalf' };
  const response =
    query === undefined
      ? await fetch(path, { method, headers, signal })
      : await fetch(path, {
          method,
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
          signal,
        });
  return response.json();
}

function accountIn(answer: unknown, { id, labels }: AccountRequest): Account {
  const found = fill(id, answer);
  if (found === null) {
    throw new OnBehalfError(
      'provider_error',
      'The provider did not say whose credentials these are.',
    );
  }
  const label = labels.map((template) => fill(template, answer)).find((text) => text !== null);
  return { id: found, label: label ?? found };
}

/** The template with its paths replaced; null where one of them leads nowhere. */
function fill(template: string, answer: unknown): string | null {
  const paths = [...template.matchAll(/\{([\w.]+)\}/g)].map(([, path = '']) => path);
  const values = paths.map((path) => at(answer, path));
  if (values.includes(null)) return null;
  return template.replaceAll(/\{[\w.]+\}/g, () => values.shift() ?? '');
}

/** The text or number that a path of names leads to. */
function at(answer: unknown, path: string): string | null {
  const value = path
    .split('.')
    .reduce<unknown>((part, name) => (isRecord(part) ? part[name] : undefined), answer);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
