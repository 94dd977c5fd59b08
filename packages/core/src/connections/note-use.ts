import type { Runtime } from '../runtime.ts';
import type { ConnectionRow } from '../store/store.ts';
import { endNotice } from './end/notice-end.ts';
import type { Engine } from './engine.ts';
import type { Integration } from './integration/integration.ts';
import type { Lease } from './refresh/lease.ts';
import { writeRow } from './row/write-row.ts';

const NOTED_FOR_MS = 3600_000;

/** Whether uses are left unnoted for a while. */
export interface NotingPause {
  isOn(): boolean;
  begin(): void;
}

// A store that cannot be written, a replica for instance, is not to fail behind every call.
const PAUSE_MS = 60_000;

export function createNotingPause({ now }: Runtime): NotingPause {
  let until = 0;
  return {
    isOn: () => now() < until,
    begin() {
      until = now() + PAUSE_MS;
    },
  };
}

/**
 * Notes the use of a connection, once an hour: one more write per call would cost more than the
 * call. It is written behind the call, which does not fail with it.
 */
export function noteUse(engine: Engine, integration: Integration, { row, grant }: Lease): void {
  const { runtime, notingPause } = engine;
  if (notingPause.isOn()) return;
  const now = runtime.now();
  const notice = endNotice(engine, integration, row, grant);
  const isNoted = row.lastUsedAt !== null && now - row.lastUsedAt < NOTED_FOR_MS;
  if (isNoted && notice === null) return;
  const noted: ConnectionRow = {
    ...row,
    ...notice,
    lastUsedAt: isNoted ? row.lastUsedAt : now,
  };
  // Lost when somebody else writes the row at this moment; the next call notes it.
  const written = writeRow(engine, noted, notice === null ? null : 'expiring_soon');
  engine.background(written.catch(() => notingPause.begin())); // the log has why
}
