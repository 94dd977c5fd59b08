import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { chooseIntegration } from '../integration/choose-integration.ts';
import { integrationOf } from '../integration/integration-of.ts';
import { assertAlias } from '../row/alias.ts';
import { acceptCredentials } from './accept-credentials.ts';
import type { ConnectionRequest } from './connection-request.ts';
import { fieldsFor } from './fields-for.ts';
import type { InitiateOptions } from './initiate-options.ts';
import { findTarget } from './reconnect.ts';
import { startFlow } from './start-flow.ts';
import type { Start, Starter } from './start.ts';

/**
 * Starts a connection. With credentials it is active at once, or refused; otherwise the answer
 * carries the link that the user has to open within 10 minutes.
 *
 * @param resumes - answers a link that is still waiting to be opened, where there is one
 */
export async function initiate(
  engine: Engine,
  starter: Starter,
  options: InitiateOptions,
  { resumes = false }: { readonly resumes?: boolean } = {},
): Promise<ConnectionRequest> {
  const existing = await named(engine, starter, options);
  const integration =
    existing === null
      ? await chooseIntegration(engine, starter.tenantId, options)
      : await integrationOf(engine, existing);
  const { alias = null, allowOtherAccount = false } = options;
  if (alias !== null) assertAlias(alias);
  const start: Start = {
    ...starter,
    integration,
    existing,
    alias,
    target: existing && { connectionId: existing.id, allowOtherAccount },
    fields: await fieldsFor(engine, integration, options, existing),
  };
  const { codeFlow, deviceFlow } = integration.scheme;
  return codeFlow === undefined && deviceFlow === undefined
    ? acceptCredentials(engine, start, options)
    : startFlow(engine, start, options, resumes);
}

/** The connection to reconnect, where one is named. @throws OnBehalfError `connection_required` */
async function named(
  engine: Engine,
  starter: Starter,
  { connectionId, app, integrationId, allowOtherAccount }: InitiateOptions,
): Promise<ConnectionRow | null> {
  if (connectionId !== undefined) {
    return findTarget(engine, starter, connectionId, { app, integrationId });
  }
  if (allowOtherAccount === undefined) return null;
  throw new TypeError('"allowOtherAccount" says something about a connectionId: name one.');
}
