import { invalidParameter, type ActionContext, file } from '@onbehalf/core';

/** Files of the user, as the params of an action have them. */
export type Handles = readonly string[];

const MOST_BYTES = 18 * 1024 * 1024;

export const attachments = {
  attachments: {
    type: 'array',
    items: file(),
    maxItems: 25,
    description: 'Files to attach, of at most 18 MB together.',
  },
} as const;

interface Attached {
  readonly filename: string;
  readonly content: Buffer;
  readonly contentType: string;
}

/**
 * Files as parts of a message. Gmail takes one of 25 MB, which base64 makes a third longer:
 * https://support.google.com/mail/answer/6584
 *
 * @throws OnBehalfError `invalid_params` when they are too large; `not_found` for a handle of no file
 */
export async function attached(find: ActionContext['file'], handles: Handles): Promise<Attached[]> {
  const parts: Attached[] = [];
  let bytes = 0;
  // One after the other, so that no more of them is in memory than may be sent.
  for (const handle of handles) {
    const each = await find(handle);
    bytes += each.size;
    if (bytes > MOST_BYTES) {
      throw invalidParameter(
        'attachments',
        'are more than 18 MB: share the file by a link instead',
      );
    }
    parts.push({
      filename: each.name,
      content: Buffer.from(await each.arrayBuffer()),
      contentType: each.type || 'application/octet-stream',
    });
  }
  return parts;
}
