import type { Grant } from '../../auth/scheme.ts';
import { withDeadline } from '../../runtime.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { integrationOf } from '../integration/integration-of.ts';
import type { Integration } from '../integration/integration.ts';
import { openGrant } from '../row/credentials.ts';
import { isDue, isExpired } from './due.ts';
import { refreshEarly } from './early.ts';
import { refreshOrExpire } from './refresh.ts';

const REFRESH_TIMEOUT_MS = 30_000;

/** Opened credentials, and which ones: a 401 counts against these and no newer ones. */
export interface Lease {
  readonly row: ConnectionRow;
  readonly grant: Grant;
  readonly generation: number;
}

/**
 * Opens the credentials of a connection. What still works is used, and renewed on the way when it
 * is time; only a call that comes after the token has died waits for the next one.
 *
 * @throws OnBehalfError `reauth_required`, `misconfigured`, `denied`, `timeout`, `cancelled`; and what
 * the token endpoint answers, if the old token is past its expiry
 */
export async function lease(
  engine: Engine,
  integration: Integration,
  row: ConnectionRow,
  signal?: AbortSignal,
): Promise<Lease> {
  const { runtime } = engine;
  if (!isDue(row, runtime.now())) return openLease(engine, row);
  let current = row;
  if (!isExpired(row, runtime.now())) {
    current = await refreshEarly(engine, integration, row, signal);
    if (!isExpired(current, runtime.now())) return openLease(engine, current);
  }
  const renewed = await waitForRefresh(engine, integration, signal, () =>
    refreshOrExpire(engine, integration, current),
  );
  // It may have been disabled meanwhile: what is kept is not used.
  await integrationOf(engine, renewed);
  return openLease(engine, renewed);
}

/** Waits for a refresh that others may be waiting for too: one who gives up does not end it. */
export async function waitForRefresh(
  { runtime }: Engine,
  { app }: Integration,
  signal: AbortSignal | undefined,
  work: () => Promise<ConnectionRow>,
): Promise<ConnectionRow> {
  const what = `The refresh of ${app.name}`;
  return withDeadline(runtime, { timeoutMs: REFRESH_TIMEOUT_MS, signal, what }, work);
}

export async function openLease(engine: Engine, row: ConnectionRow): Promise<Lease> {
  return { row, grant: await openGrant(engine, row), generation: row.generation };
}
