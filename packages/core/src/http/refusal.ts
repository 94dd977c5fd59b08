import type { App } from '../actions/app.ts';

// RFC 6750 §3.1 and RFC 9470 §3: the token is good, and another one of the same grant no better.
const BEYOND_REFRESH = /\berror="?insufficient_(?:scope|user_authentication)\b/i;

/** Whether newer credentials could change that a request was refused. The body stays unread. */
export async function mayBeRenewed(
  { refusals }: Pick<App, 'refusals'>,
  response: Response,
): Promise<boolean> {
  const { status, headers } = response;
  if (status === 401) return !BEYOND_REFRESH.test(headers.get('www-authenticate') ?? '');
  return refusals !== undefined && status === 200 && saysSo(refusals, await jsonOf(response));
}

function saysSo(refusals: NonNullable<App['refusals']>, body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  const members: Readonly<Record<string, unknown>> = { ...body };
  return Object.entries(refusals).some(([name, words]) => words.includes(String(members[name])));
}

/** Of an answer that is no JSON: undefined. It was read to its end already. */
async function jsonOf(response: Response): Promise<unknown> {
  if (!/\bjson\b/i.test(response.headers.get('content-type') ?? '')) return undefined;
  return response
    .clone()
    .json()
    .catch(() => undefined);
}
