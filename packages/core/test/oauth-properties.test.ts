import { type Grant, isOnBehalfError } from '@onbehalf/core';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { answer, descriptor, GIVEN, number, SENT, time } from './oauth-arbitraries.ts';
import { type OAuthPeer, oauthPeer, REFRESH_TOKEN } from './oauth-peer.ts';

// The same examples each time: a check that fails by luck helps nobody. Change the seed to look
// further.
fc.configureGlobal({ seed: 42, numRuns: 1000 });

const TEN_YEARS_MS = 10 * 365 * 24 * 3600_000;

type Kind = 'grant' | 'error';

/** A grant as it may be stored, or an error as it may be shown. */
async function assertSound(work: Promise<Grant | null>, sent: readonly string[]): Promise<Kind> {
  const outcome = await work.catch((error: unknown) => error);
  if (outcome === null) throw new Error('There is no grant.');
  if (isOnBehalfError(outcome)) {
    assertShowable(outcome, sent);
    return 'error';
  }
  if (outcome instanceof Error) throw outcome;
  const { secrets, scopes, expiresAt, refreshTokenExpiresAt, secretsExpireAt } = outcome as Grant;
  const times = [expiresAt, refreshTokenExpiresAt, ...Object.values(secretsExpireAt ?? {})];
  const known = times.filter((at) => at !== null && at !== undefined);
  expect(known.filter((at) => new Date(at).toJSON() === null)).toEqual([]);
  expect(Object.keys(secrets)).not.toEqual([]);
  for (const value of Object.values(secrets)) {
    expect(value).toMatch(/^[\x20-\x7e]+$/);
  }
  for (const [name, value] of Object.entries(secrets)) {
    // It will stand in a header.
    if (name.endsWith('accessToken')) new Headers().set('authorization', `Bearer ${value}`);
  }
  expect(scopes === null || scopes.every((scope) => typeof scope === 'string')).toBe(true);
  return 'grant';
}

function assertShowable(error: Error, sent: readonly string[]): void {
  const shown = `${error.message} ${JSON.stringify(error)} ${error.stack}`;
  expect([...sent, ...GIVEN].filter((secret) => shown.includes(secret))).toEqual([]);
  expect(error.message).not.toMatch(/[\r\n]|NaN|Invalid Date/);
  expect(error.message.length).toBeLessThan(500);
}

const askings = {
  refresh: { ask: ({ refresh }: OAuthPeer) => refresh(), sent: SENT.slice(0, 3) },
  code: {
    ask: ({ exchange }: OAuthPeer) => exchange(),
    sent: SENT.filter((it) => it !== REFRESH_TOKEN),
  },
};

test.each(Object.entries(askings))(
  'whatever a token endpoint answers to a %s is a grant, or an error without a secret',
  async (_, { ask, sent }) => {
    const kinds = { grant: 0, error: 0 };
    await fc.assert(
      fc.asyncProperty(answer, descriptor, async (given, described) => {
        kinds[await assertSound(ask(oauthPeer(given, described)), sent)]++;
      }),
    );
    // Examples that are all refused would show nothing.
    expect(kinds.grant).toBeGreaterThan(100);
    expect(kinds.error).toBeGreaterThan(100);
  },
);

test('a lifetime of seconds ends then, within ten years, and any other time is none or a date', () =>
  fc.assert(
    fc.asyncProperty(time, time, number, async (expires_in, expires_at, seconds) => {
      const peer = oauthPeer(() => Response.json({ access_token: 'a', expires_in, expires_at }), {
        response: { expiresAt: 'expires_at' },
      });
      const { expiresAt } = (await peer.refresh()) ?? {};
      const now = peer.clock.now();
      const at = expiresAt ?? now;
      expect(Number.isInteger(at)).toBe(true);
      expect(at).toBeGreaterThanOrEqual(now);
      expect(at).toBeLessThanOrEqual(now + TEN_YEARS_MS);
      const plain = oauthPeer(() => Response.json({ access_token: 'a', expires_in: seconds }));
      const isLifetime = Number.isFinite(seconds * 1000) && seconds > 0;
      expect((await plain.refresh())?.expiresAt).toBe(
        isLifetime ? Math.round(plain.clock.now() + Math.min(seconds * 1000, TEN_YEARS_MS)) : null,
      );
    }),
  ));

const names = ['code', 'state', 'iss', 'error', 'error_description', 'error_reason', 'realmId'];
const query = fc.array(
  fc.tuple(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...names) }, fc.string()),
    fc.oneof(
      fc.constantFrom('access_denied', 'invalid_scope', 'https://auth.acme.example', '', '..'),
      fc.string(),
      fc.string({ unit: 'binary' }),
    ),
  ),
  { maxLength: 8 },
);

test('whatever a callback says is a code, or an error without it', () =>
  fc.assert(
    fc.asyncProperty(query, fc.boolean(), async (pairs, hasIssuer) => {
      const parameters = new URLSearchParams([...pairs, ['code', 'the-code-zzzzzz']]);
      const peer = oauthPeer(() => new Response(), {
        ...(hasIssuer && { issuer: 'https://auth.acme.example' }),
        captures: { realm: { callback: 'realmId', pattern: '\\d+' } },
      });
      const outcome: unknown = await peer.validate(parameters).catch((error: unknown) => error);
      if (isOnBehalfError(outcome)) return assertShowable(outcome, ['the-code-zzzzzz']);
      expect(outcome).toMatchObject({ code: 'the-code-zzzzzz' });
      const isRepeated = parameters.getAll('code').length > 1;
      expect(isRepeated || parameters.has('error')).toBe(false);
      const issuers = hasIssuer ? parameters.getAll('iss') : ['https://auth.acme.example'];
      expect(issuers).toEqual(['https://auth.acme.example']);
    }),
  ));
