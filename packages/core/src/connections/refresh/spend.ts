import type { Grant } from '../../auth/scheme.ts';
import {
  findOnBehalfError,
  type OnBehalfError,
  REAUTH_REASONS,
  type ReauthReason,
} from '../../errors.ts';
import { withDeadline } from '../../runtime.ts';
import type { ConnectionRow } from '../../store/store.ts';
import { withEndKnown } from '../end/grant-end.ts';
import type { Engine } from '../engine.ts';
import type { Integration } from '../integration/integration.ts';
import { sameOwner } from '../row/owner.ts';
import type { Claim } from './claim.ts';
import { expire, gone, notActive } from './expire.ts';
import { holdLease } from './hold-lease.ts';
import { keepGrant } from './keep-grant.ts';
import { releaseAfterFailure, releaseUnspent } from './release.ts';

// For a scheme whose own requests never end; those of this package take ten seconds each.
const LONGEST_SPEND_MS = 60_000;

interface Answer {
  /** Null where there was nothing to renew with. */
  readonly grant: Grant | null;
  readonly error?: unknown;
}

/**
 * Sends the credentials of a claim, and writes what comes back before anybody uses it. Answers the
 * row as it is afterwards; null when they were refused, which ends the connection unless somebody
 * else was quicker: the row says which.
 *
 * @throws OnBehalfError what the scheme throws, except `reauth_required`
 */
export async function spend(
  engine: Engine,
  integration: Integration,
  claim: Claim,
): Promise<ConnectionRow | null> {
  const endHold = holdLease(engine, claim);
  try {
    const { grant, error } = await send(engine, integration, claim);
    if (error !== undefined) {
      const coded = findOnBehalfError(error);
      if (coded?.code === 'reauth_required') return await refused(engine, claim, coded);
      return await failed(engine, claim, error);
    }
    if (grant === null) return await releaseUnspent(engine, claim);
    return await keep(engine, integration, claim, grant);
  } finally {
    await endHold();
  }
}

async function send(engine: Engine, integration: Integration, claim: Claim): Promise<Answer> {
  const { runtime, breaker } = engine;
  const { app, scheme, client } = integration;
  const what = `The refresh of ${app.name}`;
  let answer: Promise<Grant | null> = Promise.resolve(null);
  try {
    const grant = await withDeadline(runtime, { timeoutMs: LONGEST_SPEND_MS, what }, (signal) => {
      const { fields } = claim.grant;
      answer = client(runtime, { fields, signal }).then(
        (own) => scheme.refresh?.(claim.grant, own) ?? null,
      );
      return answer;
    });
    breaker.succeeded(integration, claim.grant);
    return { grant };
  } catch (error) {
    breaker.failed(integration, claim.grant, error);
    keepLate(engine, integration, claim, answer);
    return { grant: null, error };
  }
}

async function keep(
  engine: Engine,
  { scheme, client }: Integration,
  { row: spent, grant: previous }: Claim,
  renewed: Grant,
): Promise<ConnectionRow> {
  const { runtime, store } = engine;
  const grant = {
    ...withEndKnown(renewed, previous, runtime.now()),
    // What mints its tokens anew knows of no earlier one.
    ...(previous.imported !== undefined && { imported: previous.imported }),
  };
  const kept = await keepGrant(engine, spent, grant);
  if (kept !== null) return kept;
  // Deleted meanwhile, revoked, or made another's: whoever did it knew only the token before.
  const { revoke } = scheme;
  if (revoke !== undefined) {
    engine.background(client(runtime, grant).then((own) => revoke(grant, own)));
  }
  const current = await store.getConnection(spent.tenantId, spent.id);
  throw current !== null && sameOwner(current, spent) ? notActive(current) : gone(spent);
}

/** Fresh credentials are kept even if nobody waits for them any more. */
function keepLate(
  engine: Engine,
  integration: Integration,
  claim: Claim,
  answer: Promise<Grant | null>,
): void {
  answer.then(async (late) => late && keep(engine, integration, claim, late)).catch(() => {}); // the failure that ended the wait, or nobody's connection any more
}

/** Nothing is known of the credentials, except that they may still be good. */
async function failed(engine: Engine, claim: Claim, error: unknown): Promise<ConnectionRow> {
  const current = await releaseAfterFailure(engine, claim, error);
  // Newer credentials came from elsewhere meanwhile: that these failed is no news.
  if (current.generation !== claim.row.generation) return current;
  throw error;
}

async function refused(engine: Engine, claim: Claim, error: OnBehalfError): Promise<null> {
  const { row, owner, spending } = claim;
  const current = await expire(engine, row, reasonOf(error, spending.unanswered > 1));
  // Disabled meanwhile: it stays that, and whoever enables it will find out.
  if (current.lease?.owner === owner) await releaseAfterFailure(engine, claim, error);
  return null;
}

/** Why, as the provider says it, or as can be concluded from an answer that was lost. */
function reasonOf({ details }: OnBehalfError, wasLost: boolean): ReauthReason {
  const reason = REAUTH_REASONS.find((known) => known === details.reason) ?? 'revoked';
  return reason === 'revoked' && wasLost ? 'rotated_away' : reason;
}
