import type { Grant } from '../../auth/scheme.ts';
import { OnBehalfError } from '../../errors.ts';
import type { Engine } from '../engine.ts';
import type { Integration } from '../integration/integration.ts';
import { importedFields } from './imported-fields.ts';
import type { ReadConnection } from './read-imported.ts';

/**
 * What the scheme makes of the credentials that came. Only a scheme that cannot take them over asks
 * the provider.
 *
 * @throws OnBehalfError `invalid_params`, `misconfigured`, and what the scheme throws
 */
export async function heldGrant(
  { runtime }: Engine,
  integration: Integration,
  { credentials, scopes, fields: given, createdAt, clientId }: ReadConnection,
  signal: AbortSignal | undefined,
): Promise<Grant> {
  const { scheme, app, id } = integration;
  const fields = importedFields(integration, given);
  if (clientId !== null && clientId !== integration.clientId) {
    throw new OnBehalfError(
      'misconfigured',
      `The credentials were given to the client "${clientId}", which the integration "${id}" is ` +
        'not: nothing could renew them.',
    );
  }
  const take = scheme.adopt ?? scheme.accept;
  if (take === undefined) {
    throw new OnBehalfError('misconfigured', `${app.name} cannot be imported through "${id}".`);
  }
  const client = await integration.client(runtime, { fields, signal });
  const grant = await take(credentials, client);
  return {
    ...grant,
    fields: { ...fields, ...grant.fields },
    scopes: scopes ?? grant.scopes,
    ...(createdAt !== null && { grantedAt: createdAt }),
  };
}
