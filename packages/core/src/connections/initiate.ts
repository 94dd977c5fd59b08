import type { Connection, ConnectionStatus } from '../model.ts';
import type { ConnectionRow } from '../store/store.ts';
import { activate } from './activate.ts';
import { assertAlias } from './alias.ts';
import { createDeviceLink, pendingDeviceLink } from './device.ts';
import type { Engine } from './engine.ts';
import { fieldsFor } from './fields-for.ts';
import { integrationOf } from './integration-of.ts';
import type { Integration } from './integration.ts';
import { createLink, pendingLink } from './link.ts';
import { assertAccount, findTarget, type Target } from './reconnect.ts';
import { newRow } from './row.ts';
import { assertAskable, firstScopes, furtherScopes } from './scopes.ts';
import { waitUntilActive, type WaitOptions } from './wait.ts';

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

/** A connection that was started. */
export interface ConnectionRequest {
  /**
   * The connection that was named, or a new one's id; after waiting, the id of the connection that
   * was kept: see `waitUntilActive`.
   */
  readonly connectionId: string;
  /**
   * What another request or process waits for: `connections.waitUntilActive(attemptId)`. The same
   * as `connectionId` at first, unless a connection that exists was named.
   */
  readonly attemptId: string;
  /** As of the last wait. */
  readonly status: ConnectionStatus;
  /** Where to send the user; null where no browser is needed. */
  readonly redirectUrl: string | null;
  /**
   * Where the user signs in on another device: the code to type there, at `verificationUri`. Show
   * it to that user alone, inside your product: whoever types it connects their account for this
   * entity, and nothing tells afterwards who it was. Somebody has to wait, in any process, for the
   * connection to become active. Null for every other scheme.
   */
  readonly userCode: string | null;
  readonly verificationUri: string | null;
  /**
   * Waits for the user, 2 minutes by default. Who connects the same account again gets the
   * connection that was there before, under its own id.
   *
   * @throws OnBehalfError `access_denied`, `flow_expired`, `flow_replayed`, `wrong_browser`,
   * `wrong_user`, `account_mismatch`, `issuer_mismatch`, `misconfigured`, `provider_error`,
   * `network_error` where connecting failed; `connection_required` when the connection was deleted
   * meanwhile, `denied` when it was disabled, `reauth_required` when it has ended; `timeout`,
   * `cancelled`
   */
  waitUntilActive(options?: WaitOptions): Promise<Connection>;
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
  { tenantId, entityId }: Starter,
  options: InitiateOptions,
  { resumes = false }: { readonly resumes?: boolean } = {},
): Promise<ConnectionRequest> {
  const existing = await named(engine, { tenantId, entityId }, options);
  const integration =
    existing === null
      ? await chooseIntegration(engine, tenantId, options)
      : await integrationOf(engine, existing);
  const { scheme, app } = integration;
  const {
    credentials,
    returnTo,
    alias = null,
    scopes: wanted,
    allowOtherAccount = false,
  } = options;
  const target: Target | null = existing && { connectionId: existing.id, allowOtherAccount };
  if (alias !== null) assertAlias(alias);
  const fields = await fieldsFor(engine, integration, options, existing);

  if (scheme.codeFlow !== undefined || scheme.deviceFlow !== undefined) {
    if (credentials !== undefined) {
      throw new TypeError(
        `The integration "${integration.id}" connects through ${app.name}'s own page; ` +
          'it takes no credentials.',
      );
    }
    if (wanted !== undefined) assertAskable(engine, integration, wanted);
    const scopes =
      existing === null
        ? firstScopes(integration, wanted)
        : furtherScopes(engine, integration, existing, wanted);
    // All that is wanted was granted before.
    if (scopes === null) return request(engine, existing as ConnectionRow, {}, null);
    const { requested } = scopes;
    const row = newRow(engine, integration, { tenantId, entityId, alias, requested });
    const purpose = { fields, scopes, target };
    if (scheme.codeFlow === undefined) {
      const pending = resumes ? await pendingDeviceLink(engine, row, purpose) : null;
      const link =
        pending ?? (await createDeviceLink(engine, integration, row, purpose, options.signal));
      return request(engine, link.row, link.device, target);
    }
    const linked = { ...purpose, returnTo };
    const pending = resumes ? await pendingLink(engine, row, linked) : null;
    const link = pending ?? (await createLink(engine, row, linked));
    return request(engine, link.row, link, target);
  }
  if (scheme.accept === undefined) throw new TypeError(`${app.name} cannot be connected this way.`);
  if (wanted !== undefined) throw new TypeError(`${app.name} takes no scopes with credentials.`);
  const client = integration.client(engine.runtime, { fields, signal: options.signal });
  const accepted = await scheme.accept(credentials ?? {}, client);
  const grant = { ...accepted, fields: { ...fields, ...accepted.fields } };
  // Before anything is stored: a credential that does not work leaves no trace.
  const account = await engine.accountOf(integration, grant, options.signal);
  if (existing !== null) assertAccount(existing, account, allowOtherAccount);
  const requested = integration.scopes;
  const row = newRow(engine, integration, { tenantId, entityId, alias, requested });
  await engine.store.insertConnection(row);
  try {
    return request(engine, await activate(engine, row, grant, account, target), {}, null);
  } catch (error) {
    await engine.store.deleteConnection(tenantId, row.id);
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

/** @throws TypeError when it is unclear which integration is meant */
export async function chooseIntegration(
  { integrations }: Engine,
  tenantId: string,
  { app, integrationId }: InitiateOptions,
): Promise<Integration> {
  if (integrationId === undefined) {
    if (app === undefined)
      throw new TypeError('Say what to connect: { app } or { integrationId }.');
    return integrations.forApp(tenantId, app);
  }
  const integration = await integrations.get(tenantId, integrationId);
  if (app !== undefined && integration.app.slug !== app) {
    throw new TypeError(`The integration "${integrationId}" is not one of "${app}".`);
  }
  return integration;
}

function request(
  engine: Engine,
  { tenantId, entityId, id, status }: ConnectionRow,
  shown: Partial<Pick<ConnectionRequest, 'redirectUrl' | 'userCode' | 'verificationUri'>>,
  target: Target | null,
): ConnectionRequest {
  let known: Pick<Connection, 'id' | 'status'> = { id: target?.connectionId ?? id, status };
  return Object.freeze({
    get connectionId() {
      return known.id;
    },
    attemptId: id,
    get status() {
      return known.status;
    },
    redirectUrl: shown.redirectUrl ?? null,
    userCode: shown.userCode ?? null,
    verificationUri: shown.verificationUri ?? null,
    async waitUntilActive(options?: WaitOptions) {
      const connection = await waitUntilActive(engine, { tenantId, entityId }, id, options);
      known = connection;
      return connection;
    },
  });
}
