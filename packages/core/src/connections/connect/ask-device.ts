import type { Grant } from '../../auth/scheme.ts';
import { findOnBehalfError } from '../../errors.ts';
import { randomToken } from '../../runtime.ts';
import type { ConnectionRow, FlowRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { integrationOf } from '../integration/integration-of.ts';
import { sealJson } from '../row/credentials.ts';
import { sameOwner } from '../row/owner.ts';
import { LINK_LIFETIME_MS } from '../row/row.ts';
import { writeRow } from '../row/write-row.ts';
import { activate } from './activate.ts';
import { failFlow } from './fail-flow.ts';
import { type FlowSecrets, openFlow, unknownFlow } from './flow.ts';
import { revokeUnused } from './revoke-unused.ts';

// Longer than a token request may take: only then may another process ask.
const ASKING_MS = 20_000;
// RFC 8628 §3.5.
const SLOWER_MS = 5_000;
const SLOWEST_MS = 60_000;

/**
 * Asks the provider behind the caller's back whether the user has agreed, if it is time to. Of all
 * processes that wait one asks: the row's lease says who, and from when on the next one may.
 */
export function askWhenDue(engine: Engine, row: ConnectionRow): void {
  const { status, lease } = row;
  if (status !== 'INITIATED' || lease === null) return;
  const now = engine.runtime.now();
  // Clocks of two machines differ, but not by as much: such a lease would never end.
  if (lease.until > now && lease.until <= now + LINK_LIFETIME_MS) return;
  engine.background(ask(engine, row));
}

async function ask(engine: Engine, due: ConnectionRow): Promise<void> {
  const { runtime, store } = engine;
  const lease = { owner: randomToken(runtime), until: runtime.now() + ASKING_MS };
  const row = await writeRow(engine, { ...due, lease });
  if (row === null) return;
  const flow = await store.getFlowOfConnection(row.tenantId, row.id);
  if (flow === null || !sameOwner(flow, row)) return;
  let granted: Grant | null = null;
  try {
    const secrets = await openFlow(engine, flow);
    const integration = await integrationOf(engine, row);
    const { deviceFlow } = integration.scheme;
    if (secrets.device === undefined || deviceFlow === undefined) throw unknownFlow();
    const { fields, scopes, target } = secrets;
    const client = { ...(await integration.client(runtime, { fields })), scopes: scopes.expected };
    const answer = await deviceFlow
      .poll(secrets.device.deviceCode, client)
      .catch((error: unknown) => slowerAfter(error));
    if (typeof answer === 'string') return await askAgain(engine, row, flow, secrets, answer);
    granted = { ...answer, fields: { ...fields, ...answer.fields } };
    const account = await engine.accountOf(integration, granted);
    await activate(engine, row, granted, account, target);
  } catch (error) {
    await failFlow(engine, flow, error);
    if (granted === null || findOnBehalfError(error)?.code === 'account_mismatch') return;
    engine.background(revokeUnused(engine, row, granted));
  }
}

/** What passes by itself ends no flow, but makes its questions rarer. */
function slowerAfter(error: unknown): 'backoff' {
  if (findOnBehalfError(error)?.retryable === true) return 'backoff';
  throw error;
}

async function askAgain(
  engine: Engine,
  row: ConnectionRow,
  flow: FlowRow,
  secrets: FlowSecrets,
  answer: 'pending' | 'slow_down' | 'backoff',
): Promise<void> {
  const { device } = secrets;
  if (device === undefined) throw unknownFlow();
  const { runtime, store } = engine;
  const intervalMs = nextInterval(device.intervalMs, answer);
  if (intervalMs !== device.intervalMs) {
    const slower: FlowSecrets = { ...secrets, device: { ...device, intervalMs } };
    // No state and no browser: their hashes are none that anything could have.
    const nobody = { stateHash: '', browserHash: '' };
    await store.bindFlow(flow.id, {
      ...nobody,
      sealed: await sealJson(engine, flow, 'flow', slower),
    });
  }
  const { owner } = row.lease ?? { owner: '' };
  await writeRow(engine, { ...row, lease: { owner, until: runtime.now() + intervalMs } });
}

/** RFC 8628 §3.5: five seconds more when told to slow down, twice as many when nothing answers. */
function nextInterval(ms: number, answer: 'pending' | 'slow_down' | 'backoff'): number {
  if (answer === 'pending') return ms;
  const slower = answer === 'slow_down' ? ms + SLOWER_MS : ms * 2;
  return Math.max(ms, Math.min(slower, SLOWEST_MS));
}
