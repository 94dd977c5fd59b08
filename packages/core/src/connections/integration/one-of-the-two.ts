import { OnBehalfError } from '../../errors.ts';
import type { Engine } from '../engine.ts';
import { assertEnabled, resolveStored } from '../stored/resolve.ts';
import type { Integration } from './integration.ts';
import type { Use } from './integrations.ts';

// Tenants that are known to have no other; forgotten when there are too many.
const REMEMBERED = 10_000;
const REMEMBERED_MS = 60_000;

/**
 * Lets a configured integration pass unless the tenant has another one of its id in the store, whose
 * tokens would go to the wrong provider. Both may name the same client: so one moves from the
 * configuration into the store, while old and new processes run side by side; then disabling the one
 * stops both. Whether there is one is asked once a minute for each tenant, in each process.
 *
 * @throws OnBehalfError `misconfigured`; `denied` when the one in the store is disabled
 */
export function oneOfTheTwo(
  engine: Pick<Engine, 'registry' | 'runtime' | 'store' | 'vault' | 'report'>,
): (tenantId: string, configured: Integration, use?: Use) => Promise<Integration> {
  const { runtime, store } = engine;
  const alone = new Map<string, Map<Integration, number>>();
  return async (tenantId, configured, use = 'calls') => {
    const now = runtime.now();
    const askedAt = alone.get(tenantId)?.get(configured) ?? -Infinity;
    if (Math.abs(now - askedAt) < REMEMBERED_MS) return configured;
    const row = await store.getIntegration(tenantId, configured.id);
    if (row === null) {
      if (alone.size >= REMEMBERED) alone.clear();
      alone.set(tenantId, (alone.get(tenantId) ?? new Map()).set(configured, now));
      return configured;
    }
    if (!isSameClient(await resolveStored(engine, row), configured)) {
      throw new OnBehalfError(
        'misconfigured',
        `The integration "${configured.id}" is configured and, as another one, in the store.`,
      );
    }
    if (use === 'calls') assertEnabled(row);
    return configured;
  };
}

function isSameClient(a: Integration, b: Integration): boolean {
  return (
    a.app.slug === b.app.slug &&
    a.scheme.type === b.scheme.type &&
    a.clientId === b.clientId &&
    a.apiUrl === b.apiUrl &&
    a.authUrl === b.authUrl
  );
}
