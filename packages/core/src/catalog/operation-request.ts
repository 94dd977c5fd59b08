import type { GeneratedOperation } from './generated-catalog.ts';
import { operationBody, type RequestBody } from './operation-body.ts';
import { assertPathParameters, assertWellFormed } from './path-parameters.ts';

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
  const search = queryOf(query, { ...params, ...place }, listSuffix).toString();
  return {
    method,
    path: search === '' ? path : `${path}?${search}`,
    body: operationBody(operation, params),
  };
}

function queryOf(names: readonly string[], values: Params, listSuffix: string): URLSearchParams {
  const search = new URLSearchParams();
  for (const name of names) {
    const value = values[name];
    if (Array.isArray(value)) {
      for (const item of value) search.append(name + listSuffix, String(item));
    } else if (['string', 'number', 'boolean'].includes(typeof value)) {
      search.append(name, String(value));
    }
  }
  return search;
}
