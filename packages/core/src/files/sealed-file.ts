import type { Engine } from '../connections/engine.ts';
import { isOnBehalfError, OnBehalfError } from '../errors.ts';
import type { FileRow } from '../store/store.ts';
import type { SealContext } from '../vault/vault.ts';

/** What is sealed in front of the bytes. The time is there too: a row may be given another. */
interface Head {
  readonly name: string;
  readonly mediaType: string;
  readonly expiresAt: number;
}

const LENGTH_BYTES = 4;

type Owned = Omit<FileRow, 'sealed'>;

/** Seals a file for its row and no other: the length of the head, the head as JSON, the bytes. */
export async function sealFile(
  { vault }: Pick<Engine, 'vault'>,
  row: Owned,
  head: Pick<Head, 'name' | 'mediaType'>,
  bytes: Uint8Array,
): Promise<Uint8Array> {
  const { name, mediaType } = head;
  const json = JSON.stringify({ name, mediaType, expiresAt: row.expiresAt } satisfies Head);
  const encoded = new TextEncoder().encode(json);
  const plain = new Uint8Array(LENGTH_BYTES + encoded.length + bytes.length);
  new DataView(plain.buffer).setUint32(0, encoded.length);
  plain.set(encoded, LENGTH_BYTES);
  plain.set(bytes, LENGTH_BYTES + encoded.length);
  return vault.seal(plain, contextOf(row));
}

/**
 * The file of a row; null once its time is over, whatever the row says.
 *
 * @throws OnBehalfError `misconfigured` when it does not open
 */
export async function openFile(
  engine: Pick<Engine, 'vault' | 'report' | 'runtime'>,
  row: FileRow,
): Promise<File | null> {
  try {
    const plain = await engine.vault.open(row.sealed, contextOf(row));
    const view = new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
    const start = LENGTH_BYTES + view.getUint32(0);
    const json = new TextDecoder().decode(plain.subarray(LENGTH_BYTES, start));
    const { name, mediaType, expiresAt } = JSON.parse(json) as Head;
    if (expiresAt <= engine.runtime.now()) return null;
    return new File([new Uint8Array(plain.subarray(start))], name, { type: mediaType });
  } catch (error) {
    if (isOnBehalfError(error)) throw error;
    throw new OnBehalfError(
      'misconfigured',
      'A sealed file cannot be opened: it was changed, or belongs to another row, or its key is gone.',
      { id: engine.report(error) },
    );
  }
}

function contextOf({ tenantId, entityId, id }: Owned): SealContext {
  return { tenantId, entityId, connectionId: id, integrationId: '', purpose: 'file' };
}
