import { optional, optionsOf, string, wholeNumber } from '../check-options.ts';
import type { Engine } from '../connections/engine.ts';
import { isHandle } from '../schema/file-handle.ts';
import { assertSize, findFile, keepFile, type KeptFile, type Owner } from './keep-file.ts';

const LONGEST_MS = 24 * 60 * 60_000;

export interface PutFileOptions {
  /** Default: the name of a `File`, else `file`. A path is cut to its last part. */
  readonly name?: string | undefined;
  /** In milliseconds; default an hour, at most a day. */
  readonly lifetimeMs?: number | undefined;
}

/** The files of one entity, which its agent passes by their handles. Sealed, and short-lived. */
export interface Files {
  /**
   * Keeps a file, of at most 10 MiB; an entity has a hundred at once, of 100 MiB in all. Tell the
   * model its handle.
   *
   * @throws TypeError for what is no `Blob`, and for a wrong option
   * @throws OnBehalfError `invalid_params` when it is too large, or there are too many
   */
  put(blob: Blob, options?: PutFileOptions): Promise<KeptFile>;
  /**
   * @throws OnBehalfError `not_found` for a handle of nobody, or of another entity, or that has ended
   */
  get(handle: string): Promise<File>;
  /** False where there is none. */
  delete(handle: string): Promise<boolean>;
}

const checkPut = optionsOf<PutFileOptions>({
  name: optional(string),
  lifetimeMs: optional(wholeNumber(LONGEST_MS)),
});

export function filesOf(engine: Engine, owner: Owner): Files {
  return Object.freeze({
    async put(blob: Blob, options: PutFileOptions = {}) {
      if (!(blob instanceof Blob)) throw new TypeError('files.put takes a Blob, such as a File.');
      checkPut(options, 'files.put');
      const { name = blob instanceof File ? blob.name : 'file', lifetimeMs } = options;
      // Before it is read into memory.
      assertSize(blob.size);
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return keepFile(engine, owner, { name, mediaType: blob.type, bytes }, lifetimeMs);
    },
    get: async (handle: string) => findFile(engine, owner, handle),
    async delete(handle: string) {
      const { tenantId, entityId } = owner;
      return isHandle(handle) && engine.store.deleteFile(tenantId, entityId, handle);
    },
  });
}
