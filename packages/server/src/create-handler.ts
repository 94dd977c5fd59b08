import { isLoopback } from '@onbehalf/core';

import { finishFlow } from './callback.ts';
import { openLink } from './connect.ts';
import { type Identify, trustLinkHolder } from './identify.ts';
import { failurePage, METHOD_NOT_ALLOWED, NOT_FOUND } from './pages/failures.ts';
import { reporter } from './report.ts';
import { pageResponse } from './respond.ts';
import type { Client, SignIn, Site } from './site.ts';

/** Answers a browser; never rejects. */
export type Handler = (request: Request) => Promise<Response>;

export interface HandlerOptions {
  readonly identify: Identify;
  /** Default a page that asks to sign in elsewhere and continue. */
  readonly signIn?: SignIn | undefined;
  /**
   * The path below which requests arrive, where a proxy or a router cuts off the beginning.
   * Default the path of `publicUrl`.
   */
  readonly basePath?: string | undefined;
  /** Told what an operator has to know. Default `console.error`, without causes and secrets. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/**
 * The two addresses that a browser visits below `publicUrl`: `GET /connect/{token}` and
 * `GET /oauth/callback/{integrationId}`. The `Host` header decides nothing, so it may stand
 * behind any proxy.
 *
 * @throws TypeError without `identify`, when the client has no `publicUrl`, or when
 * `trustLinkHolder` would leave loopback
 */
export function createHandler(client: Client, options: HandlerOptions): Handler {
  assertIdentify(options);
  const site = createSite(client, options);
  const basePath = (options.basePath ?? new URL(site.publicUrl).pathname).replace(/\/+$/, '');
  return async (request) => {
    try {
      return await answer(site, basePath, request);
    } catch (error) {
      site.report(error, request);
      return pageResponse(failurePage('internal'));
    }
  };
}

function assertIdentify(options: Partial<HandlerOptions> | undefined): void {
  if (typeof options?.identify !== 'function') {
    throw new TypeError(
      'createHandler needs "identify": a function that says, by your own session, who is in ' +
        'front of the browser.',
    );
  }
}

function createSite(client: Client, { identify, signIn, onError }: HandlerOptions): Site {
  const { publicUrl } = client;
  if (publicUrl === null) {
    throw new TypeError(
      'createHandler needs to know where it is reached: give createOnBehalf a publicUrl.',
    );
  }
  if (identify === trustLinkHolder && !isLoopback(new URL(publicUrl).hostname)) {
    throw new TypeError(
      `trustLinkHolder is for a publicUrl on loopback, and this one is ${publicUrl}: ` +
        'tell who the user is with "identify".',
    );
  }
  return { client, publicUrl, identify, signIn: signIn ?? null, report: reporter(onError) };
}

async function answer(site: Site, basePath: string, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const path = pathname.startsWith(basePath) ? pathname.slice(basePath.length) : '';
  const [, token] = /^\/connect\/([\w-]{1,128})$/.exec(path) ?? [];
  const [, integrationId] = /^\/oauth\/callback\/(\w[\w.-]{0,63})$/.exec(path) ?? [];
  if (token === undefined && integrationId === undefined) return pageResponse(NOT_FOUND);
  // HEAD too: it would bind a browser, and those who send it are no browsers.
  if (request.method !== 'GET') {
    const response = pageResponse(METHOD_NOT_ALLOWED);
    response.headers.set('allow', 'GET');
    return response;
  }
  return token === undefined
    ? finishFlow(site, request, integrationId ?? '')
    : openLink(site, request, token);
}
