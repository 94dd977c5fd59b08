import { OnBehalfError, providerError, type ResultFile } from '@onbehalf/core';

import { call, type Context } from './call.ts';
import type { SlackFile } from './models.ts';

/**
 * Brings a file to Slack, where nobody sees it before the upload is completed:
 * https://docs.slack.dev/messaging/working-with-files#upload
 *
 * @throws OnBehalfError as `call`; `denied` for an address that is not Slack's
 */
export async function transferred(
  context: Context,
  file: File,
): Promise<{ readonly id: string; readonly title: string }> {
  const { upload_url: url, file_id: id } = await call<{ upload_url: string; file_id: string }>(
    context,
    'files.getUploadURLExternal',
    { filename: file.name, length: file.size },
  );
  const { fetch, signal } = context;
  assertOfFiles(url);
  const body = await file.arrayBuffer();
  const response = await fetch(url, { method: 'POST', body, signal });
  if (!response.ok) throw await failure(response);
  return { id, title: file.name };
}

/**
 * The content of a file that Slack has.
 *
 * @throws OnBehalfError `not_found` for one that Slack does not have, but only knows where it is
 */
export async function downloadOf(context: Context, file: SlackFile): Promise<ResultFile> {
  const { fetch, signal } = context;
  const { url_private_download: url, name = file.id } = file;
  if (typeof url !== 'string') {
    throw new OnBehalfError('not_found', 'Slack does not have the content of this file itself.');
  }
  assertOfFiles(url);
  const response = await fetch(url, { signal, redirect: 'manual' });
  const mediaType = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
  // To who may not see it Slack shows the page on which people sign in.
  const isPage = mediaType === 'text/html' && file.mimetype !== 'text/html';
  if (!response.ok || isPage) throw await failure(response);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { name, mediaType: file.mimetype ?? mediaType, size: bytes.length, bytes };
}

/** Slack says where a file is. That may not be a method of its API, which the token would call. */
function assertOfFiles(address: string): void {
  const path = URL.canParse(address) ? new URL(address).pathname : '';
  if (/^\/(?:files-pri|upload)\//.test(path) && !/\/\/|%2f|%5c|%2e/i.test(path)) return;
  throw new OnBehalfError('denied', 'Slack named an address at which it has no files.');
}

async function failure(response: Response): Promise<OnBehalfError> {
  const { status, headers } = response;
  const text = await response.text();
  const isRefused = response.ok || status < 400;
  return providerError({
    appName: 'Slack',
    status: isRefused ? 403 : status,
    headers,
    body: isRefused ? 'The file is not shown to this user.' : text,
  });
}
