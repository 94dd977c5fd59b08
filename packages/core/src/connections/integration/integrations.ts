import type { Registry } from '../../actions/registry.ts';
import { OnBehalfError } from '../../errors.ts';
import type { IntegrationRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { assertEnabled, resolveStored } from '../stored/resolve.ts';
import type { IntegrationConfig, IntegrationFinder } from './config.ts';
import { configuredIntegration, configuredIntegrations } from './configured.ts';
import type { Integration } from './integration.ts';
import { oneOfTheTwo } from './one-of-the-two.ts';

/** What an integration is wanted for: what ends connections passes through a disabled one, too. */
export type Use = 'calls' | 'revocation';

/** Finds integrations, wherever they are kept. */
export interface Integrations {
  /** @throws OnBehalfError `misconfigured` when there is none, `denied` when it is disabled */
  get(tenantId: string, id: string, use?: Use): Promise<Integration>;
  /**
   * The one whose id is the app's slug, else the only one of the app that is not disabled.
   *
   * @throws TypeError naming the candidates when neither decides
   */
  forApp(tenantId: string, app: string): Promise<Integration>;
  /** Those known in advance; null where a function finds them, and the store has none. */
  readonly configured: ReadonlyMap<string, Integration> | null;
}

type Parts = Pick<Engine, 'registry' | 'runtime' | 'store' | 'vault' | 'report'>;

// So many are looked through where one is to be chosen.
const MOST = 100;

/** @throws TypeError when a configuration is wrong, or an id is used twice */
export function createIntegrations(
  parts: Parts,
  source: readonly IntegrationConfig[] | IntegrationFinder,
): Integrations {
  return typeof source === 'function' ? found(parts.registry, source) : kept(parts, source);
}

/** Those that are configured, and each tenant's own in the store. */
function kept(parts: Parts, configs: readonly IntegrationConfig[]): Integrations {
  const { registry, store } = parts;
  const configured = configuredIntegrations(registry, configs);
  const theOne = oneOfTheTwo(parts);

  const stored = async (row: IntegrationRow, use: Use = 'calls'): Promise<Integration> => {
    if (use === 'calls') assertEnabled(row);
    return resolveStored(parts, row);
  };
  const get: Integrations['get'] = async (tenantId, id, use) => {
    const own = configured.get(id);
    if (own !== undefined) return theOne(tenantId, own, use);
    const row = await store.getIntegration(tenantId, id);
    return row === null ? missing(id) : stored(row, use);
  };
  return {
    configured,
    get,
    async forApp(tenantId, slug) {
      const app = registry.app(slug).slug;
      if (configured.get(app)?.app.slug === app) return get(tenantId, app);
      const named = await store.getIntegration(tenantId, app);
      if (named?.app === app) return stored(named);
      const rows = await store.listIntegrations({ tenantId, app, limit: MOST });
      const others = rows.filter(({ id }) => !configured.has(id));
      const ids = [
        ...[...configured.values()].filter((own) => own.app.slug === app).map(({ id }) => id),
        ...others.filter(({ status }) => status === 'ENABLED').map(({ id }) => id),
      ];
      const [only = others[0]?.id] = ids;
      if (ids.length <= 1 && only !== undefined) return get(tenantId, only);
      throw undecided(app, ids);
    },
  };
}

function found(registry: Registry, find: IntegrationFinder): Integrations {
  return {
    configured: null,
    async get(tenantId, id) {
      const config = await find({ tenantId, id });
      const integration = config === null ? null : configuredIntegration(registry, config);
      return integration?.id === id ? integration : missing(id);
    },
    async forApp(tenantId, slug) {
      const config = await find({ tenantId, app: registry.app(slug).slug });
      if (config?.app === slug) return configuredIntegration(registry, config);
      throw new TypeError(`There is no integration for "${slug}" in this tenant.`);
    },
  };
}

function missing(id: string): never {
  throw new OnBehalfError('misconfigured', `There is no integration "${id}".`);
}

function undecided(app: string, ids: readonly string[]): TypeError {
  return new TypeError(
    ids.length === 0
      ? `There is no integration for "${app}": add { app: '${app}', ... } to integrations, or ` +
          'create one in the store.'
      : `"${app}" has several integrations; choose one by integrationId: ${ids.join(', ')}.`,
  );
}
