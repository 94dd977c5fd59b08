import type { Grant } from '../../auth/scheme.ts';
import { findOnBehalfError } from '../../errors.ts';
import { randomToken } from '../../runtime.ts';
import type { ConnectionRow, FlowRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { integrationOf } from '../integration/integration-of.ts';
import type { Integration } from '../integration/integration.ts';
import { sealJson } from '../row/credentials.ts';
import { sameOwner } from '../row/owner.ts';
import { LINK_LIFETIME_MS } from '../row/row.ts';
import { writeRow } from '../row/write-row.ts';
import { activate } from './activate.ts';
import { failFlow } from './fail-flow.ts';
import { type DeviceSecrets, type FlowSecrets, openFlow, unknownFlow } from './flow.ts';
import { findPending, type FlowPurpose, storePending } from './pending.ts';

// Longer than a token request may take: only then may another process ask.
const ASKING_MS = 20_000;
// RFC 8628 §3.5.
const SLOWER_MS = 5_000;
const SLOWEST_MS = 60_000;

/** A pending connection, and what its user has to type where. */
export interface DeviceLink {
  readonly row: ConnectionRow;
  readonly device: Pick<DeviceSecrets, 'userCode' | 'verificationUri'>;
}

/**
 * Stores a pending connection whose user signs in on another device (RFC 8628 §3.2). It lapses as
 * a link does, even where the provider would wait for longer: whoever is talked into typing the
 * code gives their account to the one who started it (§5.4), and no browser comes back that could
 * be told from theirs. For the same reason the address that contains the code is not handed out.
 */
export async function createDeviceLink(
  engine: Engine,
  { scheme, client }: Integration,
  wanted: ConnectionRow,
  { fields, scopes, target }: FlowPurpose,
  signal: AbortSignal | undefined,
): Promise<DeviceLink> {
  const { runtime } = engine;
  const { asked, expected } = scopes;
  const asking = { ...client(runtime, { fields, signal }), scopes: asked };
  const started = await scheme.deviceFlow?.start(asking);
  if (started === undefined) throw unknownFlow();
  const { deviceCode, userCode, verificationUri, expiresAt, intervalMs } = started;
  const row: ConnectionRow = {
    ...wanted,
    expiresAt: Math.min(expiresAt, wanted.createdAt + LINK_LIFETIME_MS),
    // Says when to ask, and to whoever reads the row that there is something to ask.
    lease: { owner: randomToken(runtime), until: runtime.now() + intervalMs },
  };
  const device: DeviceSecrets = { deviceCode, userCode, verificationUri, intervalMs };
  const secrets: FlowSecrets = {
    // A link that nobody is given: what a flow is found by must not be guessed.
    linkToken: randomToken(runtime),
    codeVerifier: null,
    fields,
    scopes: { asked, expected },
    target,
    device,
  };
  await storePending(engine, row, secrets, null);
  return { row, device };
}

/** The newest code that would do as well: who keeps asking gets one code. */
export async function pendingDeviceLink(
  engine: Engine,
  wanted: ConnectionRow,
  purpose: FlowPurpose,
): Promise<DeviceLink | null> {
  const isDevice = ({ device }: FlowSecrets): boolean => device !== undefined;
  const pending = { ...purpose, destination: null, suits: isDevice };
  const found = await findPending(engine, wanted, pending);
  const device = found?.secrets.device;
  return found === null || device === undefined ? null : { row: found.row, device };
}

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
    const client = { ...integration.client(runtime, { fields }), scopes: scopes.expected };
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
    engine.background(revoke(engine, row, granted));
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

/**
 * What was granted too late, or for an account that cannot be named, is of no use to anybody. That
 * of an account that was not meant is left alone: it may be connected otherwise, and some providers
 * end all that an account has granted together.
 */
async function revoke(engine: Engine, row: ConnectionRow, grant: Grant): Promise<void> {
  const { scheme, client } = await integrationOf(engine, row);
  await scheme.revoke?.(grant, client(engine.runtime));
}
