import { missingScopes } from '../../actions/scopes.ts';
import type { Connection } from '../../model.ts';
import type { ConnectionRow, FlowRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { publicConnection } from '../row/row.ts';

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

export function completedFlow(
  { registry }: Engine,
  flow: FlowRow,
  row: ConnectionRow,
): CompletedFlow {
  const app = registry.app(row.app);
  const { requested, granted } = row.scopes;
  return {
    connection: publicConnection(row),
    appName: app.name,
    returnTo: flow.returnTo,
    missingScopes: missingScopes(app, granted, requested),
  };
}
