import type { ConnectionRow, FlowRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { integrationOf } from '../integration/integration-of.ts';
import { sealGrant } from '../row/credentials.ts';
import { sameOwner } from '../row/owner.ts';
import { grantFields } from '../row/row.ts';
import { writeRow } from '../row/write-row.ts';
import { activate } from './activate.ts';
import { type CompletedFlow, completedFlow } from './completed-flow.ts';
import { exchange } from './exchange.ts';
import { type FlowSecrets, unknownFlow } from './flow.ts';
import type { Identity } from './identity.ts';

/**
 * Exchanges the code that came back. Where nobody is signed in, what it gives is sealed so that it
 * cannot be used, until somebody is: see `confirmFlow`.
 */
export async function finishFlow(
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
    return completedFlow(engine, flow, await activate(engine, row, grant, account, secrets.target));
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
  return completedFlow(engine, flow, written);
}

async function pendingRow({ store }: Engine, flow: FlowRow): Promise<ConnectionRow> {
  const row = await store.getConnection(flow.tenantId, flow.connectionId);
  if (row?.status !== 'INITIATED' || !sameOwner(row, flow)) throw unknownFlow();
  return row;
}
