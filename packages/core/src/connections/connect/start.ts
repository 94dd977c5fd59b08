import type { ConnectionRow } from '../../store/store.ts';
import type { Integration } from '../integration/integration.ts';
import type { Target } from './reconnect.ts';

/** Who starts a connection. */
export interface Starter {
  readonly tenantId: string;
  readonly entityId: string;
}

/** A connection that is started, as far as it is the same for every scheme. */
export interface Start extends Starter {
  readonly integration: Integration;
  readonly existing: ConnectionRow | null;
  readonly alias: string | null;
  readonly target: Target | null;
  readonly fields: Readonly<Record<string, string>>;
}
