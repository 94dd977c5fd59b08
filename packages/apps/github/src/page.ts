import type { ActionContext, Page } from '@onbehalf/core';

import { invalidParameter } from './invalid-parameter.ts';
import { type DataOf, type ItemOf, json, type ParametersOf, type Route, send } from './request.ts';

/** Where a page begins, in the names of GitHub's query parameters. */
interface Position {
  readonly page?: number;
  /** Beyond some thousand issues GitHub takes this instead of a page number. */
  readonly after?: string;
  readonly per_page?: number;
}

/** What GitHub answered, and the cursor of the page that follows. */
export interface Answer<Data> {
  readonly data: Data;
  readonly nextCursor: string | null;
}

type Parameters<Name extends Route> = ParametersOf<Name> & { readonly cursor?: string | undefined };

/**
 * Asks for one page of a list.
 *
 * @throws OnBehalfError `invalid_params` for a cursor that is not one of ours; as `send`
 */
export async function requestPage<Name extends Route>(
  context: ActionContext,
  route: Name,
  parameters: Parameters<Name>,
): Promise<Answer<DataOf<Name>>> {
  const { cursor, ...filters } = parameters as { readonly cursor?: string };
  const position = cursor === undefined ? {} : decode(cursor);
  const response = await send(context, route, { ...filters, ...position });
  return { data: await json(response), nextCursor: next(response.headers.get('link')) };
}

/** One page of a list that GitHub answers as an array. */
export async function requestItems<Name extends Route>(
  context: ActionContext,
  route: Name,
  parameters: Parameters<Name>,
): Promise<Page<ItemOf<Name>>> {
  const { data, nextCursor } = await requestPage(context, route, parameters);
  return { items: data as readonly ItemOf<Name>[], nextCursor };
}

/** Reads `<https://api.github.com/...?page=2>; rel="next"` of RFC 8288 into a cursor. */
function next(link: string | null): string | null {
  const [, target = ''] = /<([^<>]*)>\s*;\s*rel="next"/.exec(link ?? '') ?? [];
  const position = URL.canParse(target) ? positionOf(new URL(target).searchParams) : {};
  return isBeginning(position) ? encode(position) : null;
}

/** @throws OnBehalfError `invalid_params` */
function decode(cursor: string): Position {
  const position = positionOf(new URLSearchParams(decodeBase64Url(cursor)));
  if (isBeginning(position) && encode(position) === cursor) return position;
  throw invalidParameter('cursor', 'It must be the nextCursor of the page before.');
}

/** Takes only where a page begins, whoever wrote it. */
function positionOf(query: URLSearchParams): Position {
  const page = wholeNumber(query.get('page'));
  const after = query.get('after');
  const perPage = wholeNumber(query.get('per_page'));
  return {
    ...(page !== null && { page }),
    ...(after !== null && { after }),
    ...(perPage !== null && { per_page: perPage }),
  };
}

function isBeginning({ page, after }: Position): boolean {
  return page !== undefined || after !== undefined;
}

function encode(position: Position): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(position)) query.set(name, String(value));
  return btoa(query.toString()).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function decodeBase64Url(text: string): string {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
