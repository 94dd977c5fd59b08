import type { Identity } from '@onbehalf/core';

/**
 * Says who is in front of this browser, by your own session: the user's id;
 * `{ userId, entityIds }` when that user may also connect for a team; null when nobody is signed
 * in. Whatever it throws ends the request with a page that does not show it, and connects nothing.
 */
export type Identify = (request: Request) => Identity | Promise<Identity>;

/**
 * Takes whoever opens a link for the user it was made for. For scripts on your own machine: with
 * a `publicUrl` beyond loopback it is refused, since there a link can be sent to a stranger, who
 * would then connect their account to the sender's.
 */
export const trustLinkHolder: Identify = () => ({ trustLinkHolder: true });
