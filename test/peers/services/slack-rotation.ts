import { randomBytes } from 'node:crypto';

import type { Intercept, TokenAnswer } from '@onbehalf/example-quickstart/gate';

import type { Service } from '../gated-service.ts';

/** A token of the emulator, which lives as long as the emulator does. */
interface Lasting {
  readonly token: string;
  readonly kind: 'bot' | 'user';
  readonly scope: unknown;
}

const LIFETIME_S = 12 * 3600;

const secret = (prefix: string): string => `${prefix}-${randomBytes(30).toString('base64url')}`;

/** Gives tokens that expire for the lasting ones of the emulator, each with its refresh token. */
export const rotation: NonNullable<Service['tokens']> = (gate) => {
  const access = new Map<string, Lasting>();
  const refresh = new Map<string, Lasting>();

  function issue(lasting: Lasting): TokenAnswer {
    const [prefix, token_type] = lasting.kind === 'bot' ? ['xoxb', 'bot'] : ['xoxp', 'user'];
    const token = secret(`xoxe.${prefix}-1`);
    const refreshToken = secret('xoxe-1');
    access.set(token, lasting);
    refresh.set(refreshToken, lasting);
    gate().revoke(lasting.token);
    gate().admit(token, String(lasting.scope));
    return {
      access_token: token,
      refresh_token: refreshToken,
      expires_in: LIFETIME_S,
      token_type,
      scope: lasting.scope,
    };
  }

  const extend: Intercept = async (request, next) => {
    if (new URL(request.url).pathname !== '/api/oauth.v2.access') return undefined;
    const spent = new URLSearchParams(await request.text()).get('refresh_token');
    if (spent !== null) {
      const lasting = refresh.get(spent);
      refresh.delete(spent);
      // A user's token is renewed as a bot's is: not below `authed_user`.
      if (lasting === undefined)
        return Response.json({ ok: false, error: 'invalid_refresh_token' });
      return Response.json({ ok: true, ...issue(lasting) });
    }
    const answer = (await (await next()).json()) as TokenAnswer;
    const { access_token: bot, scope, authed_user: user } = answer;
    if (typeof bot !== 'string') return Response.json(answer);
    const { access_token: token, ...others } = Object(user) as TokenAnswer;
    const renewed =
      typeof token === 'string' ? issue({ token, kind: 'user', scope: others['scope'] }) : {};
    return Response.json({
      ...answer,
      ...issue({ token: bot, kind: 'bot', scope }),
      authed_user: { ...others, ...renewed },
    });
  };
  return { extend, upstreamToken: (token) => access.get(token)?.token ?? token };
};
