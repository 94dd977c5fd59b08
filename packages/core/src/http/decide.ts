import type { Engine } from '../connections/engine.ts';
import { OnBehalfError } from '../errors.ts';
import { deepFreeze } from '../freeze.ts';
import { allowAll, type Decision, type PolicyRequest } from '../policy.ts';

/**
 * Asks the policy. Only an explicit "allow" lets a call pass: a policy that throws, or answers
 * something else, denies.
 *
 * @throws OnBehalfError `denied`, `approval_required`
 */
export async function decide({ policy, report }: Engine, request: PolicyRequest): Promise<void> {
  if (policy === allowAll) return;
  let decision: Decision;
  try {
    // Frozen, so that what was judged is what runs.
    decision = await policy(deepFreeze(request));
  } catch (error) {
    throw denied('The policy failed.', 'policy_failed', report(error));
  }
  switch (decision?.effect) {
    case 'allow':
      return;
    case 'deny':
      throw denied(`The policy does not allow this: ${decision.reason}`, decision.reason);
    case 'require_approval':
      throw new OnBehalfError(
        'approval_required',
        decision.reason ?? 'A person has to approve this first.',
        { approvalId: decision.approvalId },
      );
    default:
      throw denied('The policy gave no decision.', 'policy_failed');
  }
}

function denied(message: string, reason: string, id?: string): OnBehalfError {
  return new OnBehalfError('denied', message, { reason, ...(id !== undefined && { id }) });
}
