import { isOnBehalfError } from '@onbehalf/core';

import { browserCookie } from './browser-cookie.ts';
import { SIGN_IN_FIRST } from './pages/messages.ts';
import { failureResponse, pageResponse, redirect, signInResponse } from './respond.ts';
import type { Site } from './site.ts';

/** Binds this browser to the flow of a link and sends it to the provider. */
export async function openLink(site: Site, request: Request, token: string): Promise<Response> {
  const identity = await site.identify(request);
  try {
    const { authorizationUrl, flowId, browserSecret, expiresInMs } = await site.client.openLink({
      token,
      identity,
    });
    const response = redirect(authorizationUrl);
    const cookie = browserCookie(site.publicUrl, flowId);
    response.headers.append('set-cookie', cookie.keep(browserSecret, expiresInMs));
    return response;
  } catch (error) {
    // Core looks at the link first: nobody is asked to sign in for one that no longer works.
    if (!isOnBehalfError(error) || error.code !== 'access_denied')
      return failureResponse(site, request, error);
  }
  return site.signIn === null
    ? pageResponse(SIGN_IN_FIRST)
    : signInResponse(await site.signIn(request, `${site.publicUrl}/connect/${token}`));
}
