import { deepEqual, equal, ok } from 'node:assert/strict';

import type { Dialect } from '../dialect.ts';
import type { Mint } from '../minting.ts';
import type { Check, Open, Quirk } from '../quirk.ts';
import type { Stage } from '../stage.ts';
import { answering, connected, renewed } from '../steps.ts';

/** Apps that sign in as themselves. */
export const minting: readonly Quirk[] = [
  {
    id: 'token-request/client-credentials',
    name: 'where there is no refresh token a new one is asked for as the first one was, once',
    source: 'Microsoft’s and Okta’s administration, 110 others: RFC 6749 §4.4.3',
    checks: mintingChecks('client_credentials'),
  },
  {
    id: 'token-request/app-tokens',
    name: 'an app that proves itself with a key is renewed before the first of its tokens ends',
    source: 'GitHub Apps: an assertion of ten minutes for a token of an hour; RFC 7523 §2.1',
    checks: {
      ...mintingChecks('jwt_bearer'),
      'of two tokens the first end counts': {
        notFor: ({ descriptor }) =>
          descriptor.tokens === undefined ? 'its answers have one token' : null,
        async run(open, { descriptor }) {
          const [name = ''] = Object.keys(descriptor.tokens ?? {});
          const stage = await connected(open, { tokens: ['', name] });
          const { secretsExpireAt = {} } = await stage.grant();
          const ends = ['accessToken', `${name}.accessToken`].map((it) => secretsExpireAt[it]);
          equal((await stage.row()).expiresAt, Math.min(...ends.map((it) => it ?? Infinity)));
        },
      },
    },
  },
];

function mintingChecks(mints: Mint): Readonly<Record<string, Check>> {
  const check = (run: (stage: Stage) => Promise<void>): Check => ({
    notFor: needsUser,
    run: async (open: Open) => {
      const stage = await open({ mints });
      const { status } = await stage.accept();
      equal(status, 'ACTIVE');
      await run(stage);
    },
  });
  return {
    'nobody has to open a link': check(async (stage) => {
      equal((await stage.call()).status, 200);
      deepEqual(Object.keys(await stage.secrets()), ['accessToken']);
    }),
    'nobody is warned of the end of a token that can be had anew': check(async (stage) => {
      const heard: string[] = [];
      stage.client.on('expiring_soon', ({ type }) => heard.push(type));
      stage.server.onToken = answering(stage, { refreshToken: undefined });
      await renewed(stage);
      const { expiresAt } = await stage.row();
      ok(expiresAt !== null);
      stage.server.onToken = () => new Response(null, { status: 503 });
      stage.clock.advance(expiresAt - stage.clock.now() - 10_000);
      for (let calls = 0; calls < 3; calls++) {
        equal((await stage.run(stage.call())).status, 200);
      }
      equal((await stage.row()).statusReason, null);
      deepEqual(heard, []);
    }),
    'fifty calls when it is due ask once': check(async (stage) => {
      await stage.makeDue();
      const calls = Array.from({ length: 50 }, () => stage.call());
      const answers = await stage.run(Promise.all(calls));
      ok(answers.every(({ ok: isOk }) => isOk));
      equal(stage.server.count('mint'), 2);
    }),
    'a token that ends without a word': check(async (stage) => {
      stage.server.endAccess();
      equal((await stage.run(stage.call())).status, 200);
      equal(stage.server.count('mint'), 2);
    }),
    'an endpoint that fails ends nothing': check(async (stage) => {
      stage.server.onToken = () => new Response('', { status: 503 });
      ok((await stage.run(stage.failure(renewed(stage)))).retryable);
      equal((await stage.row()).status, 'ACTIVE');
    }),
  };
}

/** What is known of the connection comes from a user, or from the callback. */
function needsUser({ descriptor }: Dialect): string | null {
  const captures = Object.values(descriptor.captures ?? {});
  const isSaid = descriptor.fields !== undefined || captures.length > 0;
  const isUsual = descriptor.refreshWith !== 'access_token';
  if (isSaid) return 'what it is asked for comes from a user';
  return isUsual ? null : 'its tokens are exchanged for others';
}
