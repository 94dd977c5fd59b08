import type { ActionContext } from '@onbehalf/core';
import { type GeneratedOperation, operationAnswer, operationRequest } from '@onbehalf/core/catalog';

import { googleFailure } from './google-error.ts';

/**
 * Sends what a generated action means and answers Gmail's own body. Its pages go on at a token.
 *
 * @throws OnBehalfError as `googleFailure` says; `invalid_params` for a path parameter that would name
 * another resource
 */
export async function runOperation(
  operation: GeneratedOperation,
  params: Readonly<Record<string, unknown>>,
  { fetch, signal, setNextCursor }: ActionContext,
): Promise<unknown> {
  const { cursor } = params;
  const place = cursor === undefined ? {} : { pageToken: cursor };
  const { method, path, body } = operationRequest(operation, params, { place });
  const response = await fetch(path, {
    method,
    signal,
    ...(body !== null && { headers: { 'content-type': body.mediaType }, body: body.content }),
  });
  const { status, headers } = response;
  const answer = await operationAnswer(response);
  if (!response.ok) throw googleFailure({ status, headers, body: answer });
  const { nextPageToken } = Object(answer) as { nextPageToken?: unknown };
  if (typeof nextPageToken === 'string') setNextCursor(nextPageToken);
  return answer;
}
