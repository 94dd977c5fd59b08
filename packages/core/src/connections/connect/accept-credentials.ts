import type { Engine } from '../engine.ts';
import { newRow } from '../row/row.ts';
import { insertRow } from '../row/write-row.ts';
import { activate } from './activate.ts';
import { connectionRequest, type ConnectionRequest } from './connection-request.ts';
import type { InitiateOptions } from './initiate-options.ts';
import { assertAccount } from './reconnect.ts';
import type { Start } from './start.ts';

/** The user has brought all that is needed, or nothing is. */
export async function acceptCredentials(
  engine: Engine,
  { integration, existing, target, fields, ...starter }: Start,
  { credentials = {}, scopes: wanted, signal }: InitiateOptions,
): Promise<ConnectionRequest> {
  const { scheme, app, scopes: requested } = integration;
  if (scheme.accept === undefined) throw new TypeError(`${app.name} cannot be connected this way.`);
  if (wanted !== undefined) throw new TypeError(`${app.name} takes no scopes with credentials.`);
  const client = await integration.client(engine.runtime, { fields, signal });
  const accepted = await scheme.accept(credentials, client);
  const grant = { ...accepted, fields: { ...fields, ...accepted.fields } };
  // Before anything is stored: a credential that does not work leaves no trace.
  const account = await engine.accountOf(integration, grant, signal);
  if (existing !== null && target !== null) {
    assertAccount(existing, account, target.allowOtherAccount);
  }
  const row = newRow(engine, integration, { ...starter, requested });
  await insertRow(engine, row);
  try {
    const active = await activate(engine, row, grant, account, target);
    return connectionRequest(engine, active, {}, null);
  } catch (error) {
    await engine.store.deleteConnection(starter.tenantId, row.id);
    throw error;
  }
}
