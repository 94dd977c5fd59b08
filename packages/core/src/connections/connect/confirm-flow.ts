import type { FlowRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { integrationOf } from '../integration/integration-of.ts';
import { openGrant } from '../row/credentials.ts';
import { sameOwner } from '../row/owner.ts';
import { activate } from './activate.ts';
import { type CompletedFlow, completedFlow } from './completed-flow.ts';
import { failFlow } from './fail-flow.ts';
import { openFlow, replayed } from './flow.ts';
import { assertSameUser, type Identity } from './identity.ts';

/** A state that was used: a replay, unless the grant still waits for somebody to sign in. */
export async function confirmFlow(
  engine: Engine,
  tenantId: string,
  flow: FlowRow,
  identity: Identity,
): Promise<CompletedFlow> {
  const row = await engine.store.getConnection(flow.tenantId, flow.connectionId);
  if (row?.status !== 'UNCONFIRMED' || !sameOwner(row, flow)) throw replayed();
  if (identity === null) return completedFlow(engine, flow, row);
  try {
    const { target } = await openFlow(engine, flow);
    assertSameUser(engine, tenantId, flow, identity);
    const integration = await integrationOf(engine, flow);
    const grant = await openGrant(engine, row);
    const account = await engine.accountOf(integration, grant);
    return completedFlow(engine, flow, await activate(engine, row, grant, account, target));
  } catch (error) {
    await failFlow(engine, flow, error);
    throw error;
  }
}
