import type { Grant } from '../../auth/scheme.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { integrationOf } from '../integration/integration-of.ts';

/**
 * What was granted too late, or for an account that cannot be named, is of no use to anybody. That
 * of an account that was not meant is left alone: it may be connected otherwise, and some providers
 * end all that an account has granted together.
 */
export async function revokeUnused(
  engine: Engine,
  row: ConnectionRow,
  grant: Grant,
): Promise<void> {
  const { scheme, client } = await integrationOf(engine, row, 'revocation');
  await scheme.revoke?.(grant, await client(engine.runtime));
}
