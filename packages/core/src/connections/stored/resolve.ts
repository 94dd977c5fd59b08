import { OnBehalfError } from '../../errors.ts';
import type { IntegrationRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { type Integration, resolveIntegration } from '../integration/integration.ts';
import { openDefinition, openSecrets } from './sealed.ts';

/**
 * A stored integration, joined with its app. Its secrets stay sealed until a request needs them.
 *
 * @throws OnBehalfError `misconfigured` when it does not open, or does not fit its app any more
 */
export async function resolveStored(
  engine: Pick<Engine, 'vault' | 'report' | 'registry'>,
  row: IntegrationRow,
): Promise<Integration> {
  const stored = await openDefinition(engine, row);
  const secrets = async () => openSecrets(engine, row, stored);
  try {
    return resolveIntegration(engine.registry, stored.definition, secrets);
  } catch (error) {
    // The app's code has changed since: no mistake of whoever makes this call.
    if (!(error instanceof TypeError)) throw error;
    throw new OnBehalfError('misconfigured', error.message);
  }
}

/** @throws OnBehalfError `denied` for one that is disabled */
export function assertEnabled({ id, status }: IntegrationRow): void {
  if (status === 'ENABLED') return;
  throw new OnBehalfError('denied', `The integration "${id}" is disabled.`, {
    reason: INTEGRATION_DISABLED,
  });
}

export const INTEGRATION_DISABLED = 'integration_disabled';
