import { missingScopes } from '../../actions/scopes.ts';
import { only } from '../../auth/only.ts';
import { findOnBehalfError, OnBehalfError } from '../../errors.ts';
import type { Connection } from '../../model.ts';
import { equalHashes, hashToken } from '../../runtime.ts';
import type { ConnectionRow, FlowRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { integrationOf } from '../integration/integration-of.ts';
import { openGrant, sealGrant } from '../row/credentials.ts';
import { sameOwner } from '../row/owner.ts';
import { failedRow, grantFields, publicConnection } from '../row/row.ts';
import { writeRow } from '../row/write-row.ts';
import { activate } from './activate.ts';
import { exchange } from './exchange.ts';
import { type FlowSecrets, openFlow, replayed, splitState, unknownFlow } from './flow.ts';
import { assertSameUser, type Identity } from './identity.ts';

export interface CompleteOptions {
  /** The address the provider sent the browser to, with its query. */
  readonly callbackUrl: string;
  /** What the browser's cookie holds; null when it has none. */
  readonly browserSecret: string | null;
  readonly identity: Identity;
}

/** What came of a flow. */
export interface CompletedFlow {
  /** `ACTIVE`, or `UNCONFIRMED` while nobody is signed in: complete again when somebody is. */
  readonly connection: Connection;
  /** The app's name for people: `GitHub`. */
  readonly appName: string;
  readonly returnTo: string | null;
  /** What the user was asked for and did not grant; empty where the provider does not say. */
  readonly missingScopes: readonly string[];
}

/**
 * Finishes a flow: the only way in which credentials from a browser become usable. The state is
 * taken first, atomically; whatever is wrong after that ends the flow for good.
 *
 * @throws OnBehalfError `flow_expired`, `flow_replayed`, `wrong_browser`, `wrong_user`,
 * `account_mismatch`, `issuer_mismatch`, `access_denied`, and whatever the token endpoint answers
 */
export async function complete(
  engine: Engine,
  tenantId: string,
  { callbackUrl, browserSecret, identity }: CompleteOptions,
): Promise<CompletedFlow> {
  const { runtime, store } = engine;
  const callback = new URL(callbackUrl);
  const { flowId, secret } = splitState(only(callback.searchParams, 'state'));
  const flow = await store.getFlow(flowId);
  if (flow === null || flow.expiresAt <= runtime.now()) throw unknownFlow();

  const stateHash = await hashToken(runtime, secret);
  if (flow.stateHash === null || !equalHashes(flow.stateHash, stateHash)) {
    throw new OnBehalfError(
      'wrong_browser',
      'The link has been opened again since: use the newest page.',
    );
  }
  const isSameBrowser =
    browserSecret !== null &&
    equalHashes(flow.browserHash ?? '', await hashToken(runtime, browserSecret));
  if (!(await store.takeFlow(flow.id, stateHash, runtime.now()))) {
    if (!isSameBrowser) throw replayed();
    return confirm(engine, tenantId, flow, identity);
  }
  try {
    if (!isSameBrowser) {
      throw new OnBehalfError(
        'wrong_browser',
        'This is not the browser that opened the link: open it and finish in the same one.',
      );
    }
    const secrets = await openFlow(engine, flow);
    if (identity !== null) assertSameUser(engine, tenantId, flow, identity);
    return await finish(engine, flow, secrets, callback, identity);
  } catch (error) {
    await failFlow(engine, flow, error);
    throw error;
  }
}

async function finish(
  engine: Engine,
  flow: FlowRow,
  secrets: FlowSecrets,
  callback: URL,
  identity: Identity,
): Promise<CompletedFlow> {
  const integration = await integrationOf(engine, flow);
  // Before the exchange: nobody could use or revoke what came of it.
  const row = await pendingRow(engine, flow);
  const grant = await exchange(engine, secrets, integration, callback);
  if (identity !== null) {
    const account = await engine.accountOf(integration, grant);
    return answer(engine, flow, await activate(engine, row, grant, account, secrets.target));
  }
  const sealed = await sealGrant(engine, row, grant, 'unconfirmed');
  const fields = grantFields(engine, row, grant, sealed);
  // The row keeps the link's expiry: what nobody confirms in time is wiped.
  const unconfirmed: ConnectionRow = {
    ...row,
    ...fields,
    status: 'UNCONFIRMED',
    expiresAt: row.expiresAt,
    nextRefreshAt: null,
  };
  const written = await writeRow(engine, unconfirmed);
  if (written === null) throw unknownFlow();
  return answer(engine, flow, written);
}

/** A state that was used: a replay, unless the grant still waits for somebody to sign in. */
async function confirm(
  engine: Engine,
  tenantId: string,
  flow: FlowRow,
  identity: Identity,
): Promise<CompletedFlow> {
  const row = await engine.store.getConnection(flow.tenantId, flow.connectionId);
  if (row?.status !== 'UNCONFIRMED' || !sameOwner(row, flow)) throw replayed();
  if (identity === null) return answer(engine, flow, row);
  try {
    const { target } = await openFlow(engine, flow);
    assertSameUser(engine, tenantId, flow, identity);
    const integration = await integrationOf(engine, flow);
    const grant = await openGrant(engine, row);
    const account = await engine.accountOf(integration, grant);
    return answer(engine, flow, await activate(engine, row, grant, account, target));
  } catch (error) {
    await failFlow(engine, flow, error);
    throw error;
  }
}

async function pendingRow({ store }: Engine, flow: FlowRow): Promise<ConnectionRow> {
  const row = await store.getConnection(flow.tenantId, flow.connectionId);
  if (row?.status !== 'INITIATED' || !sameOwner(row, flow)) throw unknownFlow();
  return row;
}

/** Ends the connection of a flow that went wrong, so that who waits for it hears why. */
export async function failFlow(engine: Engine, flow: FlowRow, error: unknown): Promise<void> {
  const { store, wakeups } = engine;
  const reason = findOnBehalfError(error)?.code ?? 'internal';
  const row = await store.getConnection(flow.tenantId, flow.connectionId);
  const isPending = row?.status === 'INITIATED' || row?.status === 'UNCONFIRMED';
  if (isPending && sameOwner(row, flow)) {
    await writeRow(engine, failedRow(engine, row, reason), 'failed');
  }
  wakeups.wake(flow.connectionId);
}

function answer({ registry }: Engine, flow: FlowRow, row: ConnectionRow): CompletedFlow {
  const app = registry.app(row.app);
  const { requested, granted } = row.scopes;
  return {
    connection: publicConnection(row),
    appName: app.name,
    returnTo: flow.returnTo,
    missingScopes: missingScopes(app, granted, requested),
  };
}
