import { type ActionContext, invalidParameter } from '@onbehalf/core';
import { withQuery } from '@onbehalf/core/catalog';

import { googleFailure } from './google-error.ts';

export type Context = Pick<ActionContext, 'fetch' | 'signal' | 'connection' | 'file'>;

type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

interface Options {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly query?: Query;
  readonly body?: unknown;
  /** Content in place of a body, which Gmail takes at an address of its own. */
  readonly upload?: { readonly type: string; readonly content: Blob };
}

/** An API of Google's other than that of the app. */
const PEOPLE = 'https://people.googleapis.com/v1';

/**
 * Asks Gmail about the connected mailbox: `path` is below `/gmail/v1/users/me`.
 *
 * @throws OnBehalfError as {@link googleFailure} says; `provider_error` for what is not JSON
 */
export async function gmail<Answer>(
  context: Context,
  path: string,
  options: Options = {},
): Promise<Answer> {
  const root = options.upload === undefined ? '' : '/upload';
  return ask(context, `${root}/gmail/v1/users/me${path}`, options);
}

/** Asks the People API: `path` is below `/v1`. @throws OnBehalfError as {@link gmail} */
export async function people<Answer>(
  context: Context,
  path: string,
  query: Query,
): Promise<Answer> {
  return ask(context, `${PEOPLE}${path}`, { query });
}

async function ask<Answer>(
  { fetch, signal }: Context,
  address: string,
  { method = 'GET', query = {}, body, upload }: Options,
): Promise<Answer> {
  const response = await fetch(withQuery(address, query), {
    method,
    signal,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
    ...(upload !== undefined && {
      headers: { 'content-type': upload.type },
      body: await upload.content.arrayBuffer(),
    }),
  });
  const { status, headers } = response;
  const text = await response.text();
  const answer = parse(text);
  if (!response.ok) throw googleFailure({ status, headers, body: answer ?? text });
  // What was deleted is answered with nothing.
  if (text === '') return {} as Answer;
  if (answer === undefined) {
    throw googleFailure({ status, headers, body: 'The answer is not JSON.' });
  }
  return answer as Answer;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * An id as a part of a path, where it can name nothing else.
 *
 * @throws OnBehalfError `invalid_params` naming the parameter
 */
export function idPart(id: string, name: string, longest = 200): string {
  if (/^[\w.-]+$/.test(id) && !/^\.+$/.test(id) && id.length <= longest) return id;
  throw invalidParameter(name, 'is not an id of Gmail');
}
