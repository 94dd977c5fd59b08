import type { App } from '../../actions/app.ts';
import { missingScopes } from '../../actions/scopes.ts';
import { isOnBehalfError, OnBehalfError } from '../../errors.ts';
import type { Connection } from '../../model.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { chooseIntegration } from '../integration/choose-integration.ts';
import { integrationOf } from '../integration/integration-of.ts';
import type { Integration } from '../integration/integration.ts';
import { aliasOf, isDefault } from '../row/alias.ts';
import { CONNECTED, MAX_ACCOUNTS, publicConnection } from '../row/row.ts';
import type { ConnectionRequest } from './connection-request.ts';
import type { InitiateOptions } from './initiate-options.ts';
import { initiate } from './initiate.ts';
import { findTarget } from './reconnect.ts';

export type EnsureOptions<AppSlug extends string = string> = Omit<
  InitiateOptions<AppSlug>,
  'credentials' | 'allowOtherAccount'
>;

/** The active connection that is meant, if it has the scopes; else a request for what it lacks. */
export async function ensureConnected(
  engine: Engine,
  scope: { readonly tenantId: string; readonly entityId: string },
  options: EnsureOptions,
): Promise<Connection | ConnectionRequest> {
  const { row, integration } = await find(engine, scope, options);
  const { id, app } = integration;
  if (row?.status === 'ACTIVE') {
    const { scopes = [], ...others } = options;
    if (missingScopes(app, row.scopes.granted, scopes).length === 0) return publicConnection(row);
    return initiate(engine, scope, { ...others, connectionId: row.id, scopes }, { resumes: true });
  }
  // A default that no longer works has to work again: calls go nowhere else.
  const target = row === undefined ? {} : { connectionId: row.id };
  return initiate(engine, scope, { ...options, ...target }, { resumes: true }).catch(
    (error: unknown) => {
      throw lacksCredentials(error) ? needsCredentials(app, id) : error;
    },
  );
}

async function find(
  engine: Engine,
  scope: { readonly tenantId: string; readonly entityId: string },
  { alias, ...options }: EnsureOptions,
): Promise<{ readonly row: ConnectionRow | undefined; readonly integration: Integration }> {
  if (options.connectionId !== undefined) {
    const row = await findTarget(engine, scope, options.connectionId, options);
    return { row, integration: await integrationOf(engine, row) };
  }
  const integration = await chooseIntegration(engine, scope.tenantId, options);
  const rows = await engine.store.listConnections({
    ...scope,
    integrationId: integration.id,
    statuses: CONNECTED,
    limit: MAX_ACCOUNTS,
  });
  const active = rows.filter(({ status }) => status === 'ACTIVE');
  const row =
    alias === undefined
      ? (rows.find(isDefault) ?? active[0])
      : active.find((candidate) => aliasOf(candidate) === alias);
  return { row, integration };
}

/** Nobody gave any: that they are malformed would mislead. What the fields lack is told as it is. */
function lacksCredentials(error: unknown): boolean {
  if (!isOnBehalfError(error) || error.code !== 'invalid_params') return false;
  return error.details.fields?.some(({ path }) => path.startsWith('fields.')) !== true;
}

function needsCredentials({ slug, name }: App, integrationId: string): OnBehalfError {
  return new OnBehalfError(
    'connection_required',
    `${name} is connected with credentials that the user brings: call ` +
      `initiateConnection({ integrationId: '${integrationId}', credentials }).`,
    { app: slug },
  );
}
