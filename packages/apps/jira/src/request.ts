import type { ActionContext } from '@onbehalf/core';
import { withQuery } from '@onbehalf/core/catalog';

import { jiraFailure } from './jira-error.ts';

export type Context = Pick<ActionContext, 'fetch' | 'signal' | 'connection' | 'file'>;

type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

export interface RequestOptions {
  readonly query?: Query;
  readonly body?: unknown;
  /** Files in place of a body. */
  readonly form?: FormData;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * Asks Atlassian, and answers what it says as JSON; null for nothing.
 *
 * @throws OnBehalfError as {@link jiraFailure} says; `provider_error` for what is not JSON
 */
export async function ask<Answer>(
  context: Pick<Context, 'fetch' | 'signal'>,
  method: Method,
  path: string,
  options: RequestOptions = {},
): Promise<Answer> {
  const response = await send(context, method, path, options);
  const { status, headers } = response;
  const text = await response.text();
  const answer = parse(text);
  if (!response.ok) throw jiraFailure({ status, headers, body: answer ?? text });
  if (answer === undefined) {
    throw jiraFailure({ status: 502, headers, body: 'The answer is not JSON.' });
  }
  return answer as Answer;
}

/** The same for what is not JSON, such as a file. @throws OnBehalfError as {@link ask} */
export async function download(
  context: Pick<Context, 'fetch' | 'signal'>,
  path: string,
): Promise<Response> {
  const response = await send(context, 'GET', path, { query: { redirect: false } });
  if (response.ok) return response;
  const { status, headers } = response;
  const text = await response.text();
  throw jiraFailure({ status, headers, body: parse(text) ?? text });
}

async function send(
  { fetch, signal }: Pick<Context, 'fetch' | 'signal'>,
  method: Method,
  path: string,
  { query = {}, body, form }: RequestOptions,
): Promise<Response> {
  return fetch(withQuery(path, query), {
    method,
    signal,
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      // Without it Jira takes a form for a forged one.
      ...(form !== undefined && { 'x-atlassian-token': 'no-check' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(form !== undefined && { body: form }),
  });
}

/** Undefined for what is not JSON. */
function parse(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
