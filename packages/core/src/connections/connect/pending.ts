import { hashToken, randomToken } from '../../runtime.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import type { ScopeRequest } from '../integration/scopes.ts';
import { sealJson } from '../row/credentials.ts';
import { sameOwner } from '../row/owner.ts';
import { LINK_LIFETIME_MS } from '../row/row.ts';
import { insertRow } from '../row/write-row.ts';
import { type FlowSecrets, openFlow } from './flow.ts';
import { makeRoom, pendingRows } from './make-room.ts';
import type { Target } from './reconnect.ts';

/** What a user is asked for, and what becomes of the answer. */
export interface FlowPurpose {
  readonly fields: Readonly<Record<string, string>>;
  readonly scopes: ScopeRequest;
  readonly target: Target | null;
}

interface PendingPurpose extends FlowPurpose {
  readonly destination: string | null;
  /** Whether it is of the same kind: a link, or a code to type. */
  suits(secrets: FlowSecrets): boolean;
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
  await insertRow(engine, row);
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
