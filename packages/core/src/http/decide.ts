import type { Engine } from '../connections/engine.ts';
import { OnBehalfError } from '../errors.ts';
import { deepFreeze } from '../freeze.ts';
import type { PolicyRequest } from '../policy.ts';

/**
 * Asks the policy. Only an explicit "allow" lets a call pass: a policy that throws, or answers
 * something else, denies.
 *
 * @throws OnBehalfError `denied`, `approval_required`
 */
export async function decide({ policy, report }: Engine, request: PolicyRequest): Promise<void> {
  let refusal: OnBehalfError | null;
  try {
    // Frozen, so that what was judged is what runs.
    refusal = refusalOf(await policy(deepFreeze(request)));
  } catch (error) {
    throw denied('The policy failed.', 'policy_failed', report(error));
  }
  if (refusal !== null) throw refusal;
}

/** Null for "allow" alone. A policy need not be written in TypeScript: it may answer anything. */
function refusalOf(decision: Partial<Record<string, unknown>> | null | undefined) {
  const { effect, reason, approvalId } = decision ?? {};
  const words = typeof reason === 'string' ? reason : null;
  if (effect === 'allow') return null;
  if (effect === 'deny') {
    return denied(
      `The policy does not allow this${words === null ? '.' : `: ${words}`}`,
      words ?? 'policy',
    );
  }
  if (effect === 'require_approval' && typeof approvalId === 'string') {
    const message = words ?? 'A person has to approve this first.';
    return new OnBehalfError('approval_required', message, { approvalId });
  }
  return denied('The policy gave no decision.', 'policy_failed');
}

function denied(message: string, reason: string, id?: string): OnBehalfError {
  return new OnBehalfError('denied', message, { reason, ...(id !== undefined && { id }) });
}
