import { OnBehalfError } from '../errors.ts';
import type { Connection, ConnectionStatus } from '../model.ts';
import { hashToken, randomToken } from '../runtime.ts';
import type { ConnectionRow } from '../store/store.ts';
import { activate } from './activate.ts';
import type { Engine } from './engine.ts';
import type { Integration } from './integration.ts';
import { safeReturnTo } from './return-to.ts';
import { lapse, LINK_LIFETIME_MS, newRow } from './row.ts';
import { waitUntilActive, type WaitOptions } from './wait.ts';

const DAY_MS = 24 * 3600_000;
// An agent that keeps asking must not fill the store: RFC 6819 §4.4.1.11 is about such floods.
const PENDING_LIMIT = 10;
const SWEEP = 50;

export interface InitiateOptions<AppSlug extends string = string> {
  readonly app?: AppSlug;
  readonly integrationId?: string;
  /** What the user brings, for schemes without a browser: `{ token }`, `{ apiKey }`. */
  readonly credentials?: Readonly<Record<string, unknown>>;
  /** Where to send the browser afterwards: a path, or an address below `publicUrl`'s origin. */
  readonly returnTo?: string;
  /** A name of your own for the connection, to tell several accounts apart. */
  readonly alias?: string;
  readonly signal?: AbortSignal;
}

/** A connection that was started. */
export interface ConnectionRequest {
  /** After waiting, the id of the connection that was kept: see `waitUntilActive`. */
  readonly connectionId: string;
  /** As of the last wait. */
  readonly status: ConnectionStatus;
  /** Where to send the user; null where no browser is needed. */
  readonly redirectUrl: string | null;
  /**
   * Waits for the user, 2 minutes by default. Who connects the same account again gets the
   * connection that was there before, under its own id.
   *
   * @throws OnBehalfError `access_denied`, `flow_expired`, `flow_replayed`, `wrong_browser`,
   * `wrong_user`, `account_mismatch`, `issuer_mismatch`, `timeout`, `cancelled`
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
 */
export async function initiate(
  engine: Engine,
  { tenantId, entityId }: Starter,
  options: InitiateOptions,
): Promise<ConnectionRequest> {
  const integration = await chooseIntegration(engine, tenantId, options);
  const { scheme, app } = integration;
  const { credentials, returnTo, alias = null, signal } = options;
  const row = newRow(engine, integration, { tenantId, entityId, alias });

  if (scheme.codeFlow !== undefined) {
    if (credentials !== undefined) {
      throw new TypeError(
        `The integration "${integration.id}" connects through ${app.name}'s own page; ` +
          'it takes no credentials.',
      );
    }
    const redirectUrl = await createLink(engine, row, returnTo);
    return request(engine, row, redirectUrl);
  }
  if (scheme.accept === undefined) throw new TypeError(`${app.name} cannot be connected this way.`);
  const grant = scheme.accept(credentials ?? {});
  // Before anything is stored: a credential that does not work leaves no trace.
  const account = await engine.accountOf(integration, grant, signal);
  await engine.store.insertConnection(row);
  return request(engine, await activate(engine, row, grant, account), null);
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

async function createLink(
  engine: Engine,
  row: ConnectionRow,
  returnTo: string | undefined,
): Promise<string> {
  const { runtime, store, publicUrl } = engine;
  if (publicUrl === null) {
    throw new OnBehalfError(
      'misconfigured',
      'A user can only be sent to a link when createOnBehalf has a publicUrl.',
    );
  }
  const destination = returnTo === undefined ? null : safeReturnTo(returnTo, publicUrl);
  const token = randomToken(runtime);
  const { tenantId, id: connectionId, entityId, integrationId, app } = row;
  await makeRoom(engine, row);
  await store.insertConnection(row);
  await store.insertFlow({
    tenantId,
    id: randomToken(runtime),
    connectionId,
    entityId,
    integrationId,
    app,
    linkHash: await hashToken(runtime, token),
    stateHash: null,
    browserHash: null,
    sealed: null,
    returnTo: destination,
    expiresAt: row.createdAt + LINK_LIFETIME_MS,
    takenAt: null,
    resultId: null,
  });
  return `${publicUrl}/connect/${token}`;
}

/** Ends what has lapsed in this tenant, forgets it a day later, and drops the oldest of too many. */
async function makeRoom(engine: Engine, { tenantId, entityId, integrationId }: ConnectionRow) {
  const { store, runtime, wakeups } = engine;
  const now = runtime.now();
  await store.deleteFlows(now - DAY_MS);
  const failed = { tenantId, statuses: ['FAILED'], expiresBefore: now - DAY_MS } as const;
  const forgotten = await store.listConnections({ ...failed, limit: SWEEP });
  for (const { id, version } of forgotten) await store.deleteConnection(tenantId, id, version);

  const pending = { tenantId, statuses: ['INITIATED', 'UNCONFIRMED'] } as const;
  const lapsed = await store.listConnections({ ...pending, expiresBefore: now, limit: SWEEP });
  for (const row of lapsed) await lapse(engine, row);

  const theirs = { tenantId, entityId, integrationId, statuses: ['INITIATED'] } as const;
  const links = await store.listConnections({ ...theirs, limit: PENDING_LIMIT });
  const [oldest] = links;
  if (links.length === PENDING_LIMIT && oldest !== undefined) {
    // By its version: it may have become a connection just now.
    await store.deleteConnection(tenantId, oldest.id, oldest.version);
    wakeups.wake(oldest.id);
  }
}

function request(
  engine: Engine,
  { tenantId, entityId, id, status }: ConnectionRow,
  redirectUrl: string | null,
): ConnectionRequest {
  let known: Pick<Connection, 'id' | 'status'> = { id, status };
  return Object.freeze({
    get connectionId() {
      return known.id;
    },
    get status() {
      return known.status;
    },
    redirectUrl,
    async waitUntilActive(options?: WaitOptions) {
      const connection = await waitUntilActive(engine, { tenantId, entityId }, id, options);
      known = connection;
      return connection;
    },
  });
}
