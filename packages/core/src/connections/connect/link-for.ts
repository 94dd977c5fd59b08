import type { OnBehalfError } from '../../errors.ts';
import type { Engine } from '../engine.ts';
import { chooseIntegration } from '../integration/choose-integration.ts';
import { integrationOf } from '../integration/integration-of.ts';
import type { Integration } from '../integration/integration.ts';
import { askableScopes } from '../integration/scopes.ts';
import type { InitiateOptions } from './initiate-options.ts';
import { initiate } from './initiate.ts';
import { findTarget } from './reconnect.ts';

/**
 * Where the user can do what a failed call needs: connect, connect again, or allow more. The same
 * link for whoever keeps asking; null where there is none.
 */
export async function linkFor(
  engine: Engine,
  entity: { readonly tenantId: string; readonly entityId: string },
  { code, details }: OnBehalfError,
): Promise<string | null> {
  const { app, connectionId, missingScopes = [] } = details;
  const start = async (options: InitiateOptions): Promise<string | null> => {
    const { scheme } = await integrationFor(engine, entity, options);
    // Without a browser there is no user to ask: a call must not connect by itself.
    if (scheme.codeFlow === undefined) return null;
    return (await initiate(engine, entity, options, { resumes: true })).redirectUrl;
  };

  if (code === 'connection_required') return app === undefined ? null : start({ app });
  if (connectionId === undefined) return null;
  if (code === 'reauth_required') return start({ connectionId });
  if (code !== 'scope_required') return null;
  const row = await findTarget(engine, entity, connectionId, {});
  // What the provider says is missing may be more than whoever set this up ever meant.
  const askable = askableScopes(engine, await integrationOf(engine, row));
  const scopes = missingScopes.filter((scope) => askable.has(scope));
  return scopes.length === 0 ? null : start({ connectionId, scopes });
}

async function integrationFor(
  engine: Engine,
  entity: { readonly tenantId: string; readonly entityId: string },
  options: InitiateOptions,
): Promise<Integration> {
  const { connectionId } = options;
  if (connectionId === undefined) return chooseIntegration(engine, entity.tenantId, options);
  return integrationOf(engine, await findTarget(engine, entity, connectionId, {}));
}
