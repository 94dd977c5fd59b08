import type { InitiateOptions } from '../connect/initiate-options.ts';
import type { Engine } from '../engine.ts';
import type { Integration } from './integration.ts';

/** @throws TypeError when it is unclear which integration is meant */
export async function chooseIntegration(
  { integrations }: Engine,
  tenantId: string,
  { app, integrationId }: Pick<InitiateOptions, 'app' | 'integrationId'>,
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
