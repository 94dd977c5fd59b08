import { open } from 'node:fs/promises';

import type { ExportedConnection, OnBehalf } from '@onbehalf/core';
import { type BetterAuthAccount, fromBetterAuth } from '@onbehalf/core/import';

/** Brings in what users have connected elsewhere. It may be run again at any time. */
export async function moveIn(
  onbehalf: OnBehalf,
  accounts: readonly BetterAuthAccount[],
): Promise<void> {
  const rows = accounts.map(fromBetterAuth);
  const { failed, ...counts } = await onbehalf.connections.import(rows);
  console.log(counts); // { imported: 41, updated: 0, unchanged: 0, complete: true }
  for (const { entityId, externalId, message } of failed) {
    console.error(entityId, externalId, message); // and none of its tokens
  }
}

/** Writes every connection of a tenant to a file, sealed as it is in the store: one line of JSON for each. */
export async function moveOut(onbehalf: OnBehalf, path: string): Promise<void> {
  await using file = await open(path, 'w', 0o600);
  for await (const record of onbehalf.connections.export()) {
    await file.write(`${JSON.stringify(record)}\n`);
  }
}

/** Makes connections of such a file, in another store and with the same keys. */
export async function moveBack(onbehalf: OnBehalf, path: string): Promise<void> {
  await using file = await open(path);
  async function* records(): AsyncGenerator<ExportedConnection> {
    for await (const line of file.readLines()) yield JSON.parse(line) as ExportedConnection;
  }
  const { failed } = await onbehalf.connections.import(records());
  for (const { index, message } of failed) console.error(`Line ${index + 1}: ${message}`);
}
