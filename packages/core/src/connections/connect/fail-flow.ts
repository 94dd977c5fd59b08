import { findOnBehalfError } from '../../errors.ts';
import type { FlowRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { sameOwner } from '../row/owner.ts';
import { failedRow } from '../row/row.ts';
import { writeRow } from '../row/write-row.ts';

/** Ends the connection of a flow that went wrong, so that who waits for it hears why. */
export async function failFlow(engine: Engine, flow: FlowRow, error: unknown): Promise<void> {
  const { store, wakeups } = engine;
  const reason = findOnBehalfError(error)?.code ?? 'internal';
  const row = await store.getConnection(flow.tenantId, flow.connectionId);
  const isPending = row?.status === 'INITIATED' || row?.status === 'UNCONFIRMED';
  if (isPending && sameOwner(row, flow)) {
    await writeRow(engine, failedRow(engine, row, reason), 'failed');
  }
  wakeups.wake(flow.connectionId);
}
