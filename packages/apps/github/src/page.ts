import type { ActionContext, Page } from '@onbehalf/core';

import { cursorAt, positionAt } from './cursor.ts';
import { type DataOf, type ItemOf, json, type ParametersOf, type Route, send } from './request.ts';

const POSITION = ['page', 'after', 'per_page'];

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
  const position = cursor === undefined ? {} : positionAt(cursor, POSITION);
  const response = await send(context, route, { ...filters, ...position });
  return {
    data: await json(response),
    nextCursor: cursorAt(response.headers.get('link'), POSITION),
  };
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
