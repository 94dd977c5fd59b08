import { setTimeout as delay } from 'node:timers/promises';

import { type LoopbackServer, serveOnLoopback } from '@onbehalf/example-quickstart/loopback';

import { PROCESS_HEADER } from '../e2e/spawn-worker.ts';
import type { Chance } from '../simulation/chance.ts';
import { type Answer, createProvider, type RotatingProvider } from '../simulation/provider.ts';
import { silent } from '../simulation/trace.ts';
import type { Ledger, Tokens } from './ledger.ts';

export interface CrashProvider
  extends LoopbackServer, Pick<RotatingProvider, 'honours' | 'hasRefused'> {
  /** A user signs in and agrees: answers where the browser goes. */
  approve(authorizationUrl: string, user: string): string;
  /** Resolves with the name of the process that sends the next refresh token, when it arrives. */
  nextRefresh(): Promise<string>;
}

export interface CrashProviderOptions {
  /** Seconds an access token lives, by the clock of `now`. */
  readonly expiresIn: number;
  readonly now: () => number;
  readonly chance: Chance;
  readonly ledger: Ledger;
}

// Before and after the provider takes a refresh token, so that many are on their way when
// somebody dies.
const LONGEST_WAIT_MS = 25;

/**
 * The simulation's provider, as a server: it rotates refresh tokens, and ends everything that came
 * of a sign-in when one of them comes back.
 */
export async function startProvider({
  expiresIn,
  now,
  chance,
  ledger,
}: CrashProviderOptions): Promise<CrashProvider> {
  const provider = createProvider(
    { reuse: 'revokes the family', expiresIn, hasOneGrantPerUser: false },
    { now, chance, trace: silent },
  );
  const signIns = new Map<string, string>();
  let arrived = Promise.withResolvers<string>();
  const wait = (): Promise<void> => delay(chance.between(0, LONGEST_WAIT_MS));

  const token = async (process: string, form: URLSearchParams): Promise<Answer> => {
    const refreshToken = form.get('refresh_token');
    if (refreshToken !== null) {
      arrived.resolve(process);
      arrived = Promise.withResolvers<string>();
    }
    await wait();
    const answer = provider.token(form);
    const tokens = tokensIn(answer);
    if (refreshToken !== null) ledger.redeem(refreshToken, { process, successor: tokens });
    else if (tokens !== null) ledger.grant(signIns.get(form.get('code') ?? '') ?? '', tokens);
    await wait();
    return answer;
  };
  const api = (authorization: string): Answer => {
    const accessToken = authorization.replace('Bearer ', '');
    const { status, body } = provider.api(accessToken);
    ledger.use(accessToken, status === 200);
    return { status, body: status === 200 ? { sub: ledger.ownerOf(accessToken) } : body };
  };

  const server = await serveOnLoopback(async (request) => {
    const { pathname } = new URL(request.url);
    const form = new URLSearchParams(await request.clone().text());
    const answers: Record<string, () => Answer | Promise<Answer>> = {
      '/token': () => token(request.headers.get(PROCESS_HEADER) ?? '', form),
      '/token/revocation': () => provider.revoke(form),
      '/me': () => api(request.headers.get('authorization') ?? ''),
    };
    const answer = await answers[pathname]?.();
    return Response.json(answer?.body ?? {}, { status: answer?.status ?? 404 });
  });
  return {
    ...server,
    honours: provider.honours,
    hasRefused: provider.hasRefused,
    approve(authorizationUrl, user) {
      const callback = new URL(provider.approve(authorizationUrl));
      signIns.set(callback.searchParams.get('code') ?? '', user);
      callback.searchParams.set('iss', server.url);
      return callback.href;
    },
    nextRefresh: () => arrived.promise,
  };
}

function tokensIn({ body }: Answer): Tokens | null {
  const fields = body as { access_token?: string; refresh_token?: string };
  const { access_token: accessToken, refresh_token: refreshToken } = fields;
  if (accessToken === undefined || refreshToken === undefined) return null;
  return { accessToken, refreshToken };
}
