import type { ActionContext, ResultFile } from '@onbehalf/core';

import { type DataOf, json, type ParametersOf, send } from './request.ts';
import { decodeBase64, decodeText } from './text.ts';

const ROUTE = 'GET /repos/{owner}/{repo}/contents/{path}';

type Answer = DataOf<typeof ROUTE>;
type Listing = Extract<Answer, readonly unknown[]>;
type Entry = Exclude<Answer, readonly unknown[]>;
type FileEntry = Extract<Entry, { type: 'file' }>;
type OtherEntry = Exclude<Entry, { type: 'file' }>;

/** What is at a path of a repository. */
export type RepositoryContent =
  | { readonly type: 'dir'; readonly items: Listing; readonly nextCursor: null }
  | (Omit<FileEntry, 'content' | 'encoding'> & {
      readonly encoding: 'utf-8';
      /** The text itself. */
      readonly content: string;
    })
  | { readonly file: ResultFile }
  | OtherEntry;

/** Reads what is at a path, a file up to 10 MiB. */
export async function readContent(
  context: ActionContext,
  parameters: ParametersOf<typeof ROUTE>,
): Promise<RepositoryContent> {
  const answer = await json<Answer>(await send(context, ROUTE, parameters));
  if (Array.isArray(answer)) return { type: 'dir', items: answer, nextCursor: null };
  if (!isFile(answer)) return answer;
  const bytes = await bytesOf(context, parameters, answer);
  const content = decodeText(bytes);
  if (content !== null) return { ...answer, encoding: 'utf-8', content };
  const { name } = answer;
  return {
    file: { name, mediaType: 'application/octet-stream', size: bytes.length, bytes },
  };
}

/** Files over 1 MB come without their content, which GitHub then gives in its raw form only. */
async function bytesOf(
  context: ActionContext,
  parameters: ParametersOf<typeof ROUTE>,
  { content, encoding }: FileEntry,
): Promise<Uint8Array> {
  if (encoding === 'base64') return decodeBase64(content);
  const raw = await send(context, ROUTE, parameters, 'raw');
  return new Uint8Array(await raw.arrayBuffer());
}

function isFile(entry: Entry): entry is FileEntry {
  return entry.type === 'file';
}
