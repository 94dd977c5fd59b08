import { OnBehalfError } from '../../errors.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import type { Integration } from './integration.ts';
import type { Use } from './integrations.ts';

/**
 * The integration that a row goes through. Its app must be the row's: what chose the row by its
 * app, and a policy that judged it by that, would otherwise let the credentials of another pass.
 *
 * @throws OnBehalfError `misconfigured` when there is none, or it is one of another app; `denied`
 * when it is disabled, unless it is wanted for a revocation
 */
export async function integrationOf(
  { integrations }: Engine,
  { tenantId, integrationId, app }: Pick<ConnectionRow, 'tenantId' | 'integrationId' | 'app'>,
  use?: Use,
): Promise<Integration> {
  const integration = await integrations.get(tenantId, integrationId, use);
  if (integration.app.slug === app) return integration;
  throw new OnBehalfError(
    'misconfigured',
    `The integration "${integrationId}" is one of "${integration.app.slug}", but a connection ` +
      `made through it says "${app}".`,
  );
}
