import type { Connection, ConnectionStatus } from '../model.ts';
import type { Engine, Scope } from './engine.ts';
import { knownRow } from './row/known-row.ts';
import { publicConnection } from './row/row.ts';
import { writeRow } from './row/write-row.ts';
import { wrongStatus } from './row/wrong-status.ts';

/** Takes a connection from one status to another, whoever else writes it; no error where it is. */
export async function setStatus(
  engine: Engine,
  scope: Scope,
  id: string,
  [from, to]: readonly [from: ConnectionStatus, to: ConnectionStatus],
): Promise<Connection> {
  for (;;) {
    const row = await knownRow(engine, scope, id);
    if (row.status === to) return publicConnection(row);
    if (row.status !== from) throw wrongStatus(row, [from]);
    const changed = { ...row, status: to, updatedAt: engine.runtime.now() };
    const written = await writeRow(engine, changed);
    if (written !== null) return publicConnection(written);
  }
}
