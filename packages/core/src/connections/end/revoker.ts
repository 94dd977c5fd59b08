import type { ErrorCode, OnBehalfError } from '../../errors.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { disconnect } from './disconnect.ts';
import { type IsMeant, revokeConnection } from './revoke.ts';

const ATTEMPTS = 5;
const FIRST_WAIT_MS = 1000;
// Whoever is told to come back in a year has been told nonsense.
const LONGEST_WAIT_MS = 3600_000;
const LISTED_FAILURES = 100;

export interface RevokeAllOptions {
  /** Counts what would be revoked, and changes nothing. Default false. */
  readonly dryRun?: boolean | undefined;
  /** How many at once through one integration; default 4, at most 50. */
  readonly concurrency?: number | undefined;
  /** Ends it early: what is on its way is finished, and another run continues. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each connection. What it throws is logged, and stops nothing. */
  readonly onProgress?: ((progress: RevokeAllProgress) => void) | undefined;
}

export interface RevokeAllCounts {
  /** Connections that were dealt with, or with `dryRun` would be. */
  readonly matched: number;
  readonly revoked: number;
  /** Ended here alone: the provider offers no way. */
  readonly notSupported: number;
  /** Ended here, and perhaps not at the provider: another run tries them again. */
  readonly failed: number;
}

export interface RevokeAllProgress extends RevokeAllCounts {
  readonly connectionId: string;
}

export interface RevokeFailure {
  readonly connectionId: string;
  readonly code: ErrorCode;
  /** Names the log's entry. */
  readonly message: string;
}

interface Revoker {
  readonly failures: readonly RevokeFailure[];
  counts(): RevokeAllCounts;
  /** Revokes these rows, a few at once through each integration. */
  run(rows: readonly ConnectionRow[]): Promise<void>;
}

/** Revokes many connections. All that go through an integration wait when its provider says so. */
export function createRevoker(
  engine: Engine,
  { dryRun = false, concurrency = 4, signal, onProgress = () => {} }: RevokeAllOptions,
  isMeant: IsMeant,
): Revoker {
  const { runtime, report } = engine;
  const counts = { matched: 0, revoked: 0, notSupported: 0, failed: 0 };
  const failures: RevokeFailure[] = [];
  /** Until when each integration is left alone. */
  const pauses = new Map<string, number>();

  const pause = async (integrationId: string): Promise<void> => {
    for (;;) {
      const ms = (pauses.get(integrationId) ?? 0) - runtime.now();
      if (ms <= 0 || signal?.aborted === true) return;
      await runtime.delay(ms, signal).catch(() => {}); // the signal is asked next
    }
  };

  const count = (outcome: 'revoked' | 'notSupported' | 'failed'): void => {
    counts.matched++;
    counts[outcome]++;
  };

  /** Answers whether there is something to tell. */
  const revoke = async (found: ConnectionRow): Promise<boolean> => {
    let row = found;
    for (let attempt = 1; ; attempt++) {
      await pause(row.integrationId);
      if (attempt === 1 && signal?.aborted === true) return false;
      const result = await revokeConnection(engine, row, isMeant);
      if (result === null) return false;
      const { outcome, error } = result;
      if (outcome !== 'revocation_failed') {
        count(outcome === 'revoked' ? 'revoked' : 'notSupported');
        return true;
      }
      if (error?.retryable !== true || attempt === ATTEMPTS || signal?.aborted === true) {
        count('failed');
        const { code, message } = error ?? { code: 'internal', message: 'It failed.' };
        if (failures.length < LISTED_FAILURES)
          failures.push({ connectionId: row.id, code, message });
        return true;
      }
      pauses.set(row.integrationId, resumeAt(runtime.now(), error, attempt));
      ({ row } = result);
    }
  };

  /** Nothing to keep: it was never usable. */
  const discard = async (row: ConnectionRow): Promise<boolean> => {
    await pause(row.integrationId);
    const { deleted, revoked } = await disconnect(engine, row);
    if (deleted) count(revoked === 'not_supported' ? 'notSupported' : revoked);
    return deleted;
  };

  const deal = async (row: ConnectionRow): Promise<boolean> => {
    if (!dryRun) return row.status === 'UNCONFIRMED' ? discard(row) : revoke(row);
    counts.matched++;
    return true;
  };

  const work = async (queue: ConnectionRow[]): Promise<void> => {
    for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
      if (signal?.aborted === true) return;
      if (!(await deal(row))) continue;
      try {
        onProgress({ ...counts, connectionId: row.id });
      } catch (error) {
        report(error);
      }
    }
  };

  return {
    failures,
    counts: () => ({ ...counts }),
    async run(rows) {
      const queues = Map.groupBy(rows, ({ integrationId }) => integrationId);
      const workers = [...queues.values()].flatMap((queue) =>
        Array.from({ length: concurrency }, async () => work(queue)),
      );
      await Promise.all(workers);
    },
  };
}

/** When the provider may be asked again: when it says, or later each time. */
function resumeAt(now: number, { details }: OnBehalfError, attempt: number): number {
  const told = Date.parse(details.retryAt ?? '');
  const wait = Number.isNaN(told) ? FIRST_WAIT_MS * 2 ** (attempt - 1) : told - now;
  return now + Math.min(Math.max(wait, 0), LONGEST_WAIT_MS);
}
