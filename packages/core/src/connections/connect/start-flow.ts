import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { assertAskable, firstScopes, furtherScopes } from '../integration/scopes.ts';
import { newRow } from '../row/row.ts';
import { connectionRequest, type ConnectionRequest } from './connection-request.ts';
import { createDeviceLink, pendingDeviceLink } from './device-link.ts';
import type { InitiateOptions } from './initiate-options.ts';
import { createLink, pendingLink } from './link.ts';
import type { Start } from './start.ts';

/** The user has to agree at the provider. */
export async function startFlow(
  engine: Engine,
  { integration, existing, target, fields, ...starter }: Start,
  { credentials, scopes: wanted, returnTo, signal }: InitiateOptions,
  resumes: boolean,
): Promise<ConnectionRequest> {
  const { scheme, app, id } = integration;
  if (credentials !== undefined) {
    throw new TypeError(
      `The integration "${id}" connects through ${app.name}'s own page; it takes no credentials.`,
    );
  }
  if (wanted !== undefined) assertAskable(engine, integration, wanted);
  const scopes =
    existing === null
      ? firstScopes(integration, wanted)
      : furtherScopes(engine, integration, existing, wanted);
  // All that is wanted was granted before.
  if (scopes === null) return connectionRequest(engine, existing as ConnectionRow, {}, null);
  const row = newRow(engine, integration, { ...starter, requested: scopes.requested });
  const purpose = { fields, scopes, target };
  if (scheme.codeFlow === undefined) {
    const pending = resumes ? await pendingDeviceLink(engine, row, purpose) : null;
    const link = pending ?? (await createDeviceLink(engine, integration, row, purpose, signal));
    return connectionRequest(engine, link.row, link.device, target);
  }
  const linked = { ...purpose, returnTo };
  const pending = resumes ? await pendingLink(engine, row, linked) : null;
  const link = pending ?? (await createLink(engine, row, linked));
  return connectionRequest(engine, link.row, link, target);
}
