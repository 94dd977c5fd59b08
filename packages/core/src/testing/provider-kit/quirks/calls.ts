import { deepEqual, equal, ok } from 'node:assert/strict';

import type { RateLimit } from '../../../auth/rate-limit.ts';
import type { ActionError } from '../../../errors.ts';
import type { Open, Quirk } from '../quirk.ts';
import { answering, connected, endsForGood, iso, renewed } from '../steps.ts';

const MINUTE_MS = 60_000;

/** What APIs answer to a call that is signed in. */
export const calls: readonly Quirk[] = [
  {
    id: 'call/refusals',
    name: 'a refused call says what is wrong, and only a dead token is one',
    source: 'Google: ACCESS_TOKEN_SCOPE_INSUFFICIENT; Entra ID: a claims challenge; RFC 6750 §3.1',
    checks: {
      'a 401 about something else leaves the connection alone': async (open) => {
        const stage = await connected(open);
        stage.server.onApi = ({ url }) =>
          url.pathname.endsWith('/things') ? new Response('', { status: 401 }) : undefined;
        equal((await stage.call()).status, 401);
        equal((await stage.row()).status, 'ACTIVE');
      },
      'a token that is dead, and cannot be renewed': async (open) => {
        const stage = await connected(open);
        stage.server.endAll();
        const { code } = await stage.run(stage.failure(stage.call()));
        equal(code, 'reauth_required');
        equal((await stage.row()).status, 'EXPIRED');
      },
      'scopes that are missing': async (open) => {
        const challenge = 'Bearer error="insufficient_scope", scope="a b"';
        const headers = { 'www-authenticate': challenge };
        const error = await refusal(open, () => new Response('', { status: 403, headers }));
        deepEqual([error.code, error.missingScopes], ['scope_required', ['a', 'b']]);
        const body = {
          error: { code: 403, details: [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }] },
        };
        equal(
          (await refusal(open, () => Response.json(body, { status: 403 }))).code,
          'scope_required',
        );
      },
      'a user who has to sign in again': async (open) => {
        const headers = { 'www-authenticate': 'Bearer error="insufficient_claims", claims="e30="' };
        const error = await refusal(open, () => new Response('', { status: 401, headers }));
        deepEqual([error.code, error.reason], ['reauth_required', 'sso_required']);
      },
      'what does not exist, and what is forbidden': async (open) => {
        equal((await refusal(open, () => new Response('', { status: 404 }))).code, 'not_found');
        const { code } = await refusal(open, () => new Response('No.', { status: 403 }));
        equal(code, 'provider_error');
      },
      'a no with status 200 is the answer': async (open) => {
        const stage = await connected(open);
        stage.server.onApi = () => Response.json({ ok: false, error: 'not_in_channel' });
        deepEqual(await (await stage.call()).json(), { ok: false, error: 'not_in_channel' });
        equal(stage.server.count('refresh'), 0);
      },
    },
  },
  {
    id: 'call/rate-limits',
    name: 'a limit is known by what the provider says, and the latest of several times counts',
    source: 'GitHub: 403 and two kinds of limits; Linear: 400; Google: a time in the message',
    checks: {
      'status 429 with Retry-After': async (open) => {
        const headers = { 'retry-after': '60' };
        const [error, now] = await limited(open, () => new Response('', { status: 429, headers }));
        deepEqual([error.code, error.retryAt], ['rate_limited', iso(now + MINUTE_MS)]);
        ok(error.retryable);
      },
      'status 429 and no word': async (open) => {
        const [error] = await limited(open, () => new Response('', { status: 429 }));
        deepEqual([error.code, error.retryAt], ['rate_limited', undefined]);
      },
      'its own headers, in its own unit': {
        notFor: ({ descriptor }) =>
          descriptor.rateLimit?.reset === undefined
            ? 'no header of it says when calls are allowed'
            : null,
        async run(open, { descriptor }) {
          const { rateLimit = {} } = descriptor;
          for (const status of [429, ...(rateLimit.statuses ?? [])]) {
            const [error, now] = await limited(open, (time) => {
              const headers = new Headers(usedUp(rateLimit));
              for (const [index, name] of [rateLimit.reset ?? []].flat().entries()) {
                headers.set(name, resetIn(rateLimit, time, (index + 1) * MINUTE_MS));
              }
              // The shortest of them, which must not count.
              headers.set('retry-after', '1');
              return new Response('', { status, headers });
            });
            const latest = [rateLimit.reset ?? []].flat().length * MINUTE_MS;
            deepEqual(
              [error.code, error.retryAt],
              ['rate_limited', iso(now + latest)],
              `${status}`,
            );
          }
        },
      },
      'a status that may mean it, and does not': {
        notFor: ({ descriptor }) =>
          descriptor.rateLimit?.statuses === undefined ? 'it says 429' : null,
        async run(open, { descriptor }) {
          for (const status of descriptor.rateLimit?.statuses ?? []) {
            const { code } = await refusal(open, () => new Response('No.', { status }));
            ok(code !== 'rate_limited', `Status ${status} alone is a limit.`);
          }
        },
      },
      'a time in the message': {
        notFor: ({ descriptor }) =>
          messageFor(descriptor.rateLimit) === null ? 'no message of it is read' : null,
        async run(open, { descriptor }) {
          const message = messageFor(descriptor.rateLimit) ?? '';
          const status = descriptor.rateLimit?.statuses?.[0] ?? 429;
          const [{ retryAt }] = await limited(open, () =>
            Response.json({ error: { message } }, { status }),
          );
          equal(retryAt, '2030-01-01T00:05:00.000Z');
        },
      },
    },
  },
  {
    id: 'call/clock-skew',
    name: 'a provider whose clock is ten minutes off is asked for new tokens at the right time',
    source: 'two machines; RFC 6749 §5.1 counts from the answer',
    checks: {
      'a lifetime counts from its arrival': async (open) => {
        for (const minutes of [10, -10]) {
          const stage = await open();
          stage.server.aheadMs = minutes * MINUTE_MS;
          const { expiresAt } = await stage.connect();
          const now = stage.clock.now();
          equal(expiresAt, iso(now + 60 * MINUTE_MS), `${minutes} minutes ahead.`);
          stage.clock.advance(50 * MINUTE_MS);
          equal((await stage.run(stage.call())).status, 200);
          equal(stage.server.count('refresh'), 0, 'It was renewed too early.');
        }
      },
      'a time counts by the clock of who says it': async (open) => {
        for (const minutes of [10, -10]) {
          const stage = await connected(open);
          stage.server.aheadMs = minutes * MINUTE_MS;
          const time = stage.clock.now() + (60 + minutes) * MINUTE_MS;
          stage.server.onToken = answering(stage, { expiresIn: undefined, expiresAt: time / 1000 });
          const { expiresAt } = await renewed(stage);
          equal(expiresAt, iso(stage.clock.now() + 60 * MINUTE_MS), `${minutes} minutes ahead.`);
        }
      },
      'a clock that is wrong costs one more call': {
        notFor: endsForGood,
        async run(open) {
          const stage = await connected(open);
          // By its own clock the provider has let the token live for long enough.
          stage.server.aheadMs = 61 * MINUTE_MS;
          equal((await stage.call()).status, 200);
          equal(stage.server.count('refresh'), 1);
        },
      },
    },
  },
];

