import { OnBehalfError } from '../../errors.ts';
import type { FlowRow } from '../../store/store.ts';
import { isLoopback } from '../../transport/address.ts';
import type { Engine } from '../engine.ts';

/**
 * Who is in front of the browser, by the product's own session: the user's id; with `entityIds`,
 * the entities this user may also connect for; null when nobody is signed in.
 * `{ trustLinkHolder: true }` takes whoever opens the link for its entity: for scripts on loopback.
 */
export type Identity =
  | string
  | {
      readonly userId: string;
      readonly entityIds?: readonly string[];
      /** Default the client's own tenant. */
      readonly tenantId?: string;
    }
  | { readonly trustLinkHolder: true }
  | null;

/**
 * Whether this is the user the flow was started for. Without this check whoever is lured into
 * opening a link gives their account to the one who made it, and PKCE does not help.
 *
 * @throws OnBehalfError `wrong_user`, or `misconfigured` for trust beyond loopback
 */
export function assertSameUser(
  { publicUrl }: Engine,
  tenantId: string,
  flow: FlowRow,
  identity: NonNullable<Identity>,
): void {
  if (typeof identity === 'object' && 'trustLinkHolder' in identity) {
    const isLocal = publicUrl !== null && isLoopback(new URL(publicUrl).hostname);
    // Whoever writes false in JavaScript does not mean true.
    if (!identity.trustLinkHolder || !isLocal) {
      throw new OnBehalfError(
        'misconfigured',
        'trustLinkHolder is for a publicUrl on loopback: tell who the user is with "identify".',
      );
    }
    return;
  }
  const user = typeof identity === 'string' ? { userId: identity } : identity;
  const entityIds = [user.userId, ...(user.entityIds ?? [])];
  if ((user.tenantId ?? tenantId) !== flow.tenantId || !entityIds.includes(flow.entityId)) {
    throw new OnBehalfError(
      'wrong_user',
      'This link was made for another user. Ask for a link of your own.',
    );
  }
}
