import type { GeneratedOperation } from './generated-catalog.ts';
import { operationBody, type RequestBody } from './operation-body.ts';
import { assertPathParameters, assertWellFormed } from './path-parameters.ts';
import { withQuery } from './with-query.ts';

type Params = Readonly<Record<string, unknown>>;

/** What an operation is sent as. */
export interface OperationRequest {
  readonly method: string;
  /** Below the API's base URL, with the query. */
  readonly path: string;
  readonly body: RequestBody | null;
}

export interface RequestStyle {
  /** Where a page begins, in place of what the params say. */
  readonly place?: Params;
  /** What the provider knows a list in a query by, behind its name. */
  readonly listSuffix?: string;
}

/**
 * The request that an operation means.
 *
 * @throws OnBehalfError `invalid_params` for a path parameter that would name another resource, for text
 * that no URL can carry, and for a file that is not Base64
 */
export function operationRequest(
  operation: GeneratedOperation,
  params: Params,
  { place = {}, listSuffix = '' }: RequestStyle = {},
): OperationRequest {
  const { route, slashes, query = [] } = operation;
  assertPathParameters(route, params, { slashes });
  assertWellFormed(params);
  const [method = '', template = ''] = route.split(' ');
  const path = template.replaceAll(/\{([\w-]+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const values = { ...params, ...place };
  return {
    method,
    path: withQuery(path, values, { names: query, listSuffix }),
    body: operationBody(operation, params),
  };
}
