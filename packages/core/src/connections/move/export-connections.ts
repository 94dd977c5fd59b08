import { optional, optionsOf, signal, string } from '../../check-options.ts';
import { OnBehalfError } from '../../errors.ts';
import { assertEntityId } from '../../identifiers.ts';
import type { Engine } from '../engine.ts';
import { CONNECTED } from '../row/row.ts';
import { type ExportedConnection, exportedConnection } from './exported-connection.ts';

const PAGE = 200;

/** Which connections; all conditions given must hold. Without any, all of the tenant. */
export interface ExportOptions {
  readonly app?: string | undefined;
  readonly integrationId?: string | undefined;
  readonly entityId?: string | undefined;
  /** Ends it early, with an error: what was answered until then is not all. */
  readonly signal?: AbortSignal | undefined;
}

const checkOptions = optionsOf<ExportOptions>({
  app: optional(string),
  integrationId: optional(string),
  entityId: optional(assertEntityId),
  signal: optional(signal),
});

/** The connections of a tenant that were ever usable, oldest first. */
export function exportConnections(
  engine: Engine,
  tenantId: string,
  options: ExportOptions = {},
): AsyncIterable<ExportedConnection> {
  checkOptions(options, 'connections.export');
  if (options.app !== undefined) engine.registry.app(options.app);
  return walk(engine, tenantId, options);
}

async function* walk(
  { store }: Engine,
  tenantId: string,
  { signal: ending, ...filters }: ExportOptions,
): AsyncGenerator<ExportedConnection, void, void> {
  let after: { readonly createdAt: number; readonly id: string } | undefined;
  for (;;) {
    const query = { tenantId, ...filters, statuses: CONNECTED, after, limit: PAGE };
    const rows = await store.listConnections(query);
    for (const row of rows) {
      if (ending?.aborted === true) {
        throw new OnBehalfError('cancelled', 'The export was cancelled before its end.');
      }
      yield exportedConnection(row);
    }
    after = rows.at(-1);
    if (rows.length < PAGE) return;
  }
}
