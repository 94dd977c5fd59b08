import { findOnBehalfError } from '../../errors.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { INTEGRATION_DISABLED } from '../stored/resolve.ts';

// By then it is the provider, and not one connection.
const FAILURES_IN_A_ROW = 5;

/** What a run of `refreshDue` has done so far. */
export interface RefreshDueProgress {
  readonly refreshed: number;
  /** May succeed later: each is put off, and due again after a while. */
  readonly failed: number;
  /** Renewed by another process, ended meanwhile, or nothing to renew with. */
  readonly skipped: number;
  /** Refused by the provider: these users have to connect again. */
  readonly needsReauth: readonly NeedsReauth[];
}

export interface NeedsReauth {
  readonly connectionId: string;
  readonly entityId: string;
  readonly app: string;
  /** A `ReauthReason`. */
  readonly reason: string;
}

/** Counts what comes of many refreshes, and tells when an integration is better left alone. */
export interface Tally {
  succeeded(row: ConnectionRow, current: ConnectionRow): void;
  failed(row: ConnectionRow, error: unknown): void;
  isInTrouble(row: ConnectionRow): boolean;
  progress(): RefreshDueProgress;
}

export function createTally({ report }: Pick<Engine, 'report'>): Tally {
  const counts = { refreshed: 0, failed: 0, skipped: 0 };
  const needsReauth: NeedsReauth[] = [];
  const failuresInARow = new Map<string, number>();
  const logged = new Set<string>();

  const later = (integrationId: string, thrown: unknown): void => {
    const { code, retryable, message } = findOnBehalfError(thrown) ?? {};
    counts.failed++;
    if (retryable === true) {
      const more = code === 'rate_limited' ? FAILURES_IN_A_ROW : 1;
      failuresInARow.set(integrationId, (failuresInARow.get(integrationId) ?? 0) + more);
    } else if (!logged.has(`${integrationId} ${message}`)) {
      // Once: what is wrong with an integration is wrong with each of its connections.
      logged.add(`${integrationId} ${message}`);
      report(thrown);
    }
  };

  return {
    succeeded(row, current) {
      counts[current.generation > row.generation ? 'refreshed' : 'skipped']++;
      failuresInARow.delete(row.integrationId);
    },
    failed({ id: connectionId, entityId, app, integrationId }, thrown) {
      const { code, details } = findOnBehalfError(thrown) ?? {};
      if (code === 'reauth_required') {
        const reason = details?.reason ?? 'revoked';
        needsReauth.push({ connectionId, entityId, app, reason });
      } else if (code === 'connection_required' || code === 'denied') {
        counts.skipped++;
        // No other connection of it will do any better, and all of them stay due.
        if (details?.reason === INTEGRATION_DISABLED) {
          failuresInARow.set(integrationId, FAILURES_IN_A_ROW);
        }
      } else later(integrationId, thrown);
    },
    isInTrouble: ({ integrationId }) =>
      (failuresInARow.get(integrationId) ?? 0) >= FAILURES_IN_A_ROW,
    progress: () => ({ ...counts, needsReauth: [...needsReauth] }),
  };
}
