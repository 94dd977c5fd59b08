import { type ErrorCode, findOnBehalfError } from '../../errors.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { sealCredentials } from '../row/credentials.ts';
import { sameOwner } from '../row/owner.ts';
import type { Claim } from './claim.ts';
import { retryRefreshAt } from './due.ts';
import { gone } from './expire.ts';
import { answered, type Spending } from './spending.ts';

const REFUSALS: ReadonlySet<ErrorCode> = new Set([
  'rate_limited',
  'misconfigured',
  'scope_required',
  'reauth_required',
]);

type Left = Pick<ConnectionRow, 'nextRefreshAt'> & { readonly spending: Spending | null };

/** Gives the lease back after a failure that may pass, and says when to try again. */
export async function releaseAfterFailure(
  engine: Engine,
  claim: Claim,
  error: unknown,
): Promise<ConnectionRow> {
  const { row, spending } = claim;
  return release(engine, claim, {
    nextRefreshAt: retryRefreshAt(engine.runtime, row, spending.attempt, error),
    spending: isAnswer(error) ? answered(spending) : spending,
  });
}

/** Gives the lease back where there is nothing to renew with: the token lives as long as it lives. */
export async function releaseUnspent(engine: Engine, claim: Claim): Promise<ConnectionRow> {
  return release(engine, claim, { nextRefreshAt: claim.row.expiresAt, spending: null });
}

/** Only its owner gives a lease back. Answers the row as it is afterwards. */
async function release(
  engine: Engine,
  { row: claimed, owner, grant }: Claim,
  { nextRefreshAt, spending }: Left,
): Promise<ConnectionRow> {
  const { store } = engine;
  let row = claimed;
  while (row.lease?.owner === owner) {
    // Whoever has the database may have made the row another's: nothing is sealed for them.
    if (!sameOwner(row, claimed)) throw gone(claimed);
    const sealed = await sealCredentials(engine, row, { grant, spending });
    const released: ConnectionRow = { ...row, sealed, nextRefreshAt, lease: null };
    if (await store.updateConnection(released)) return { ...released, version: row.version + 1 };
    const current = await store.getConnection(row.tenantId, row.id);
    if (current === null) throw gone(row);
    row = current;
  }
  return row;
}

/** Whether the provider has answered without taking the token: it is as good as before. */
function isAnswer(error: unknown): boolean {
  const { code, details } = findOnBehalfError(error) ?? {};
  if (code === 'provider_error') {
    const { status = 0 } = details ?? {};
    return status >= 400 && status < 500;
  }
  return code !== undefined && REFUSALS.has(code);
}
