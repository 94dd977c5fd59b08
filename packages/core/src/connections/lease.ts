import type { Grant } from '../auth/scheme.ts';
import { findOnBehalfError } from '../errors.ts';
import { withDeadline } from '../runtime.ts';
import type { ConnectionRow } from '../store/store.ts';
import { openGrant } from './credentials.ts';
import { isDue, isExpired } from './due.ts';
import { refreshEarly } from './early.ts';
import type { Engine } from './engine.ts';
import { expire, notActive } from './expire.ts';
import type { Integration } from './integration.ts';
import { refresh, refreshOrExpire } from './refresh.ts';

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
 * @throws OnBehalfError `reauth_required`, `misconfigured`, `timeout`, `cancelled`; and what the
 * token endpoint answers, if the old token is past its expiry
 */
export async function lease(
  engine: Engine,
  integration: Integration,
  row: ConnectionRow,
  signal?: AbortSignal,
): Promise<Lease> {
  const { runtime } = engine;
  if (!isDue(row, runtime.now())) return open(engine, row);
  let current = row;
  if (!isExpired(row, runtime.now())) {
    current = await refreshEarly(engine, integration, row, signal);
    if (!isExpired(current, runtime.now())) return open(engine, current);
  }
  const renewed = await shared(engine, integration, signal, () =>
    refreshOrExpire(engine, integration, current),
  );
  return open(engine, renewed);
}

/**
 * Newer credentials than those the provider has just refused with a 401. Null when there are none
 * and the provider still accepts these for other requests: the 401 was about something else.
 *
 * @throws OnBehalfError `reauth_required` when they no longer work
 */
export async function renew(
  engine: Engine,
  integration: Integration,
  refused: Lease,
  signal?: AbortSignal,
): Promise<Lease | null> {
  const current = await shared(engine, integration, signal, () =>
    refresh(engine, integration, refused.row),
  );
  if (current.status !== 'ACTIVE') throw notActive(current);
  if (current.generation !== refused.generation) return open(engine, current);
  const works = await engine.accountOf(integration, refused.grant, signal).then(
    () => integration.app.account !== undefined,
    (error: unknown) => {
      if (findOnBehalfError(error)?.code === 'access_denied') return false;
      throw error;
    },
  );
  if (works) return null;
  const ended = await expire(engine, current, 'revoked');
  if (ended.status !== 'ACTIVE') throw notActive(ended);
  return open(engine, ended);
}

/** Waits for a refresh that others may be waiting for too: one who gives up does not end it. */
async function shared(
  { runtime }: Engine,
  { app }: Integration,
  signal: AbortSignal | undefined,
  work: () => Promise<ConnectionRow>,
): Promise<ConnectionRow> {
  const what = `The refresh of ${app.name}`;
  return withDeadline(runtime, { timeoutMs: REFRESH_TIMEOUT_MS, signal, what }, work);
}

async function open(engine: Engine, row: ConnectionRow): Promise<Lease> {
  return { row, grant: await openGrant(engine, row), generation: row.generation };
}
