import { optional, optionsOf, string } from '../../check-options.ts';
import type { Page } from '../../model.ts';
import type { Engine } from '../engine.ts';
import { pageChecks, type PageOptions, readPage } from '../page.ts';
import type { IntegrationChanges, NewIntegration } from './checks.ts';
import { createIntegration } from './create.ts';
import {
  type DeletedIntegration,
  deleteIntegration,
  type DeleteIntegrationOptions,
} from './delete.ts';
import { publicIntegration, type StoredIntegration } from './public-integration.ts';
import { setIntegrationStatus, updateIntegration } from './update.ts';

export interface ListIntegrationsOptions extends PageOptions {
  readonly app?: string | undefined;
}

/**
 * The integrations that a tenant has in the store, beside those that are configured. Their secrets
 * are sealed, and never come out again. Where a function finds integrations, it alone does, and
 * each of these throws a TypeError.
 */
export interface StoredIntegrations<AppSlug extends string = string> {
  /**
   * Checked as a configured one is, and usable at once, in every process.
   *
   * @throws TypeError saying what is wrong with it
   * @throws OnBehalfError `invalid_params` for an id that is taken, in this tenant or another
   */
  create(integration: NewIntegration<AppSlug>): Promise<StoredIntegration>;
  /** Null for an id that does not exist, and for another tenant's. */
  get(id: string): Promise<StoredIntegration | null>;
  /** Oldest first. @throws TypeError for an option that is unknown or wrong */
  list(options?: ListIntegrationsOptions): Promise<Page<StoredIntegration>>;
  /**
   * Changes what was registered, or what is asked for. Where credentials go cannot change: its app,
   * scheme, `apiUrl` and `authUrl` stay. With another `clientId`, what users have connected works
   * until its token dies (`client_changed`), and can be revoked at the provider no more: call
   * `connections.revokeAll({ integrationId })` first where that matters.
   *
   * @throws TypeError saying what is wrong with it
   * @throws OnBehalfError `misconfigured` for an id that does not exist
   */
  update(id: string, changes: IntegrationChanges): Promise<StoredIntegration>;
  /**
   * Stops its calls, in every process, once this resolves: calls, refreshes and flows are `denied`.
   * Its connections stay as they are, and can be revoked and deleted. A process in which it is
   * configured, too, has heard of it a minute after it was created.
   *
   * @throws OnBehalfError `misconfigured` for an id that does not exist
   */
  disable(id: string): Promise<StoredIntegration>;
  /** @throws TypeError when it lacks what the provider gives out; OnBehalfError as `disable` */
  enable(id: string): Promise<StoredIntegration>;
  /**
   * Removes it, and the links that wait for users. What its users have connected can be revoked with
   * its client alone, so that it has to go first.
   *
   * @throws OnBehalfError `denied` when it has connections, without `deleteConnections`
   */
  delete(id: string, options?: DeleteIntegrationOptions): Promise<DeletedIntegration>;
}

const checkList = optionsOf<ListIntegrationsOptions>({ app: optional(string), ...pageChecks });

export function storedIntegrationsOf(engine: Engine, tenantId: string): StoredIntegrations {
  const { store } = engine;
  const own = (): void => {
    if (engine.integrations.configured !== null) return;
    throw new TypeError(
      'A function finds the integrations of this client: keep them where it looks.',
    );
  };
  return Object.freeze({
    async create(integration: NewIntegration) {
      own();
      return publicIntegration(engine, await createIntegration(engine, tenantId, integration));
    },
    async get(id: string) {
      own();
      const row = await store.getIntegration(tenantId, id);
      return row && publicIntegration(engine, row);
    },
    async list(options: ListIntegrationsOptions = {}) {
      own();
      checkList(options, 'integrations.list');
      const { app } = options;
      return readPage(
        options,
        async (page) => store.listIntegrations({ tenantId, app, ...page }),
        async (row) => publicIntegration(engine, row),
      );
    },
    async update(id: string, changes: IntegrationChanges) {
      own();
      return publicIntegration(engine, await updateIntegration(engine, tenantId, id, changes));
    },
    async disable(id: string) {
      own();
      return publicIntegration(
        engine,
        await setIntegrationStatus(engine, tenantId, id, 'DISABLED'),
      );
    },
    async enable(id: string) {
      own();
      return publicIntegration(engine, await setIntegrationStatus(engine, tenantId, id, 'ENABLED'));
    },
    async delete(id: string, options?: DeleteIntegrationOptions) {
      own();
      return deleteIntegration(engine, tenantId, id, options);
    },
  });
}
