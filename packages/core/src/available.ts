import type { ActionEntry } from './actions/registry.ts';
import { missingScopes } from './actions/scopes.ts';
import type { Engine } from './connections/engine.ts';
import { MAX_ACCOUNTS } from './connections/row/row.ts';

/** What an entity has for an action: only conditions that are named are asked about. */
export interface Availability {
  /** Only actions of apps that the entity has an active connection to. */
  readonly connected?: boolean | undefined;
  /** Only actions for which an active connection of the entity has the scopes. */
  readonly permitted?: boolean | undefined;
}

/**
 * Whether an action is available to an entity by its connections as they are now. It tells what to
 * offer; what may be done is decided at each call.
 */
export async function availableTo(
  { store, registry }: Engine,
  entity: { readonly tenantId: string; readonly entityId: string },
  { connected = false, permitted = false }: Availability,
): Promise<(entry: ActionEntry) => boolean> {
  if (!connected && !permitted) return () => true;
  const grants = await Promise.all(
    [...registry.apps.keys()].map(async (app) => {
      const query = { ...entity, app, statuses: ['ACTIVE'] as const, limit: MAX_ACCOUNTS };
      return [app, await store.listConnections(query)] as const;
    }),
  );
  const byApp = new Map(grants);
  return ({ app, summary }) => {
    const rows = byApp.get(app.slug) ?? [];
    if (!permitted) return rows.length > 0;
    return rows.some(
      ({ scopes }) => missingScopes(app, scopes.granted, summary.scopes ?? []).length === 0,
    );
  };
}
