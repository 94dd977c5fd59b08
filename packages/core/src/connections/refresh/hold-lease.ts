import type { Engine } from '../engine.ts';
import { type Claim, LEASE_MS } from './claim.ts';

// Two of them may fail before the lease lapses.
const RENEW_MS = LEASE_MS / 3;

// Made once: an abort without a reason makes an error with a stack each time.
const ENDED = new Error('The request has ended.');

/**
 * Renews the lease of a claim for as long as its request runs. Answers a function that ends that,
 * and waits for a write that is on its way.
 */
export function holdLease(engine: Engine, claim: Claim): () => Promise<void> {
  const ended = new AbortController();
  const renewing = renewUntilEnded(engine, claim, ended.signal);
  return async () => {
    ended.abort(ENDED);
    await renewing;
  };
}

async function renewUntilEnded(
  { runtime, store }: Engine,
  { row: { tenantId, id }, owner }: Claim,
  signal: AbortSignal,
): Promise<void> {
  const wait = async (): Promise<boolean> =>
    runtime.delay(RENEW_MS, signal).then(
      () => true,
      () => false,
    );
  while (await wait()) {
    try {
      const row = await store.getConnection(tenantId, id);
      // Somebody else has it: what comes of the request is still kept, if theirs comes to nothing.
      if (row?.lease?.owner !== owner) return;
      const lease = { owner, until: runtime.now() + LEASE_MS };
      await store.updateConnection({ ...row, lease });
    } catch {
      // The next one may succeed, and a lease that lapses is no harm: what is written is fenced.
    }
  }
}
