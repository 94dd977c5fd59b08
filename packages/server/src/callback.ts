import { type CompletedFlow, flowIdOf, isOnBehalfError } from '@onbehalf/core';

import { browserCookie } from './browser-cookie.ts';
import { connected, signInToFinish } from './pages/messages.ts';
import { failureResponse, pageResponse, redirect, signInResponse } from './respond.ts';
import type { Site } from './site.ts';

/** Takes the provider's answer: checks, exchanges, connects, and says how it went. */
export async function finishFlow(
  site: Site,
  request: Request,
  integrationId: string,
): Promise<Response> {
  const { search, searchParams } = new URL(request.url);
  const address = `${site.publicUrl}/oauth/callback/${integrationId}`;
  const state = searchParams.get('state') ?? '';
  const flowId = flowIdOf(state);
  const cookie = flowId === null ? null : browserCookie(site.publicUrl, flowId);
  const identity = await site.identify(request);

  let flow: CompletedFlow;
  try {
    flow = await site.client.completeConnection({
      callbackUrl: address + search,
      browserSecret: cookie?.read(request) ?? null,
      identity,
    });
  } catch (error) {
    const response = failureResponse(site, request, error);
    if (endsFlow(error) && cookie !== null) response.headers.append('set-cookie', cookie.clear());
    return response;
  }
  if (flow.connection.status === 'UNCONFIRMED') {
    if (site.signIn === null) return pageResponse(signInToFinish(flow.appName));
    // The code has been used by now; the state alone finds the way back.
    const returnTo = `${address}?${new URLSearchParams({ state }).toString()}`;
    return signInResponse(await site.signIn(request, returnTo));
  }
  const response = finished(site, flow);
  if (cookie !== null) response.headers.append('set-cookie', cookie.clear());
  return response;
}

function finished({ publicUrl }: Site, flow: CompletedFlow): Response {
  const { connection, returnTo } = flow;
  const url = returnTo === null ? null : new URL(returnTo);
  // Core has checked it before it was stored; a changed row must not lead a browser astray.
  if (url === null || url.origin !== new URL(publicUrl).origin)
    return pageResponse(connected(flow));
  url.searchParams.set('connection_id', connection.id);
  url.searchParams.set('status', connection.status);
  return redirect(url.href);
}

/**
 * Whether no callback can finish the flow any more. A stale tab or a second click must not take
 * the cookie from the page that still can, and a store that fails may be back for the next try.
 */
function endsFlow(error: unknown): boolean {
  const goesOn = new Set(['wrong_browser', 'flow_replayed', 'internal']);
  return isOnBehalfError(error) && !goesOn.has(error.code);
}
