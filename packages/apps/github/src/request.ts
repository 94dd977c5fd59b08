import type { Endpoints } from '@octokit/types';
import { type ActionContext, invalidParameter } from '@onbehalf/core';
import { assertPathParameters, assertWellFormed } from '@onbehalf/core/catalog';

import { githubError, githubFailure } from './github-error.ts';

/** One of GitHub's operations: `GET /repos/{owner}/{repo}`. */
export type Route = keyof Endpoints;

/** What GitHub answers to it. */
export type DataOf<Name extends Route> = Endpoints[Name]['response']['data'];

/** What a list is made of: one that is an array, or has an array in the field `Key`. */
export type ItemOf<Name extends Route, Key extends string = never> =
  DataOf<Name> extends readonly (infer Item)[]
    ? Item
    : DataOf<Name> extends Readonly<Record<Key, readonly (infer Item)[]>>
      ? Item
      : never;

/** Its parameters, which may also be undefined where they are optional. */
export type ParametersOf<Name extends Route> = Loose<Endpoints[Name]['parameters']>;

type Loose<Type> = Type extends readonly (infer Item)[]
  ? readonly Loose<Item>[]
  : Type extends object
    ? {
        readonly [Key in keyof Type]:
          | Loose<Type[Key]>
          | (Partial<Pick<Type, Key>> extends Pick<Type, Key> ? undefined : never);
      }
    : Type;

// Without a path it lists the root of the repository.
const CONTENTS: Route = 'GET /repos/{owner}/{repo}/contents/{path}';
// Parameters of a path that may have slashes.
const SLASHES = ['path', 'ref', 'basehead'];
// What Octokit takes for the request itself, wherever it stands: with one of these any action is any other.
const NO_PARAMETERS = ['method', 'url', 'baseUrl', 'headers', 'mediaType', 'request', 'data'];

type Context = Pick<ActionContext, 'fetch' | 'signal' | 'apiUrl' | 'connection'>;

/**
 * Asks GitHub through Octokit, on the fetch of the call.
 *
 * @throws OnBehalfError as {@link githubError} says; `invalid_params` for a path parameter that
 * would name another resource
 */
export async function request<Name extends Route>(
  context: Context,
  route: Name,
  parameters: ParametersOf<Name>,
): Promise<DataOf<Name>> {
  const response = await send(context, route, parameters as Readonly<Record<string, unknown>>);
  return json(response);
}

/** The same, before the body is read. `format` is GitHub's media type: `raw`. */
export async function send(
  { fetch, signal, apiUrl, connection }: Context,
  route: Route,
  parameters: Readonly<Record<string, unknown>>,
  format = '',
): Promise<Response> {
  const mayBeEmpty = route === CONTENTS ? 'path' : undefined;
  assertPathParameters(route, parameters, { slashes: SLASHES, mayBeEmpty });
  assertWellFormed(parameters);
  const stray = NO_PARAMETERS.find((name) => Object.hasOwn(parameters, name));
  if (stray !== undefined) throw invalidParameter(stray, 'is no parameter');
  // Octokit takes 50 ms to load: not before somebody needs it.
  const { Octokit } = await import('octokit');
  const silent = (): void => {};
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  const octokit = new Octokit({
    baseUrl: apiUrl,
    userAgent: 'onbehalf',
    // Limits and retries are core's: a second loop here would send a write twice.
    throttle: { enabled: false },
    retry: { enabled: false },
    log,
    // Without a log here too, it prints the address of whatever GitHub means to remove.
    request: { fetch, signal, log },
  });
  const { status, headers, data } = await octokit
    // Octokit reads large numbers as BigInt, which JSON cannot express, and binary data as text.
    .request(route as string, {
      ...parameters,
      mediaType: { format },
      request: { parseSuccessResponseBody: false },
    })
    .catch((error: unknown) => {
      throw githubError(error, connection.id);
    });
  const response = new Response((data || null) as ReadableStream | null, {
    status,
    headers: headers as Record<string, string>,
  });
  // To Octokit a redirect that nobody followed is a success.
  if (status >= 300) throw githubFailure({ status, headers: response.headers, body: null });
  return response;
}

/** @throws OnBehalfError `provider_error` when the body is something else */
export async function json<Data>(response: Response): Promise<Data> {
  const { status, headers } = response;
  try {
    return (await response.json()) as Data;
  } catch {
    throw githubFailure({ status, headers, body: 'The answer is not JSON.' });
  }
}
