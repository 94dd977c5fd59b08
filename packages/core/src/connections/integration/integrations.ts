import type { Registry } from '../../actions/registry.ts';
import { OnBehalfError } from '../../errors.ts';
import type { IntegrationConfig, IntegrationFinder } from './config.ts';
import { configuredIntegration, configuredIntegrations } from './configured.ts';
import type { Integration } from './integration.ts';

/** Finds integrations, wherever they are kept. */
export interface Integrations {
  /** @throws OnBehalfError `misconfigured` when there is none */
  get(tenantId: string, id: string): Promise<Integration>;
  /**
   * The one whose id is the app's slug, else the only one of the app.
   *
   * @throws TypeError naming the candidates when neither decides
   */
  forApp(tenantId: string, app: string): Promise<Integration>;
  /** Those known in advance; empty where a function finds them. */
  readonly known: readonly Integration[];
}

/** @throws TypeError when a configuration is wrong, or an id is used twice */
export function createIntegrations(
  registry: Registry,
  source: readonly IntegrationConfig[] | IntegrationFinder,
): Integrations {
  return typeof source === 'function' ? found(registry, source) : listed(registry, source);
}

function listed(registry: Registry, configs: readonly IntegrationConfig[]): Integrations {
  const byId = configuredIntegrations(registry, configs);
  const known = [...byId.values()];
  return {
    known,
    async get(_tenantId, id) {
      return byId.get(id) ?? missing(id);
    },
    async forApp(_tenantId, slug) {
      const candidates = known.filter(({ app }) => app.slug === registry.app(slug).slug);
      const named = candidates.find(({ id }) => id === slug);
      const [only] = candidates;
      if (named !== undefined) return named;
      if (candidates.length === 1 && only !== undefined) return only;
      throw new TypeError(
        candidates.length === 0
          ? `There is no integration for "${slug}": add { app: '${slug}', ... } to integrations.`
          : `"${slug}" has several integrations; choose one by integrationId: ` +
              `${candidates.map(({ id }) => id).join(', ')}.`,
      );
    },
  };
}

function found(registry: Registry, find: IntegrationFinder): Integrations {
  return {
    known: [],
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
