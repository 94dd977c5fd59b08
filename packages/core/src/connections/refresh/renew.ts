import type { Grant } from '../../auth/scheme.ts';
import { findOnBehalfError } from '../../errors.ts';
import type { Engine } from '../engine.ts';
import type { Integration } from '../integration/integration.ts';
import { expire, notActive } from './expire.ts';
import { type Lease, openLease, waitForRefresh } from './lease.ts';
import { refresh } from './refresh.ts';

const FRESH_MS = 60_000;

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
  const { row, grant, generation } = refused;
  if (await isRefusedForAnotherReason(engine, integration, refused, signal)) return null;
  const current = await waitForRefresh(engine, integration, signal, () =>
    refresh(engine, integration, row),
  );
  if (current.status !== 'ACTIVE') throw notActive(current);
  if (current.generation !== generation) return openLease(engine, current);
  if (await works(engine, integration, grant, signal)) return null;
  const ended = await expire(engine, current, 'revoked');
  if (ended.status !== 'ACTIVE') throw notActive(ended);
  return openLease(engine, ended);
}

/**
 * Whether credentials that were renewed a moment ago work elsewhere: an endpoint that answers 401 to
 * everybody must not make every call spend a refresh token.
 */
async function isRefusedForAnotherReason(
  engine: Engine,
  integration: Integration,
  { row, grant, generation }: Lease,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const { runtime, store } = engine;
  const isFresh = generation > 1 && runtime.now() - row.updatedAt < FRESH_MS;
  if (!isFresh) return false;
  const current = await store.getConnection(row.tenantId, row.id);
  if (current?.generation !== generation) return false;
  return works(engine, integration, grant, signal).catch(() => false);
}

/** Whether the provider accepts credentials: false also where it cannot be asked. */
async function works(
  engine: Engine,
  integration: Integration,
  grant: Grant,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const { app, scheme } = integration;
  if ((app.account ?? scheme.account ?? app.verify) === undefined) return false;
  try {
    await engine.accountOf(integration, grant, signal);
    return true;
  } catch (error) {
    if (findOnBehalfError(error)?.code === 'access_denied') return false;
    throw error;
  }
}
