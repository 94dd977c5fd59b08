import type { Registry } from '../../actions/registry.ts';
import { checkConfig, type IntegrationConfig, nameOf } from './config.ts';
import { assertCredentials, assertPrivateKey } from './credentials.ts';
import { type Integration, resolveIntegration } from './integration.ts';

/** An integration whose secrets are at hand. @throws TypeError saying what is wrong with it */
export function configuredIntegration(registry: Registry, config: IntegrationConfig): Integration {
  checkConfig(config, nameOf(config));
  const { clientSecret, privateKey, ...definition } = config;
  const secrets = { clientSecret, privateKey };
  const integration = resolveIntegration(registry, definition, async () => secrets);
  const has = { clientSecret: Boolean(clientSecret), privateKey: Boolean(privateKey) };
  assertCredentials(integration, has);
  assertPrivateKey(integration.id, secrets);
  return integration;
}

/** @throws TypeError when a configuration is wrong, or an id is used twice */
export function configuredIntegrations(
  registry: Registry,
  configs: readonly IntegrationConfig[],
): ReadonlyMap<string, Integration> {
  const byId = new Map<string, Integration>();
  for (const config of configs) {
    const integration = configuredIntegration(registry, config);
    if (byId.has(integration.id)) {
      throw new TypeError(
        `There are two integrations "${integration.id}": give one of them an id.`,
      );
    }
    byId.set(integration.id, integration);
  }
  return byId;
}
