import type { ActionEntry } from './actions/registry.ts';
import type { Engine } from './connections/engine.ts';
import { deepFreeze } from './freeze.ts';
import type { JsonSchema } from './model.ts';
import type { ConnectionRow } from './store/store.ts';

const PARAMETER = 'account';

/** A parameter by which a model picks one of the entity's own accounts. */
export interface AccountChoice {
  extend(schema: JsonSchema): JsonSchema;
  /** Takes the account out of the input; an unknown one chooses a connection that is nobody's. */
  split(input: unknown): { readonly params: unknown; readonly chosen: string | undefined };
}

/** A choice for each app of which the entity has several accounts. */
export async function accountChoices(
  { store }: Engine,
  entity: { readonly tenantId: string; readonly entityId: string },
  entries: readonly ActionEntry[],
  fixed: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, AccountChoice>> {
  const choices = new Map<string, AccountChoice>();
  for (const app of new Set(entries.map((entry) => entry.app.slug))) {
    if (app in fixed) continue;
    const rows = await store.listConnections({ ...entity, app, statuses: ['ACTIVE'], limit: 100 });
    if (rows.length > 1) choices.set(app, accountChoice(rows));
  }
  return choices;
}

function accountChoice(rows: readonly ConnectionRow[]): AccountChoice {
  const ids = new Map<string, string>();
  for (const { id, alias, account } of rows) {
    const name = alias ?? account?.label ?? id;
    ids.set(ids.has(name) ? `${name} (${id})` : name, id);
  }
  const property = { type: 'string', enum: [...ids.keys()], description: 'Which account to use.' };
  return {
    extend: (schema) =>
      deepFreeze({
        ...schema,
        properties: { ...(schema['properties'] as object | undefined), [PARAMETER]: property },
        required: [...((schema['required'] as string[] | undefined) ?? []), PARAMETER],
      }),
    split(input) {
      if (typeof input !== 'object' || input === null) return { params: input, chosen: undefined };
      const { [PARAMETER]: name, ...params } = input as Record<string, unknown>;
      if (typeof name !== 'string') return { params, chosen: undefined };
      return { params, chosen: ids.get(name) ?? name };
    },
  };
}
