import { only } from '../../auth/only.ts';
import { OnBehalfError } from '../../errors.ts';
import { equalHashes, hashToken } from '../../runtime.ts';
import type { Engine } from '../engine.ts';
import type { CompletedFlow } from './completed-flow.ts';
import { confirmFlow } from './confirm-flow.ts';
import { failFlow } from './fail-flow.ts';
import { finishFlow } from './finish-flow.ts';
import { openFlow, replayed, splitState, unknownFlow } from './flow.ts';
import { assertSameUser, type Identity } from './identity.ts';

export interface CompleteOptions {
  /** The address the provider sent the browser to, with its query. */
  readonly callbackUrl: string;
  /** What the browser's cookie holds; null when it has none. */
  readonly browserSecret: string | null;
  readonly identity: Identity;
}

/**
 * Finishes a flow: the only way in which credentials from a browser become usable. The state is
 * taken first, atomically; whatever is wrong after that ends the flow for good.
 *
 * @throws OnBehalfError `flow_expired`, `flow_replayed`, `wrong_browser`, `wrong_user`,
 * `account_mismatch`, `issuer_mismatch`, `access_denied`, and whatever the token endpoint answers
 */
export async function complete(
  engine: Engine,
  tenantId: string,
  { callbackUrl, browserSecret, identity }: CompleteOptions,
): Promise<CompletedFlow> {
  const { runtime, store } = engine;
  const callback = new URL(callbackUrl);
  const { flowId, secret } = splitState(only(callback.searchParams, 'state'));
  const flow = await store.getFlow(flowId);
  if (flow === null || flow.expiresAt <= runtime.now()) throw unknownFlow();

  const stateHash = await hashToken(runtime, secret);
  if (flow.stateHash === null || !equalHashes(flow.stateHash, stateHash)) {
    throw new OnBehalfError(
      'wrong_browser',
      'The link has been opened again since: use the newest page.',
    );
  }
  const isSameBrowser =
    browserSecret !== null &&
    equalHashes(flow.browserHash ?? '', await hashToken(runtime, browserSecret));
  if (!(await store.takeFlow(flow.id, stateHash, runtime.now()))) {
    if (!isSameBrowser) throw replayed();
    return confirmFlow(engine, tenantId, flow, identity);
  }
  try {
    if (!isSameBrowser) {
      throw new OnBehalfError(
        'wrong_browser',
        'This is not the browser that opened the link: open it and finish in the same one.',
      );
    }
    const secrets = await openFlow(engine, flow);
    if (identity !== null) assertSameUser(engine, tenantId, flow, identity);
    return await finishFlow(engine, flow, secrets, callback, identity);
  } catch (error) {
    await failFlow(engine, flow, error);
    throw error;
  }
}
