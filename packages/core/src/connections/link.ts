import { OnBehalfError } from '../errors.ts';
import { hashToken, randomToken } from '../runtime.ts';
import type { ConnectionRow } from '../store/store.ts';
import { sealJson } from './credentials.ts';
import type { Engine } from './engine.ts';
import { type FlowSecrets, openFlow } from './flow.ts';
import { sameOwner } from './owner.ts';
import type { Target } from './reconnect.ts';
import { safeReturnTo } from './return-to.ts';
import { lapse, LINK_LIFETIME_MS } from './row.ts';
import type { ScopeRequest } from './scopes.ts';

const DAY_MS = 24 * 3600_000;
// An agent that keeps asking must not fill the store: RFC 6819 §4.4.1.11 is about such floods.
const PENDING_LIMIT = 10;
const SWEEP = 50;

/** A pending connection, and where its user has to go. */
export interface Link {
  readonly row: ConnectionRow;
  readonly redirectUrl: string;
}

/** What a link is for. */
/** What a user is asked for, and what becomes of the answer. */
export interface FlowPurpose {
  readonly fields: Readonly<Record<string, string>>;
  readonly scopes: ScopeRequest;
  readonly target: Target | null;
}

export interface LinkPurpose extends FlowPurpose {
  readonly returnTo: string | undefined;
}

interface PendingPurpose extends FlowPurpose {
  readonly destination: string | null;
  /** Whether it is of the same kind: a link, or a code to type. */
  suits(secrets: FlowSecrets): boolean;
}

/** Stores a pending connection and answers its link. @throws TypeError for a `returnTo` elsewhere */
export async function createLink(
  engine: Engine,
  row: ConnectionRow,
  { returnTo, fields, scopes, target }: LinkPurpose,
): Promise<Link> {
  const address = linkAddress(engine);
  const destination = readDestination(engine, returnTo);
  const linkToken = randomToken(engine.runtime);
  const { asked, expected } = scopes;
  const secrets: FlowSecrets = {
    linkToken,
    codeVerifier: null,
    fields,
    scopes: { asked, expected },
    target,
  };
  await storePending(engine, row, secrets, destination);
  return { row, redirectUrl: `${address}/${linkToken}` };
}

/** Stores a pending connection and the flow that it hangs on. */
export async function storePending(
  engine: Engine,
  row: ConnectionRow,
  secrets: FlowSecrets,
  returnTo: string | null,
): Promise<void> {
  const { runtime, store } = engine;
  const { tenantId, id: connectionId, entityId, integrationId, app, createdAt } = row;
  const owner = { tenantId, connectionId, entityId, integrationId };
  await makeRoom(engine, row);
  await store.insertConnection(row);
  await store.insertFlow({
    ...owner,
    id: randomToken(runtime),
    app,
    linkHash: await hashToken(runtime, secrets.linkToken),
    stateHash: null,
    browserHash: null,
    sealed: await sealJson(engine, owner, 'flow', secrets),
    returnTo,
    expiresAt: row.expiresAt ?? createdAt + LINK_LIFETIME_MS,
    takenAt: null,
    resultId: null,
  });
}

/** The newest link that would do as well as the one to `wanted`: who keeps asking gets one link. */
export async function pendingLink(
  engine: Engine,
  wanted: ConnectionRow,
  { returnTo, ...purpose }: LinkPurpose,
): Promise<Link | null> {
  const address = linkAddress(engine);
  const destination = readDestination(engine, returnTo);
  const isLink = ({ device }: FlowSecrets): boolean => device === undefined;
  const found = await findPending(engine, wanted, { ...purpose, destination, suits: isLink });
  return found && { row: found.row, redirectUrl: `${address}/${found.secrets.linkToken}` };
}

/** The newest flow that would do as well as one for `wanted`, and leaves its user time to finish. */
export async function findPending(
  engine: Engine,
  wanted: ConnectionRow,
  { destination, suits, fields, scopes, target }: PendingPurpose,
): Promise<{ readonly row: ConnectionRow; readonly secrets: FlowSecrets } | null> {
  const { store, runtime } = engine;
  const rows = await pendingRows(engine, wanted);
  for (const row of rows.toReversed()) {
    const flow = await store.getFlowOfConnection(row.tenantId, row.id);
    const isFresh = flow !== null && flow.takenAt === null;
    // Half of its life, so that there is time to finish.
    const half = flow === null ? 0 : (flow.expiresAt - row.createdAt) / 2;
    if (!isFresh || flow.expiresAt < runtime.now() + half) continue;
    if (row.alias !== wanted.alias || flow.returnTo !== destination) continue;
    // One that does not open, or was made for somebody else, leads nowhere: a new link does.
    const secrets = sameOwner(flow, row) ? await openFlow(engine, flow).catch(() => null) : null;
    if (secrets === null || !suits(secrets) || !sameFields(secrets.fields, fields)) continue;
    if (!isEqual(secrets.scopes.asked, scopes.asked) || !isEqual(secrets.target, target)) continue;
    return { row, secrets };
  }
  return null;
}

/** Made from the same definition, so that their order says nothing. */
function sameFields(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Ends what has lapsed in this tenant, forgets it a day later, and drops the oldest of too many. */
async function makeRoom(engine: Engine, wanted: ConnectionRow): Promise<void> {
  const { store, runtime, wakeups } = engine;
  const { tenantId } = wanted;
  const now = runtime.now();
  await store.deleteFlows(now - DAY_MS);
  const failed = { tenantId, statuses: ['FAILED'], expiresBefore: now - DAY_MS } as const;
  const forgotten = await store.listConnections({ ...failed, limit: SWEEP });
  for (const { id, version } of forgotten) await store.deleteConnection(tenantId, id, version);

  const pending = { tenantId, statuses: ['INITIATED', 'UNCONFIRMED'] } as const;
  const lapsed = await store.listConnections({ ...pending, expiresBefore: now, limit: SWEEP });
  for (const row of lapsed) await lapse(engine, row);

  const links = await pendingRows(engine, wanted);
  const [oldest] = links;
  if (links.length === PENDING_LIMIT && oldest !== undefined) {
    // By its version: it may have become a connection just now.
    const isDropped = await store.deleteConnection(tenantId, oldest.id, oldest.version);
    if (isDropped) await dropFlow(engine, oldest);
    wakeups.wake(oldest.id);
  }
}

/** The flow of a link that came to nothing, which nobody waits for any more. */
async function dropFlow({ store }: Engine, { tenantId, id }: ConnectionRow): Promise<void> {
  const flow = await store.getFlowOfConnection(tenantId, id);
  if (flow !== null) await store.deleteFlow(flow.id);
}

/** The links of this user and integration that wait to be opened, oldest first. */
async function pendingRows(
  { store }: Engine,
  { tenantId, entityId, integrationId }: ConnectionRow,
): Promise<readonly ConnectionRow[]> {
  const theirs = { tenantId, entityId, integrationId, statuses: ['INITIATED'] } as const;
  return store.listConnections({ ...theirs, limit: PENDING_LIMIT });
}

function linkAddress({ publicUrl }: Engine): string {
  if (publicUrl !== null) return `${publicUrl}/connect`;
  throw new OnBehalfError(
    'misconfigured',
    'A user can only be sent to a link when createOnBehalf has a publicUrl.',
  );
}

function readDestination({ publicUrl }: Engine, returnTo: string | undefined): string | null {
  return returnTo === undefined || publicUrl === null ? null : safeReturnTo(returnTo, publicUrl);
}
