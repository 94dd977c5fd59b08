import type { Engine } from '../connections/engine.ts';
import { isOnBehalfError } from '../errors.ts';
import { keepFile, type Owner } from './keep-file.ts';

/** Binary data in a result. Serialised, a model sees neither `bytes` nor `blob`. */
export interface ResultFile {
  readonly name: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  readonly bytes: Uint8Array;
  /** The same for code that passes it on: to another action, for instance. */
  readonly blob?: File;
  /** What a model passes on in its place; null where it could not be kept. Only in its results. */
  readonly handle?: string | null;
  /** Why there is no handle. */
  readonly note?: string;
}

/** The file in an action's answer, where it is one. */
export function fileIn(data: unknown): ResultFile | null {
  if (typeof data !== 'object' || data === null || !('file' in data)) return null;
  const { file } = data as { file: Partial<ResultFile> | null };
  return file?.bytes instanceof Uint8Array ? (file as ResultFile) : null;
}

/** An action's answer in which a `Blob` under `file` is one like any other. */
export async function withFile(data: unknown): Promise<unknown> {
  const { file } = Object(data) as { file?: unknown };
  if (!(file instanceof Blob)) return data;
  const { name, type, size } = asFile(file);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mediaType = type || 'application/octet-stream';
  return { ...(data as object), file: { name, mediaType, size, bytes } satisfies ResultFile };
}

/** A `Blob` as a `File`, which one without a name becomes. */
export function asFile(blob: Blob): File {
  return blob instanceof File ? blob : new File([blob], 'file', { type: blob.type });
}

/**
 * The answer for a model, which cannot hold bytes: the file is kept, and its handle told. One that
 * cannot be kept is no failure, since the call has succeeded.
 */
export async function withHandle(engine: Engine, owner: Owner, data: unknown): Promise<unknown> {
  const file = fileIn(data);
  if (file === null) return data;
  const kept = await keep(engine, owner, file);
  return { ...(data as object), file: { ...file, ...kept } };
}

async function keep(
  engine: Engine,
  owner: Owner,
  file: ResultFile,
): Promise<Pick<ResultFile, 'handle' | 'note'>> {
  try {
    const { handle } = await keepFile(engine, owner, file);
    return { handle };
  } catch (error) {
    if (isOnBehalfError(error)) return { handle: null, note: error.message };
    engine.report(error);
    return { handle: null, note: 'The file could not be kept.' };
  }
}

/** A result's own file, without what a model must not be sent when the result is serialised. */
export function attachBytes(target: object, { bytes, name, mediaType }: ResultFile): void {
  Object.defineProperty(target, 'bytes', { value: bytes });
  // Made when asked for: it is a copy.
  Object.defineProperty(target, 'blob', {
    get: () => new File([new Uint8Array(bytes)], name, { type: mediaType }),
  });
}
