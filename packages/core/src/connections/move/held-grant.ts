import type { Grant } from '../../auth/scheme.ts';
import { OnBehalfError } from '../../errors.ts';
import type { Account } from '../../model.ts';
import type { Engine } from '../engine.ts';
import type { Integration } from '../integration/integration.ts';
import { isExpired } from '../refresh/due.ts';
import { namesAccounts, unnamedAccount } from '../row/account.ts';
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
  const client = integration.client(runtime, { fields, signal });
  if (clientId !== null && clientId !== client.clientId) {
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
  const grant = await take(credentials, client);
  return {
    ...grant,
    fields: { ...fields, ...grant.fields },
    scopes: scopes ?? grant.scopes,
    ...(createdAt !== null && { grantedAt: createdAt }),
  };
}

/** Whose account it is, as far as that can be told without asking. */
export function heldAccount(
  { app, scheme }: Integration,
  { account }: Pick<ReadConnection, 'account'>,
): Account | null {
  return namesAccounts(app, scheme) ? account : unnamedAccount(app);
}

/**
 * Asks the provider whose credentials these are. Null for what has died: what renews it is spent by
 * a call, and by nothing else.
 */
export async function askAccount(
  engine: Engine,
  integration: Integration,
  grant: Grant,
  signal: AbortSignal | undefined,
): Promise<Account | null> {
  if (isExpired(grant, engine.runtime.now())) return null;
  return engine.accountOf(integration, grant, signal);
}
