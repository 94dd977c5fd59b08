import type { ConnectionRow } from '../../store/store.ts';
import type { Engine, Scope } from '../engine.ts';
import { findRow } from './row.ts';
import { unknownConnection } from './unknown-connection.ts';

/** The row that the caller names. @throws OnBehalfError `connection_required` when they have none */
export async function knownRow(engine: Engine, scope: Scope, id: string): Promise<ConnectionRow> {
  const row = await findRow(engine, scope, id);
  if (row !== null) return row;
  throw unknownConnection(id);
}
