import type { Grant } from '../../auth/scheme.ts';
import { hashToken, type Runtime } from '../../runtime.ts';

/**
 * Says that credentials are about to be spent. It is sealed with them, and durable, before they
 * are sent: whoever finds it after a crash knows that the provider may have taken them already.
 */
export interface Spending {
  /** The lease's. */
  readonly owner: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Counts how often these credentials were sent. */
  readonly attempt: number;
  /** How many of these times no answer has come, this one included until it has. */
  readonly unanswered: number;
  /** Which credentials: the mark of others means nothing for these. */
  readonly tokenHash: string;
}

/** The mark for another attempt, on top of what is known of those before. */
export async function markSpending(
  runtime: Runtime,
  { secrets }: Grant,
  previous: Spending | null,
  owner: string,
): Promise<Spending> {
  const tokenHash = await hashToken(runtime, JSON.stringify(secrets));
  const earlier = previous?.tokenHash === tokenHash ? previous : null;
  return {
    owner,
    startedAt: runtime.now(),
    attempt: (earlier?.attempt ?? 0) + 1,
    unanswered: (earlier?.unanswered ?? 0) + 1,
    tokenHash,
  };
}

/** The mark once the provider has answered without taking the credentials. */
export function answered(spending: Spending): Spending {
  return { ...spending, unanswered: spending.unanswered - 1 };
}
