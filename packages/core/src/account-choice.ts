import type { PreparedAction } from './actions/prepare.ts';
import type { ActionEntry } from './actions/registry.ts';
import type { Engine } from './connections/engine.ts';
import { aliasOf } from './connections/row/alias.ts';
import { MAX_ACCOUNTS } from './connections/row/row.ts';
import type { OnBehalfError } from './errors.ts';
import { deepFreeze } from './freeze.ts';
import type { JsonSchema } from './model.ts';
import { invalid } from './schema/invalid.ts';
import type { ConnectionRow } from './store/store.ts';

// The first that the action does not use itself.
const PARAMETERS = ['account', 'connected_account', 'on_behalf_of_account'];

/** A parameter by which a model picks one of the entity's own accounts. */
export interface AccountChoice {
  /** The action's schema with the parameter; frozen. */
  readonly inputSchema: JsonSchema;
  /** Takes the account out of the input; an error when it is none of those offered. */
  choose(input: unknown): Chosen | OnBehalfError;
}

interface Chosen {
  readonly params: unknown;
  readonly connectionId: string | undefined;
}

/** The accounts to choose from, by app, where the entity has several. */
export async function severalAccounts(
  { store }: Engine,
  entity: { readonly tenantId: string; readonly entityId: string },
  entries: readonly ActionEntry[],
): Promise<ReadonlyMap<string, readonly ConnectionRow[]>> {
  const accounts = new Map<string, readonly ConnectionRow[]>();
  for (const app of new Set(entries.map((entry) => entry.app.slug))) {
    const rows = await store.listConnections({
      ...entity,
      app,
      statuses: ['ACTIVE'],
      limit: MAX_ACCOUNTS,
    });
    if (rows.length > 1) accounts.set(app, rows);
  }
  return accounts;
}

export function accountChoice(
  { summary, inputSchema }: PreparedAction,
  rows: readonly ConnectionRow[],
): AccountChoice {
  const ids = connectionIds(rows);
  const properties = (inputSchema['properties'] ?? {}) as JsonSchema;
  const required = (inputSchema['required'] ?? []) as readonly string[];
  const parameter =
    PARAMETERS.find((name) => !Object.hasOwn(properties, name)) ?? PARAMETERS.join('_');
  const names = [...ids.keys()];
  const choice = { type: 'string', enum: names, description: 'Which account to use.' };
  return {
    inputSchema: deepFreeze({
      ...inputSchema,
      properties: { ...properties, [parameter]: choice },
      required: [...required, parameter],
    }),
    choose(input) {
      // What is no object has no account either; the action says what is wrong with it.
      if (typeof input !== 'object' || input === null || Array.isArray(input)) {
        return { params: input, connectionId: undefined };
      }
      const { [parameter]: name, ...params } = input as Record<string, unknown>;
      const connectionId = typeof name === 'string' ? ids.get(name) : undefined;
      if (connectionId !== undefined) return { params, connectionId };
      const message = `Must be one of ${JSON.stringify(names)}.`;
      return invalid(summary.slug, [{ path: parameter, message }]);
    },
  };
}

/** Connection ids by the name their owner knows them by; two of one name are told apart. */
function connectionIds(rows: readonly ConnectionRow[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const row of rows) {
    const { id, account } = row;
    const name = aliasOf(row) ?? account?.label ?? id;
    ids.set(ids.has(name) ? `${name} (${id})` : name, id);
  }
  return ids;
}
