import type { Grant } from '../../auth/scheme.ts';
import { OnBehalfError } from '../../errors.ts';
import type { Account } from '../../model.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { integrationOf } from '../integration/integration-of.ts';
import { aliasColumn, isDefault } from '../row/alias.ts';
import { sealGrant } from '../row/credentials.ts';
import type { ConnectionEventType } from '../row/events.ts';
import { findAccount } from '../row/find-account.ts';
import { sameOwner } from '../row/owner.ts';
import { grantFields } from '../row/row.ts';
import { writeRow } from '../row/write-row.ts';
import { assertSameFields } from './fields-for.ts';
import { readyTarget, type Target } from './reconnect.ts';

// An attempt fails only where another's write succeeded: more than all the links that may be pending.
const ATTEMPTS = 32;

/**
 * Gives a stored, pending connection its credentials. When the entity already has a connection to
 * this account through this integration, that one gets them and the pending one goes: a user who
 * connects twice has one connection, under the id that others may have kept. A `target` that was
 * named gets them in any case, if the account may.
 *
 * @throws OnBehalfError `account_mismatch`, `flow_expired`; `denied`, `misconfigured` when the
 * integration was disabled or deleted meanwhile
 */
export async function activate(
  engine: Engine,
  pending: ConnectionRow,
  grant: Grant,
  account: Account,
  target: Target | null,
): Promise<ConnectionRow> {
  const { store, wakeups } = engine;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const current = await store.getConnection(pending.tenantId, pending.id);
    // Deleted, lapsed, ended by another user's visit, or made another's: the grant goes with it.
    if (current?.status !== pending.status || current.generation !== pending.generation)
      throw ended();
    if (!sameOwner(current, pending)) throw ended();
    // Now that the row is there: who deletes the integration sees one, or this sees that it is gone.
    await integrationOf(engine, pending);
    const holder = await findAccount(engine, pending, account.id);
    if (holder !== null && !sameOwner(holder, pending)) throw ended();
    if (target === null && holder !== null) await assertSameFields(engine, holder, grant);
    const existing =
      target === null ? holder : await readyTarget(engine, pending, target, account, holder);
    const before = existing ?? current;
    const row = await activeRow(engine, current, before, grant, account);
    const written = await writeRow(engine, row, meaning(before));
    // Somebody changed the row, or connected the same account, just now: look again.
    if (written === null) continue;
    if (existing !== null) await forward(engine, current, existing.id);
    wakeups.wake(pending.id);
    return written;
  }
  throw new OnBehalfError('internal', `Connection ${pending.id} kept changing while it was made.`, {
    retryable: true,
  });
}

/** What new credentials mean to a connection. */
function meaning({ status }: ConnectionRow): ConnectionEventType {
  if (status === 'EXPIRED' || status === 'REVOKED') return 'recovered';
  return status === 'DISABLED' ? 'refreshed' : 'connected';
}

function ended(): OnBehalfError {
  return new OnBehalfError('flow_expired', 'The connection ended before it was made.');
}

async function activeRow(
  engine: Engine,
  pending: ConnectionRow,
  row: ConnectionRow,
  grant: Grant,
  account: Account,
): Promise<ConnectionRow> {
  // Whoever disabled a connection did not mean "until the user connects again".
  const isDisabled = row.status === 'DISABLED';
  return {
    ...row,
    ...grantFields(
      engine,
      row,
      grant,
      await sealGrant(engine, row, { grantedAt: engine.runtime.now(), ...grant }),
    ),
    scopes: { requested: pending.scopes.requested, granted: grant.scopes },
    alias: pending.alias === null ? row.alias : aliasColumn(pending.alias, isDefault(row)),
    account,
    status: isDisabled ? 'DISABLED' : 'ACTIVE',
    statusReason: null,
  };
}

/** Removes the pending row, leaving behind where its waiters find the one that was kept. */
async function forward({ store }: Engine, pending: ConnectionRow, resultId: string): Promise<void> {
  const flow = await store.getFlowOfConnection(pending.tenantId, pending.id);
  if (flow !== null) await store.setFlowResult(flow.id, resultId);
  await store.deleteConnection(pending.tenantId, pending.id);
}
