import { deepEqual, equal, ok } from 'node:assert/strict';

import type { Dialect } from '../dialect.ts';
import type { Quirk } from '../quirk.ts';
import { connected, issued, renewed } from '../steps.ts';

/** Several tokens in one answer. */
export const severalTokens: readonly Quirk[] = [
  {
    id: 'token-answer/several-tokens',
    name: 'of several tokens each is kept, renewed with its own refresh token, and lost by no other',
    source: 'Slack: authed_user beside the bot or instead of it, each with an expiry of its own',
    checks: {
      'the further token alone': {
        notFor: hasOne,
        async run(open, dialect) {
          for (const name of namesOf(dialect)) {
            const stage = await connected(open, { tokens: [name] });
            deepEqual(Object.keys(await stage.secrets()).toSorted(), secretsOf(name));
            equal((await stage.call()).status, 200);
            await stage.makeDue();
            equal((await stage.run(stage.call())).status, 200);
            deepEqual([stage.server.count('refresh'), stage.server.reuses], [1, 0]);
          }
        },
      },
      'both: each is renewed once': {
        notFor: hasOne,
        async run(open, dialect) {
          for (const name of namesOf(dialect)) {
            const stage = await connected(open, { tokens: ['', name] });
            const before = await stage.secrets();
            deepEqual(Object.keys(before).toSorted(), [...secretsOf(''), ...secretsOf(name)]);
            await stage.makeDue();
            equal((await stage.run(stage.call())).status, 200);
            deepEqual([stage.server.count('refresh'), stage.server.reuses], [2, 0]);
            const after = await stage.secrets();
            for (const secret of Object.keys(before)) ok(after[secret] !== before[secret], secret);
          }
        },
      },
      'both: the second refresh fails': {
        notFor: hasOne,
        async run(open, dialect) {
          for (const name of namesOf(dialect)) {
            const stage = await connected(open, { tokens: ['', name] });
            const before = await stage.secrets();
            await stage.makeDue();
            stage.server.onToken = (issue) => {
              if (stage.server.count('refresh') > 1) return new Response('', { status: 500 });
              return stage.server.answer(issued(issue));
            };
            await stage.run(stage.call()).catch(() => null);
            const after = await stage.secrets();
            const renewedOnes = Object.keys(before).filter((it) => after[it] !== before[it]);
            equal(renewedOnes.length, 2, 'What the first refresh brought was lost.');
            equal((await stage.row()).status, 'ACTIVE');
            stage.server.onToken = null;
            equal((await stage.run(renewed(stage))).status, 'ACTIVE');
            equal(stage.server.reuses, 0, 'A refresh token was sent twice.');
          }
        },
      },
    },
  },
];

function namesOf({ descriptor }: Dialect): readonly string[] {
  return Object.keys(descriptor.tokens ?? {});
}

function hasOne(dialect: Dialect): string | null {
  return namesOf(dialect).length === 0 ? 'its answers have one token' : null;
}

function secretsOf(name: string): readonly string[] {
  const prefix = name === '' ? '' : `${name}.`;
  return [`${prefix}accessToken`, `${prefix}refreshToken`];
}
