import type { Connection, ConnectionStatus } from '../model.ts';
import type { ConnectionRow } from '../store/store.ts';
import { activate } from './activate.ts';
import type { Engine } from './engine.ts';
import { readFields } from './fields.ts';
import type { Integration } from './integration.ts';
import { createLink, pendingLink } from './link.ts';
import { newRow } from './row.ts';
import { waitUntilActive, type WaitOptions } from './wait.ts';

export interface InitiateOptions<AppSlug extends string = string> {
  readonly app?: AppSlug | undefined;
  readonly integrationId?: string | undefined;
  /** What the user brings, for schemes without a browser: `{ token }`, `{ apiKey }`. */
  readonly credentials?: Readonly<Record<string, unknown>> | undefined;
  /** What the app asks before connecting: `{ shop: 'acme' }`. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  /** Where to send the browser afterwards: a path, or an address below `publicUrl`'s origin. */
  readonly returnTo?: string | undefined;
  /** A name of your own for the connection, to tell several accounts apart. */
  readonly alias?: string | undefined;
  readonly signal?: AbortSignal | undefined;
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
  const integration = await chooseIntegration(engine, tenantId, options);
  const { scheme, app } = integration;
  const { credentials, returnTo, alias = null, signal } = options;
  const fields = readFields(integration, options.fields);
  const row = newRow(engine, integration, { tenantId, entityId, alias });

  if (scheme.codeFlow !== undefined) {
    if (credentials !== undefined) {
      throw new TypeError(
        `The integration "${integration.id}" connects through ${app.name}'s own page; ` +
          'it takes no credentials.',
      );
    }
    const wanted = { returnTo, fields };
    const pending = resumes ? await pendingLink(engine, row, wanted) : null;
    const link = pending ?? (await createLink(engine, row, wanted));
    return request(engine, link.row, link.redirectUrl);
  }
  if (scheme.accept === undefined) throw new TypeError(`${app.name} cannot be connected this way.`);
  const client = integration.client(engine.runtime, { fields, signal });
  const accepted = await scheme.accept(credentials ?? {}, client);
  const grant = { ...accepted, fields: { ...fields, ...accepted.fields } };
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
