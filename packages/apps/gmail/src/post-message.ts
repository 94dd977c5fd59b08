import { type Context, gmail } from './request.ts';

interface Posted {
  readonly threadId?: string | undefined;
}

// What is longer goes where files go: https://developers.google.com/workspace/gmail/api/guides/uploads
const LONGEST_IN_JSON = 4 * 1024 * 1024;
const LINE = '\r\n';

/**
 * Gives Gmail a message, to send or as a draft.
 *
 * @throws OnBehalfError as `gmail`
 */
export async function postMessage<Answer>(
  context: Context,
  path: '/messages/send' | '/drafts',
  mime: Uint8Array,
  { threadId }: Posted = {},
): Promise<Answer> {
  const isDraft = path === '/drafts';
  const thread = threadId === undefined ? {} : { threadId };
  const about = (fields: object): object => (isDraft ? { message: fields } : fields);
  if (mime.length <= LONGEST_IN_JSON) {
    const raw = Buffer.from(mime).toString('base64url');
    return gmail(context, path, { method: 'POST', body: about({ raw, ...thread }) });
  }
  const boundary = crypto.randomUUID();
  const part = (type: string): string => `--${boundary}${LINE}Content-Type: ${type}${LINE}${LINE}`;
  const content = new Blob([
    part('application/json'),
    JSON.stringify(about(thread)),
    LINE,
    part('message/rfc822'),
    new Uint8Array(mime),
    `${LINE}--${boundary}--${LINE}`,
  ]);
  return gmail(context, path, {
    method: 'POST',
    query: { uploadType: 'multipart' },
    upload: { type: `multipart/related; boundary=${boundary}`, content },
  });
}
