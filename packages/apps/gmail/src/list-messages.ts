import { isOnBehalfError, type Page } from '@onbehalf/core';

import { labelIds } from './labels.ts';
import type { Message } from './models.ts';
import { type RawMessage, readMessage } from './read-message.ts';
import { type Context, gmail } from './request.ts';

/** Gmail takes 250 units a second from a user, and a message costs five. */
const AT_ONCE = 10;

export interface Search {
  readonly query?: string | undefined;
  readonly labels?: readonly string[] | undefined;
  readonly include_spam_trash?: boolean | undefined;
  readonly include_text?: boolean | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** What Gmail is asked when something is looked for. */
export async function searchQuery(context: Context, search: Search) {
  return {
    q: search.query,
    labelIds: await labelIds(context, search.labels, 'labels'),
    includeSpamTrash: search.include_spam_trash,
    maxResults: search.limit,
    pageToken: search.cursor,
  };
}

/** A page of messages. Gmail lists ids: each message is then asked for. */
export async function fetchMessages(context: Context, search: Search): Promise<Page<Message>> {
  const query = await searchQuery(context, search);
  const { messages = [], nextPageToken } = await gmail<{
    messages?: readonly { readonly id: string }[];
    nextPageToken?: string;
  }>(context, '/messages', { query });
  const ids = messages.map(({ id }) => id);
  const items = await readAll(context, ids, search.include_text === true ? 'full' : 'metadata');
  return { items, nextCursor: nextPageToken ?? null };
}

/** Messages by their ids, in their order. */
async function readAll(
  context: Context,
  ids: readonly string[],
  format: 'full' | 'metadata',
): Promise<readonly Message[]> {
  const found: Message[] = [];
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const batch = ids.slice(start, start + AT_ONCE).map(async (id) => {
      const query = { format };
      const raw = await gmail<RawMessage>(context, `/messages/${id}`, { query }).catch(
        async (error: unknown) => {
          // One message that is too large, or broken, must not hide all the others.
          if (format === 'metadata' || !isAbout(error)) throw error;
          return gmail<RawMessage>(context, `/messages/${id}`, { query: { format: 'metadata' } });
        },
      );
      return readMessage(raw);
    });
    found.push(...(await Promise.all(batch)));
  }
  return found;
}

function isAbout(error: unknown): boolean {
  return isOnBehalfError(error) && error.code === 'provider_error' && !error.retryable;
}
