import { findOnBehalfError, OnBehalfError } from '../../errors.ts';
import type { RevocationReason } from '../../model.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { integrationOf } from '../integration/integration-of.ts';
import { openGrant } from '../row/credentials.ts';

/** What became of a grant at the provider. */
export interface Revocation {
  readonly outcome: RevocationReason;
  /** Why it failed; safe to show. */
  readonly error: OnBehalfError | null;
}

/** Ends the grant of a row at the provider, where it offers that. Never throws. */
export async function revokeGrant(engine: Engine, row: ConnectionRow): Promise<Revocation> {
  if (row.sealed === null) return { outcome: wiped(row), error: null };
  let secrets: readonly string[] = [];
  try {
    const { scheme, client } = await integrationOf(engine, row, 'revocation');
    if (scheme.revoke === undefined) return { outcome: 'revocation_not_supported', error: null };
    const grant = await openGrant(engine, row);
    secrets = Object.values(grant.secrets);
    const { fields } = grant;
    await scheme.revoke(grant, await client(engine.runtime, { fields }));
    return { outcome: 'revoked', error: null };
  } catch (error) {
    const id = engine.report(error, secrets);
    return { outcome: 'revocation_failed', error: told(error, id) };
  }
}

/** What came of a grant that is not here any more. */
function wiped({ status, statusReason }: ConnectionRow): RevocationReason {
  const isRevoked = status === 'REVOKED' && statusReason === 'revoked';
  return isRevoked ? 'revoked' : 'revocation_not_supported';
}

/** What an app's own revocation throws is shown to nobody: it may hold the token. */
function told(error: unknown, id: string): OnBehalfError {
  const coded = findOnBehalfError(error);
  const message = `The grant could not be revoked (${id}).`;
  if (coded === null) return new OnBehalfError('internal', message, { id });
  const { code, retryable, details } = coded;
  const { retryAt, status } = details;
  return new OnBehalfError(code, message, {
    id,
    retryable,
    ...(retryAt !== undefined && { retryAt }),
    ...(status !== undefined && { status }),
  });
}
