import type { Engine } from '../connections/engine.ts';
import { OnBehalfError } from '../errors.ts';
import { isHandle, newHandle } from '../schema/file-handle.ts';
import { fileName, mediaTypeOf } from './file-name.ts';
import { openFile, sealFile } from './sealed-file.ts';

/** Of one file, in bytes. */
const LARGEST = 10 * 1024 * 1024;
const MOST = 100;
const MOST_BYTES = 100 * 1024 * 1024;
const LIFETIME_MS = 60 * 60_000;

/** A file that an entity keeps for a while, and that its handle stands for. */
export interface KeptFile {
  /** What a model passes: `file_...`. It is worth nothing to another entity. */
  readonly handle: string;
  readonly name: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  /** When the handle ends, and the file with it; ISO 8601. */
  readonly expiresAt: string;
}

export interface Owner {
  readonly tenantId: string;
  readonly entityId: string;
}

/**
 * Keeps a file, sealed.
 *
 * @throws OnBehalfError `invalid_params` when it is too large, or the entity has too many
 */
export async function keepFile(
  engine: Engine,
  owner: Owner,
  given: { name: string; mediaType: string; bytes: Uint8Array },
  lifetimeMs: number = LIFETIME_MS,
): Promise<KeptFile> {
  // Those of one entity one after the other: at once all would see that there are too many, and none
  // would stay.
  const key = JSON.stringify([owner.tenantId, owner.entityId]);
  const turns = turnsOf(engine.store);
  const before = turns.get(key) ?? Promise.resolve();
  const kept = before.then(async () => keep(engine, owner, given, lifetimeMs));
  const done = Promise.allSettled([kept]);
  turns.set(key, done);
  await done;
  if (turns.get(key) === done) turns.delete(key);
  return kept;
}

type Turns = Map<string, Promise<unknown>>;
const allTurns = new WeakMap<object, Turns>();

function turnsOf(store: object): Turns {
  const turns = allTurns.get(store) ?? new Map<string, Promise<unknown>>();
  allTurns.set(store, turns);
  return turns;
}

async function keep(
  engine: Engine,
  { tenantId, entityId }: Owner,
  { name, mediaType, bytes }: { name: string; mediaType: string; bytes: Uint8Array },
  lifetimeMs: number,
): Promise<KeptFile> {
  const { store, runtime } = engine;
  const createdAt = runtime.now();
  const size = bytes.length;
  assertRoom(size, await store.measureFiles(tenantId, entityId, createdAt));
  const id = newHandle(runtime);
  const expiresAt = createdAt + lifetimeMs;
  const head = { name: fileName(name), mediaType: mediaTypeOf(mediaType) };
  const row = { tenantId, entityId, id, size, createdAt, expiresAt };
  await store.insertFile({ ...row, sealed: await sealFile(engine, row, head, bytes) });
  // Others may have been added meanwhile, by another process.
  const kept = await store.measureFiles(tenantId, entityId, createdAt);
  if (kept.count > MOST || kept.bytes > MOST_BYTES) {
    await store.deleteFile(tenantId, entityId, id);
    throw full(kept.count);
  }
  // Whoever adds one takes away what nobody can use any more.
  engine.background(store.deleteFiles(createdAt));
  return Object.freeze({
    handle: id,
    ...head,
    size,
    expiresAt: new Date(expiresAt).toISOString(),
  });
}

/**
 * The file that a handle stands for. What another entity has is not there.
 *
 * @throws OnBehalfError `not_found`
 */
export async function findFile(
  engine: Engine,
  { tenantId, entityId }: Owner,
  handle: string,
): Promise<File> {
  // Nothing else is looked for: a path, for instance.
  const row = isHandle(handle) ? await engine.store.getFile(tenantId, entityId, handle) : null;
  const found = row === null ? null : await openFile(engine, row);
  if (found !== null) return found;
  throw new OnBehalfError(
    'not_found',
    'There is no such file: a handle looks like file_..., is of one user, and ends after a while.',
  );
}

export function assertSize(size: number): void {
  if (size <= LARGEST) return;
  const mebibytes = (size / 1024 / 1024).toFixed(1);
  throw tooMuch(`The file has ${mebibytes} MiB, and may have ${LARGEST / 1024 / 1024}.`);
}

function assertRoom(size: number, kept: { readonly count: number; readonly bytes: number }): void {
  assertSize(size);
  if (kept.count < MOST && kept.bytes + size <= MOST_BYTES) return;
  throw full(kept.count);
}

function full(count: number): OnBehalfError {
  return tooMuch(
    `The user keeps ${count} files already, of at most ${MOST} with ` +
      `${MOST_BYTES / 1024 / 1024} MiB: delete some, or wait until they expire.`,
  );
}

const tooMuch = (message: string): OnBehalfError => new OnBehalfError('invalid_params', message);
