import type { App } from '../actions/app.ts';
import { chooseConnection } from '../connections/choose.ts';
import type { Engine } from '../connections/engine.ts';
import { gone } from '../connections/refresh/expire.ts';
import { sameOwner } from '../connections/row/owner.ts';
import { publicConnection } from '../connections/row/row.ts';
import { allowAll, type PolicyRequest } from '../policy.ts';
import type { ConnectionRow } from '../store/store.ts';
import { decide } from './decide.ts';

/** What the policy is asked about, besides the connection. */
type Asked = Pick<PolicyRequest, 'action' | 'annotations' | 'params' | 'request'>;

/**
 * Asks the policy about a call through a connection, and answers the connection as it is then: a
 * policy may wait for a person, and the user may disconnect meanwhile.
 *
 * @throws OnBehalfError `denied`, `approval_required`, and as {@link chooseConnection}
 */
export async function gate(
  engine: Engine,
  app: App,
  row: ConnectionRow,
  asked: Asked,
): Promise<ConnectionRow> {
  if (engine.policy === allowAll) return row;
  const { tenantId, entityId, id: connectionId } = row;
  const connection = publicConnection(row);
  await decide(engine, { tenantId, entityId, app: app.slug, connection, ...asked });
  const current = await chooseConnection(engine, { tenantId, entityId, connectionId, app });
  // Through another integration by now: what was judged, and where it goes, is not what this opens.
  if (!sameOwner(current, row)) throw gone(row);
  return current;
}