/** What an action fails with whose call is answered this way. */
async function limited(
  open: Open,
  answer: (now: number) => Response,
): Promise<readonly [ActionError, number]> {
  const stage = await connected(open);
  stage.server.onApi = ({ url }) =>
    url.pathname.endsWith('/things') ? answer(stage.clock.now()) : undefined;
  const { error } = await stage.run(stage.act());
  ok(error !== null, 'It must fail.');
  equal((await stage.row()).status, 'ACTIVE');
  return [error, stage.clock.now()];
}

async function refusal(open: Open, answer: () => Response): Promise<ActionError> {
  const [error] = await limited(open, answer);
  return error;
}

function usedUp({ remaining = [] }: RateLimit): Record<string, string> {
  return Object.fromEntries([remaining].flat().map((name) => [name, '0']));
}

function resetIn({ resetUnit = 'epoch_s' }: RateLimit, now: number, ms: number): string {
  const time = now + ms;
  const texts = {
    epoch_s: time / 1000,
    epoch_ms: time,
    delta_s: ms / 1000,
    delta_ms: ms,
    iso: iso(time),
  };
  return String(texts[resetUnit]);
}

/** A message in which the descriptor's expression finds a time; null where the kit knows none. */
function messageFor({ resetInMessage }: RateLimit = {}): string | null {
  if (resetInMessage === undefined) return null;
  const time = '2030-01-01T00:05:00.000Z';
  const guesses = [
    `User-rate limit exceeded.  Retry after ${time}`,
    `Rate limit exceeded. Try again at ${time}.`,
    `Rate limit exceeded, retry in 300 seconds`,
    `Please retry after 300 seconds.`,
  ];
  const expression = new RegExp(resetInMessage, 'u');
  return guesses.find((guess) => expression.test(guess)) ?? null;
}
