import { type ActionContext, providerError } from '@onbehalf/core';

import { slackFailure } from './slack-error.ts';

export type Context = Pick<ActionContext, 'fetch' | 'signal' | 'connection' | 'file'>;

/** What a method takes. What is undefined is left out; lists and objects are sent as JSON. */
export type Parameters = Readonly<Record<string, unknown>>;

/** Every answer has it: Slack's status is 200 for a failure, too. */
interface Answer {
  readonly ok: boolean;
  readonly response_metadata?: { readonly next_cursor?: string };
}

/**
 * Calls a method of the Web API, as a form, which each of them takes.
 *
 * @throws OnBehalfError as {@link slackFailure} says; `provider_error` for what is no answer of Slack
 */
export async function call<Result>(
  { fetch, signal }: Pick<Context, 'fetch' | 'signal'>,
  method: string,
  parameters: Parameters = {},
): Promise<Result & Answer> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) body.set(name, formValue(value));
  }
  const response = await fetch(`/${method}`, { method: 'POST', body, signal });
  const { status, headers } = response;
  const text = await response.text();
  const answer = parse(text);
  if (answer === null || !response.ok) {
    throw providerError({ appName: 'Slack', status, headers, body: answer ?? text });
  }
  if (answer['ok'] !== true) throw slackFailure(answer, headers);
  return answer as Result & Answer;
}

function formValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const isPlainList = Array.isArray(value) && value.every((item) => typeof item === 'string');
  return isPlainList ? value.join(',') : JSON.stringify(value);
}

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

/** The cursor of the page that follows; Slack says that there is none with an empty one. */
export function nextCursor({ response_metadata: metadata }: Answer): string | null {
  return metadata?.next_cursor ? metadata.next_cursor : null;
}

const PAGE = 1000;
/** Whoever is not on these is to be named by an id. */
const MOST_PAGES = 10;

/** The first pages of a list, as long as they are asked for. @throws OnBehalfError as {@link call} */
export async function* pagesOf<Result>(
  context: Context,
  method: string,
  parameters: Parameters = {},
): AsyncGenerator<Awaited<Result>> {
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer: Awaited<Result> & Answer = await call<Awaited<Result>>(context, method, {
      ...parameters,
      limit: PAGE,
      ...(cursor !== null && { cursor }),
    });
    yield answer;
    cursor = nextCursor(answer);
    if (cursor === null) return;
  }
}
