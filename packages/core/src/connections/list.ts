import { oneOf, optional, optionsOf, string } from '../check-options.ts';
import type { Connection, ConnectionStatus, Page } from '../model.ts';
import type { Engine, Scope } from './engine.ts';
import { pageChecks, type PageOptions, readPage } from './page.ts';
import { lapse, publicConnection } from './row/row.ts';

export interface ListOptions extends PageOptions {
  readonly app?: string | undefined;
  readonly status?: ConnectionStatus | undefined;
}

const STATUSES: Readonly<Record<ConnectionStatus, true>> = {
  INITIATED: true,
  UNCONFIRMED: true,
  ACTIVE: true,
  EXPIRED: true,
  FAILED: true,
  REVOKED: true,
  DISABLED: true,
};

const checkList = optionsOf<ListOptions>({
  app: optional(string),
  status: optional(oneOf(...Object.keys(STATUSES))),
  ...pageChecks,
});

/** The connections that a caller may see, oldest first. @throws TypeError for a wrong option */
export async function list(
  engine: Engine,
  { tenantId, entityId }: Scope,
  options: ListOptions,
): Promise<Page<Connection>> {
  checkList(options, 'connections.list');
  const { app, status } = options;
  const statuses = status === undefined ? undefined : [status];
  const query = { tenantId, entityId: entityId ?? undefined, app, statuses };
  return readPage(
    options,
    async (page) => engine.store.listConnections({ ...query, ...page }),
    async (row) => publicConnection(await lapse(engine, row)),
  );
}
