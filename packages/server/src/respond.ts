import { isOnBehalfError } from '@onbehalf/core';

import { failurePage } from './pages/failures.ts';
import { renderPage } from './pages/layout.ts';
import type { Page } from './pages/messages.ts';
import { STYLE_HASH } from './pages/style.ts';
import type { Site } from './site.ts';

// The address of a page holds a link's token or a state: no cache, no referrer, no frame.
const PRIVACY: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const HEADERS: Readonly<Record<string, string>> = {
  ...PRIVACY,
  'content-security-policy':
    `default-src 'none'; style-src '${STYLE_HASH}'; form-action 'none'; ` +
    "frame-ancestors 'none'; base-uri 'none'",
  'cross-origin-opener-policy': 'same-origin',
};

export function pageResponse(page: Page): Response {
  return new Response(renderPage(page), {
    status: page.status,
    headers: { ...HEADERS, 'content-type': 'text/html; charset=utf-8' },
  });
}

/** 303: whatever led here, the browser goes on with a GET (RFC 9110 §15.4.4). */
export function redirect(location: string): Response {
  return new Response(null, { status: 303, headers: { ...HEADERS, location } });
}

/** The page for what core threw; an operator hears of what a user cannot mend. */
export function failureResponse(site: Site, request: Request, error: unknown): Response {
  const page = failurePage(isOnBehalfError(error) ? error.code : 'internal');
  if (page.status >= 500) site.report(error, request);
  return pageResponse(page);
}

/** The product's own answer, whose style and scripts are its own affair. */
export function signInResponse(response: Response): Response {
  // A redirect's headers are immutable, a copy's are not.
  const copy = new Response(response.body, response);
  for (const [name, value] of Object.entries(PRIVACY)) copy.headers.set(name, value);
  return copy;
}
