import {
  aesGcmVault,
  type ExportedConnection,
  type ExportOptions,
  memoryStore,
  type OnBehalf,
} from '@onbehalf/core';

import type { MoveStage } from './held.ts';

/** As it would be written to a file and read again. */
export async function exported(
  { connections }: Pick<OnBehalf, 'connections'>,
  options?: ExportOptions,
): Promise<readonly ExportedConnection[]> {
  const lines: string[] = [];
  for await (const record of connections.export(options)) lines.push(JSON.stringify(record));
  return lines.map((line) => JSON.parse(line) as ExportedConnection);
}

/** Another store with the same keys, as a new machine has. */
export function elsewhere(stage: MoveStage, keys = '0123456789abcdef0123456789abcdef') {
  const store = memoryStore();
  const vault = aesGcmVault({ keys: `k:${btoa(keys)}` });
  return { store, client: stage.another({ store, vault }) };
}
