import type { ActionContext } from '@onbehalf/core';

import { cursorAt, positionAt } from './cursor.ts';
import type { GeneratedOperation } from './generated-catalog.ts';
import { githubFailure } from './github-error.ts';
import { readAnswer } from './operation-answer.ts';
import { operationBody } from './operation-body.ts';
import { assertPathParameters, assertWellFormed } from './path-parameters.ts';
import { uploadUrl } from './upload-url.ts';

type Params = Readonly<Record<string, unknown>>;

/**
 * Sends what a generated action means and answers GitHub's own body.
 *
 * @throws OnBehalfError as `githubFailure` says; `invalid_params` for a path parameter that would
 * name another resource, and for a cursor that is none
 */
export async function runOperation(
  operation: GeneratedOperation,
  params: Params,
  { fetch, signal, apiUrl, connection, setNextCursor }: ActionContext,
): Promise<unknown> {
  const { route, position = [], uploads = false, redirects = false, slashes = [] } = operation;
  assertPathParameters(route, params, slashes);
  assertWellFormed(params);
  const [method = '', path = ''] = route.split(' ');
  const body = operationBody(operation, params);
  const address = `${uploads ? uploadUrl(apiUrl) : apiUrl}${expand(path, params)}`;
  const response = await fetch(`${address}${queryOf(operation, params)}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      'user-agent': 'onbehalf',
      ...(body !== null && { 'content-type': body.mediaType }),
    },
    body: body === null ? null : body.content,
    signal,
  });
  const { status, headers } = response;
  const location = headers.get('location');
  // Where it stands changes its name too often to be a host that is known to be GitHub's.
  if (redirects && status === 302 && location !== null) return { url: location };
  const answer = await readAnswer(response);
  if (!response.ok) throw githubFailure({ status, headers, body: answer }, connection.id);
  const next = cursorAt(headers.get('link'), position);
  if (next !== null) setNextCursor(next);
  return answer;
}

function expand(path: string, params: Params): string {
  return path.replaceAll(/\{([\w-]+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
}

/** GitHub knows a list by the brackets behind its name. */
function queryOf({ query = [], position = [] }: GeneratedOperation, params: Params): string {
  const search = new URLSearchParams();
  const { cursor } = params;
  const isOurs = typeof cursor === 'string' && !query.includes('cursor');
  const values: Params = isOurs ? { ...params, ...positionAt(cursor, position) } : params;
  for (const name of query) {
    const value = values[name];
    if (Array.isArray(value)) {
      for (const item of value) search.append(`${name}[]`, String(item));
    } else if (['string', 'number', 'boolean'].includes(typeof value)) {
      search.append(name, String(value));
    }
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
