import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { chooseIntegration } from '../integration/choose-integration.ts';
import { integrationOf } from '../integration/integration-of.ts';
import type { Integration } from '../integration/integration.ts';
import { assertAskable, firstScopes, furtherScopes } from '../integration/scopes.ts';
import { assertAlias } from '../row/alias.ts';
import { newRow } from '../row/row.ts';
import { insertRow } from '../row/write-row.ts';
import { activate } from './activate.ts';
import { connectionRequest, type ConnectionRequest } from './connection-request.ts';
import { createDeviceLink, pendingDeviceLink } from './device.ts';
import { fieldsFor } from './fields-for.ts';
import { createLink, pendingLink } from './link.ts';
import { assertAccount, findTarget, type Target } from './reconnect.ts';

export interface InitiateOptions<AppSlug extends string = string> {
  readonly app?: AppSlug | undefined;
  readonly integrationId?: string | undefined;
  /**
   * One of the entity's own connections, which keeps its id and gets the new credentials. They
   * must be of the same account at the provider: otherwise `account_mismatch`, and nothing changes.
   */
  readonly connectionId?: string | undefined;
  /** Lets a connection that is named by its id become another account's. Default false. */
  readonly allowOtherAccount?: boolean | undefined;
  /**
   * What to ask for instead of the integration's scopes; on a connection that exists and works,
   * what it must have besides, of which only what is missing is asked for. Allowed are the scopes
   * and `optionalScopes` of the integration, and what the app's actions need.
   */
  readonly scopes?: readonly string[] | undefined;
  /** What the user brings, for schemes without a browser: `{ token }`, `{ apiKey }`. */
  readonly credentials?: Readonly<Record<string, unknown>> | undefined;
  /** What the app asks before connecting: `{ shop: 'acme' }`. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  /** Where to send the browser afterwards: a path, or an address below `publicUrl`'s origin. */
  readonly returnTo?: string | undefined;
  /**
   * A name of your own for the connection, to tell several accounts apart: at most 100 characters.
   * `executeAction`, `fetch` and `tools` take it in place of a connection's id.
   */
  readonly alias?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

interface Starter {
  readonly tenantId: string;
  readonly entityId: string;
}

/**
 * Starts a connection. With credentials it is active at once, or refused; otherwise the answer
 * carries the link that the user has to open within 10 minutes.
 *
 * @param resumes - answers a link that is still waiting to be opened, where there is one
 */
export async function initiate(
  engine: Engine,
  starter: Starter,
  options: InitiateOptions,
  { resumes = false }: { readonly resumes?: boolean } = {},
): Promise<ConnectionRequest> {
  const existing = await named(engine, starter, options);
  const integration =
    existing === null
      ? await chooseIntegration(engine, starter.tenantId, options)
      : await integrationOf(engine, existing);
  const { alias = null, allowOtherAccount = false } = options;
  if (alias !== null) assertAlias(alias);
  const start: Start = {
    ...starter,
    integration,
    existing,
    alias,
    target: existing && { connectionId: existing.id, allowOtherAccount },
    fields: await fieldsFor(engine, integration, options, existing),
  };
  const { codeFlow, deviceFlow } = integration.scheme;
  return codeFlow === undefined && deviceFlow === undefined
    ? acceptCredentials(engine, start, options)
    : startFlow(engine, start, options, resumes);
}

/** A connection that is started, as far as it is the same for every scheme. */
interface Start extends Starter {
  readonly integration: Integration;
  readonly existing: ConnectionRow | null;
  readonly alias: string | null;
  readonly target: Target | null;
  readonly fields: Readonly<Record<string, string>>;
}

/** The user has to agree at the provider. */
async function startFlow(
  engine: Engine,
  { integration, existing, target, fields, ...starter }: Start,
  { credentials, scopes: wanted, returnTo, signal }: InitiateOptions,
  resumes: boolean,
): Promise<ConnectionRequest> {
  const { scheme, app, id } = integration;
  if (credentials !== undefined) {
    throw new TypeError(
      `The integration "${id}" connects through ${app.name}'s own page; it takes no credentials.`,
    );
  }
  if (wanted !== undefined) assertAskable(engine, integration, wanted);
  const scopes =
    existing === null
      ? firstScopes(integration, wanted)
      : furtherScopes(engine, integration, existing, wanted);
  // All that is wanted was granted before.
  if (scopes === null) return connectionRequest(engine, existing as ConnectionRow, {}, null);
  const row = newRow(engine, integration, { ...starter, requested: scopes.requested });
  const purpose = { fields, scopes, target };
  if (scheme.codeFlow === undefined) {
    const pending = resumes ? await pendingDeviceLink(engine, row, purpose) : null;
    const link = pending ?? (await createDeviceLink(engine, integration, row, purpose, signal));
    return connectionRequest(engine, link.row, link.device, target);
  }
  const linked = { ...purpose, returnTo };
  const pending = resumes ? await pendingLink(engine, row, linked) : null;
  const link = pending ?? (await createLink(engine, row, linked));
  return connectionRequest(engine, link.row, link, target);
}

/** The user has brought all that is needed, or nothing is. */
async function acceptCredentials(
  engine: Engine,
  { integration, existing, target, fields, ...starter }: Start,
  { credentials = {}, scopes: wanted, signal }: InitiateOptions,
): Promise<ConnectionRequest> {
  const { scheme, app, scopes: requested } = integration;
  if (scheme.accept === undefined) throw new TypeError(`${app.name} cannot be connected this way.`);
  if (wanted !== undefined) throw new TypeError(`${app.name} takes no scopes with credentials.`);
  const client = integration.client(engine.runtime, { fields, signal });
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

/** The connection to reconnect, where one is named. @throws OnBehalfError `connection_required` */
async function named(
  engine: Engine,
  starter: Starter,
  { connectionId, app, integrationId, allowOtherAccount }: InitiateOptions,
): Promise<ConnectionRow | null> {
  if (connectionId !== undefined) {
    return findTarget(engine, starter, connectionId, { app, integrationId });
  }
  if (allowOtherAccount === undefined) return null;
  throw new TypeError('"allowOtherAccount" says something about a connectionId: name one.');
}
