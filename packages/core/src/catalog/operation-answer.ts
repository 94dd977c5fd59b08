import type { ResultFile } from '../files/result-file.ts';

/**
 * A body as data: JSON as what it says, text as text, anything else as a file. Null for none.
 *
 * @param texts - media types of the provider's own that are text, though they do not say so
 */
export async function operationAnswer(
  response: Response,
  texts: readonly string[] = [],
): Promise<unknown> {
  // Without content there may be a type all the same.
  if (response.status === 204 || response.status === 205) return null;
  const [mediaType = ''] = (response.headers.get('content-type') ?? '').split(';');
  const isText = mediaType.startsWith('text/') || texts.includes(mediaType);
  if (isText || /\bjson$/.test(mediaType) || mediaType === '') {
    const text = await response.text();
    return isText ? text : parse(text);
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length === 0) return null;
  const file: ResultFile = { name: nameOf(response), mediaType, size: bytes.length, bytes };
  return { file };
}

function parse(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What the answer calls it, or else the end of its address. */
function nameOf({ headers, url }: Response): string {
  const disposition = headers.get('content-disposition') ?? '';
  const [, quoted, plain] = /filename=(?:"([^"]*)"|([^;\s]+))/i.exec(disposition) ?? [];
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  return quoted ?? plain ?? (path.split('/').at(-1) || 'file');
}
