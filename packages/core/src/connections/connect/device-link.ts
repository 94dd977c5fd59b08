import { randomToken } from '../../runtime.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import type { Integration } from '../integration/integration.ts';
import { LINK_LIFETIME_MS } from '../row/row.ts';
import { type DeviceSecrets, type FlowSecrets, unknownFlow } from './flow.ts';
import { findPending, type FlowPurpose, storePending } from './pending.ts';

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
  const asking = { ...(await client(runtime, { fields, signal })), scopes: asked };
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
