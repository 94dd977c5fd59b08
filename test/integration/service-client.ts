import { createHash } from 'node:crypto';

import { serveOnLoopback } from '@onbehalf/example-quickstart/loopback';

import { closing } from '../peers/closing.ts';
import { consentAs, type Service, startService } from '../peers/gated-service.ts';
import { atlassian } from '../peers/services/atlassian.ts';
import { google } from '../peers/services/google.ts';
import { linear } from '../peers/services/linear.ts';
import { microsoft } from '../peers/services/microsoft.ts';
import { okta } from '../peers/services/okta.ts';
import { slack } from '../peers/services/slack.ts';

export type Answer = Record<string, unknown>;

/** Asks a service who the token is for, and answers what tells people apart. */
type WhoAmI = (send: (path: string, init?: RequestInit) => Promise<Response>) => Promise<unknown>;

const get =
  (path: string, name: string): WhoAmI =>
  async (send) =>
    ((await (await send(path)).json()) as Answer)[name];

/** A service, what a client asks it for, and how it says no. */
export interface ServiceCase {
  readonly service: Service;
  readonly asked: Readonly<Record<string, string>>;
  readonly whoAmI: WhoAmI;
  readonly refusal: { readonly status: number; readonly [name: string]: unknown };
}

export const services: readonly ServiceCase[] = [
  {
    service: google,
    asked: { scope: 'openid email', access_type: 'offline' },
    whoAmI: get('/oauth2/v2/userinfo', 'email'),
    refusal: { status: 401, error: { code: 401, status: 'UNAUTHENTICATED' } },
  },
  {
    service: slack,
    asked: { scope: 'chat:write', user_scope: 'users:read' },
    async whoAmI(send) {
      const answer = (await (await send('/api/auth.test', { method: 'POST' })).json()) as Answer;
      return answer['user'] === 'test' ? answer['app_name'] : answer['user'];
    },
    refusal: { status: 200, ok: false, error: 'invalid_auth' },
  },
  {
    service: linear,
    asked: { scope: 'read' },
    async whoAmI(send) {
      const body = JSON.stringify({ query: '{ viewer { email } }' });
      const headers = { 'content-type': 'application/json' };
      const answer = await send('/graphql', { method: 'POST', headers, body });
      const { data } = (await answer.json()) as { data?: { viewer: { email: string } } };
      return data?.viewer.email;
    },
    refusal: { status: 401, errors: [{ message: 'Authentication required' }] },
  },
  {
    service: microsoft,
    asked: { scope: 'openid offline_access User.Read' },
    whoAmI: get('/v1.0/me', 'mail'),
    refusal: { status: 401, error: { code: 'InvalidAuthenticationToken' } },
  },
  {
    service: okta,
    asked: { scope: 'openid email offline_access' },
    whoAmI: get('/oauth2/default/v1/userinfo', 'email'),
    refusal: { status: 401, error: 'invalid_token' },
  },
  {
    service: atlassian,
    asked: { scope: 'read:me offline_access' },
    whoAmI: get('/me', 'email'),
    refusal: { status: 401, code: 401 },
  },
];

const VERIFIER = 'v'.repeat(43);

/** A service, and a client that is no product of ours. */
export async function start({ service, asked, whoAmI }: ServiceCase) {
  const callback = closing(await serveOnLoopback(() => new Response('welcome back')));
  const redirectUri = `${callback.url}/callback`;
  const peer = closing(await startService(service, [redirectUri]));
  const client = { client_id: peer.clientId, client_secret: peer.clientSecret };
  let flows = 0;

  function link(more: Readonly<Record<string, string>> = {}): string {
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: peer.clientId,
      redirect_uri: redirectUri,
      state: `state-${++flows}`,
      code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
      code_challenge_method: 'S256',
      ...asked,
      ...more,
    });
    return `${peer.url}${service.paths.authorize}?${query.toString()}`;
  }
  async function ask(fields: Readonly<Record<string, string>>): Promise<Answer> {
    const body = new URLSearchParams({ ...client, ...fields });
    const answer = await fetch(peer.url + service.paths.token, { method: 'POST', body });
    return (await answer.json()) as Answer;
  }
  const exchange = (code: string, changed: Readonly<Record<string, string>> = {}) =>
    ask({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      code_verifier: VERIFIER,
      ...changed,
    });
  const refresh = (token: unknown) =>
    ask({ grant_type: 'refresh_token', refresh_token: String(token) });
  async function codeFor(person: string, more?: Readonly<Record<string, string>>) {
    const page = await consentAs(person, link(more), peer);
    return new URL(page.url).searchParams.get('code') ?? '';
  }
  const send =
    (token: unknown) =>
    (path: string, init: RequestInit = {}) =>
      fetch(peer.url + path, { ...init, headers: signed(init, token) });
  const whoIs = (token: unknown): Promise<unknown> => whoAmI(send(token));
  return { peer, link, exchange, refresh, codeFor, send, whoIs };
}

function signed({ headers }: RequestInit, token: unknown): Headers {
  const all = new Headers(headers);
  all.set('authorization', `Bearer ${String(token)}`);
  return all;
}

/** The token that acts for a person: Slack's first one acts for the workspace. */
export const userToken = (answer: Answer): unknown =>
  (Object(answer['authed_user']) as Answer)['access_token'] ?? answer['access_token'];
