import { OnBehalfError } from '../../errors.ts';
import type { Engine } from '../engine.ts';
import { resolveStored } from '../stored/resolve.ts';
import type { Integration } from './integration.ts';

// Tenants that are known to have no other; forgotten when there are too many.
const REMEMBERED = 10_000;

/**
 * Lets a configured integration pass unless the tenant has another one of its id in the store, whose
 * tokens would go to the wrong provider. Both may name the same client: so one moves from the
 * configuration into the store, while old and new processes run side by side. Asked once for each
 * tenant, in each process.
 *
 * @throws OnBehalfError `misconfigured`
 */
export function oneOfTheTwo(
  engine: Pick<Engine, 'registry' | 'store' | 'vault' | 'report'>,
): (tenantId: string, configured: Integration) => Promise<Integration> {
  const known = new Map<string, Set<Integration>>();
  return async (tenantId, configured) => {
    if (known.get(tenantId)?.has(configured) === true) return configured;
    const row = await engine.store.getIntegration(tenantId, configured.id);
    if (row !== null && !isSameClient(await resolveStored(engine, row), configured)) {
      throw new OnBehalfError(
        'misconfigured',
        `The integration "${configured.id}" is configured and, as another one, in the store.`,
      );
    }
    if (known.size >= REMEMBERED) known.clear();
    known.set(tenantId, (known.get(tenantId) ?? new Set()).add(configured));
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
