import {
  boolean,
  callable,
  type Checks,
  optional,
  optionsOf,
  signal,
  string,
  wholeNumber,
} from '../../check-options.ts';
import type { ConnectionStatus } from '../../model.ts';
import type { ConnectionRow } from '../../store/store.ts';
import { milliseconds, type Time, time } from '../../time.ts';
import type { Engine } from '../engine.ts';
import { openGrant } from '../row/credentials.ts';
import { REVOCABLE } from './revoke.ts';
import {
  createRevoker,
  type RevokeAllCounts,
  type RevokeAllOptions,
  type RevokeFailure,
} from './revoker.ts';

// Rows that are held at a time.
const PAGE = 100;
const STATUSES: readonly ConnectionStatus[] = [...REVOCABLE, 'UNCONFIRMED'];

/** Which connections; all conditions given must hold, and one must be given. */
export interface RevokeAllFilter {
  readonly app?: string | undefined;
  readonly integrationId?: string | undefined;
  /** Those whose user allowed it before this time. Who has connected again since is left alone. */
  readonly connectedBefore?: Time | undefined;
}

export interface RevokeAllResult extends RevokeAllCounts {
  /** False when the signal ended it. */
  readonly complete: boolean;
  /** The first hundred of those that failed. */
  readonly failures: readonly RevokeFailure[];
}

const checkFilter = optionsOf<RevokeAllFilter>({
  app: optional(string),
  integrationId: optional(string),
  connectedBefore: optional(time),
});
export const revokingChecks: Checks<RevokeAllOptions> = {
  dryRun: optional(boolean),
  concurrency: optional(wholeNumber(50)),
  signal: optional(signal),
  onProgress: optional(callable),
};
const checkOptions = optionsOf<RevokeAllOptions>(revokingChecks);

/** Revokes connections of a tenant, page by page, each integration at its provider's pace. */
export async function revokeAll(
  engine: Engine,
  tenantId: string,
  filter: RevokeAllFilter,
  options: RevokeAllOptions = {},
): Promise<RevokeAllResult> {
  checkFilter(filter, 'connections.revokeAll');
  checkOptions(options, 'connections.revokeAll');
  const { app, integrationId, connectedBefore } = filter;
  if ([app, integrationId, connectedBefore].every((condition) => condition === undefined)) {
    throw new TypeError(
      'Say which connections: { app }, { integrationId } or { connectedBefore }.',
    );
  }
  if (app !== undefined) engine.registry.app(app);
  const before = connectedBefore === undefined ? Infinity : milliseconds(connectedBefore);
  const isStillMeant = (row: ConnectionRow): Promise<boolean> => isMeant(engine, row, before);
  const revoker = createRevoker(engine, options, isStillMeant);
  const isEnded = (): boolean => options.signal?.aborted === true;
  let after: { readonly createdAt: number; readonly id: string } | undefined;
  for (;;) {
    const query = { tenantId, app, integrationId, statuses: STATUSES, after, limit: PAGE };
    const rows = isEnded() ? [] : await engine.store.listConnections(query);
    const matching: ConnectionRow[] = [];
    for (const row of rows) {
      if (await isStillMeant(row)) matching.push(row);
    }
    await revoker.run(matching);
    after = rows.at(-1);
    if (rows.length < PAGE) break;
  }
  return { ...revoker.counts(), complete: !isEnded(), failures: revoker.failures };
}

/** Whether there is something to revoke, from before that time. */
async function isMeant(engine: Engine, row: ConnectionRow, before: number): Promise<boolean> {
  if (row.sealed === null || row.createdAt >= before) return false;
  // Every new grant is a change, so that most rows say enough while they are sealed.
  if (row.updatedAt < before) return true;
  // What does not open may be what it is all about.
  const grant = await openGrant(engine, row).catch(() => null);
  return (grant?.grantedAt ?? row.createdAt) < before;
}
