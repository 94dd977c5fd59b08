import type { ActionContext } from '@onbehalf/core';
import { type GeneratedOperation, operationAnswer, operationRequest } from '@onbehalf/core/catalog';

import { cursorAt, type Position, positionAt } from './cursor.ts';
import { githubFailure } from './github-error.ts';
import { uploadUrl } from './upload-url.ts';

type Params = Readonly<Record<string, unknown>>;

// Of the octocat that GitHub draws.
const TEXTS = ['application/octocat-stream'];

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
  const { position = [], uploads = false, redirects = false } = operation;
  // GitHub knows a list by the brackets behind its name.
  const style = { place: placeOf(operation, params), listSuffix: '[]' };
  const { method, path, body } = operationRequest(operation, params, style);
  const response = await fetch(`${uploads ? uploadUrl(apiUrl) : apiUrl}${path}`, {
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
  const answer = await operationAnswer(response, TEXTS);
  if (!response.ok) throw githubFailure({ status, headers, body: answer }, connection.id);
  const next = cursorAt(headers.get('link'), position);
  if (next !== null) setNextCursor(next);
  return answer;
}

/** Where the page begins that a cursor of ours names. */
function placeOf({ query = [], position = [] }: GeneratedOperation, { cursor }: Params): Position {
  const isOurs = typeof cursor === 'string' && !query.includes('cursor');
  return isOurs ? positionAt(cursor, position) : {};
}
