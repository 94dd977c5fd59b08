import { equal, ok } from 'node:assert/strict';

import type { Quirk } from '../quirk.ts';
import {
  answering,
  connected,
  endsForGood,
  iso,
  issued,
  refreshedWith,
  renewed,
  unknownExpiry,
  withoutRefreshTokens,
} from '../steps.ts';

const HOUR_S = 3600;

/** How token answers say when something ends. */
export const tokenTimes: readonly Quirk[] = [
  {
    id: 'token-answer/expires-in',
    name: 'a lifetime is a number whatever it is written as, and nonsense is no lifetime',
    source: 'GitHub writes it as text, Fiserv in milliseconds; RFC 6749 §5.1',
    checks: {
      'a number, or a text': async (open, { descriptor }) => {
        const unit = descriptor.expiresInUnit === 'milliseconds' ? 1000 : 1;
        for (const expiresIn of [8 * HOUR_S * unit, String(8 * HOUR_S * unit)]) {
          const [{ expiresAt }, { clock }] = await refreshedWith(open, { expiresIn });
          equal(expiresAt, iso(clock.now() + 8 * HOUR_S * 1000), `expires_in was ${expiresIn}`);
        }
      },
      'null, nothing, zero, negative, words': async (open, dialect) => {
        for (const expiresIn of [
          null,
          undefined,
          '',
          0,
          '0',
          -1,
          'soon',
          'NaN',
          true,
          [HOUR_S],
          {},
        ]) {
          const [{ expiresAt }, stage] = await refreshedWith(open, { expiresIn });
          const said = JSON.stringify(expiresIn);
          equal(expiresAt, unknownExpiry(dialect, stage), `expires_in was ${said}`);
        }
      },
      'more than a date can hold': async (open) => {
        for (const expiresIn of [1e300, '9'.repeat(30), Number.MAX_SAFE_INTEGER]) {
          const [{ expiresAt }] = await refreshedWith(open, { expiresIn });
          ok(expiresAt !== null && expiresAt < '2100', `expires_in was ${expiresIn}: ${expiresAt}`);
        }
      },
    },
  },
  {
    id: 'token-answer/expires-at',
    name: 'a time is read as seconds, milliseconds, ISO 8601 or a duration',
    source: 'Shopline, Strava, Tableau (177:05:38), among others',
    checks: {
      'each of them': async (open) => {
        const stage = await connected(open, { rotates: false });
        const time = stage.clock.now() + 8 * HOUR_S * 1000;
        const seconds = time / 1000;
        for (const expiresAt of [seconds, `${seconds}`, time, `${time}`, iso(time), '8:00:00']) {
          stage.server.onToken = answering(stage, { expiresIn: undefined, expiresAt });
          equal((await renewed(stage)).expiresAt, iso(time), `It was ${expiresAt}.`);
        }
      },
      nonsense: async (open, dialect) => {
        for (const expiresAt of [null, '', 'tomorrow', {}, '99:99', -1]) {
          const changes = { expiresIn: undefined, expiresAt };
          const [connection, stage] = await refreshedWith(open, changes);
          const said = JSON.stringify(expiresAt);
          equal(connection.expiresAt, unknownExpiry(dialect, stage), `It was ${said}.`);
        }
      },
      'a time beyond all calendars': async (open) => {
        const [{ expiresAt }] = await refreshedWith(open, {
          expiresIn: undefined,
          expiresAt: 1e300,
        });
        ok(expiresAt === null || expiresAt < '2100', `It became ${expiresAt}.`);
      },
    },
  },
  {
    id: 'token-answer/no-expiry',
    name: 'a token that ends without a word is renewed once by the first 401, and the call repeated',
    source: 'Salesforce, Stripe, Workday say no lifetime',
    checks: {
      'one refresh, one more call': {
        notFor: endsForGood,
        async run(open) {
          const stage = await open();
          stage.server.onToken = answering(stage, { expiresIn: undefined });
          await stage.connect();
          stage.server.endAccess();
          const before = stage.server.count('api');
          equal((await stage.call()).status, 200);
          equal(stage.server.count('refresh'), 1, 'It was not renewed once.');
          equal(stage.server.count('api') - before, 2, 'The call was not repeated once.');
        },
      },
      'a write is repeated with its body': {
        notFor: endsForGood,
        async run(open) {
          const stage = await connected(open);
          stage.server.endAccess();
          const bodies: string[] = [];
          stage.server.onApi = ({ body }) => {
            bodies.push(body);
            return Response.json({});
          };
          await stage.call('/things', { method: 'POST', body: '{"name":"a"}' });
          equal(bodies.join(), '{"name":"a"}');
          equal(stage.server.count('refresh'), 1);
        },
      },
      'what is refused again is not tried a third time': async (open) => {
        const stage = await connected(open);
        stage.server.onApi = ({ url }) =>
          url.pathname.endsWith('/things') ? Response.json({}, { status: 401 }) : undefined;
        const before = stage.server.count('api');
        await stage.call().catch(() => null);
        ok(stage.server.count('refresh') <= 1, 'It was renewed more than once.');
        ok(stage.server.count('api') - before <= 3, 'It was called more than twice.');
      },
    },
  },
  {
    id: 'token-answer/refresh-token-lifetime',
    name: 'the end of a refresh token is known, from the answer or from what the provider documents',
    source:
      'GitHub Apps: six months; Atlassian: 90 days without use; Google, in testing: seven days',
    checks: {
      'a lifetime in the answer': {
        notFor: withoutRefreshTokens,
        async run(open, { descriptor }) {
          const unit = descriptor.expiresInUnit === 'milliseconds' ? 1000 : 1;
          const stage = await connected(open);
          const lifetimeS = 12 * HOUR_S;
          const changes = { refreshTokenExpiresIn: lifetimeS * unit };
          stage.server.onToken = answering(stage, changes);
          await renewed(stage);
          const { refreshTokenExpiresAt } = await stage.grant();
          equal(refreshTokenExpiresAt, stage.clock.now() + lifetimeS * 1000);
        },
      },
      'one that the provider documents': {
        notFor: ({ descriptor }) =>
          descriptor.refreshTokenIdleMs === undefined &&
          descriptor.refreshTokenLifetimeMs === undefined &&
          descriptor.grantLifetimeMs === undefined
            ? 'its refresh tokens live for ever, or nobody says how long'
            : null,
        async run(open, { descriptor }) {
          const stage = await connected(open);
          const { refreshTokenIdleMs, refreshTokenLifetimeMs, grantLifetimeMs } = descriptor;
          const limits = [refreshTokenIdleMs, refreshTokenLifetimeMs, grantLifetimeMs];
          const least = Math.min(...limits.map((limit) => limit ?? Infinity));
          const { refreshTokenExpiresAt } = await stage.grant();
          equal(refreshTokenExpiresAt, stage.clock.now() + least);
        },
      },
      'the product hears of an end that no refresh puts off, once and before': {
        notFor: withoutRefreshTokens,
        async run(open, { descriptor }) {
          const unit = descriptor.expiresInUnit === 'milliseconds' ? 1000 : 1;
          const stage = await connected(open);
          const endsAt = stage.clock.now() + 12 * HOUR_S * 1000;
          stage.server.onToken = (issue) => {
            const refreshTokenExpiresIn = Math.floor((endsAt - stage.clock.now()) / 1000) * unit;
            return stage.server.answer(issued(issue), { refreshTokenExpiresIn });
          };
          await renewed(stage);
          const heard: number[] = [];
          stage.client.on('expiring_soon', () => heard.push(stage.clock.now()));
          for (let halves = 1; halves < 24; halves++) {
            stage.clock.advance((HOUR_S / 2) * 1000);
            await stage.run(stage.call());
          }
          equal(heard.length, 1, `It was told ${heard.length} times.`);
          const [at = 0] = heard;
          ok(endsAt - at <= 1.5 * HOUR_S * 1000, 'It was told too early.');
          equal((await stage.row()).statusReason, 'expiring_soon');
        },
      },
    },
  },
  {
    id: 'token-answer/jwt-expiry',
    name: 'where the answer says no lifetime, that of a JSON Web Token counts',
    source: 'Auth0, Keycloak, Entra ID: RFC 7519 §4.1.4',
    checks: {
      'an access token': async (open) => {
        const stage = await connected(open, { rotates: false });
        const exp = stage.clock.now() / 1000 + 2 * HOUR_S;
        const accessToken = jwt({ exp });
        stage.server.onToken = answering(stage, { accessToken, expiresIn: undefined });
        equal((await renewed(stage)).expiresAt, iso(exp * 1000));
      },
      'one whose claims are nonsense says nothing': async (open, dialect) => {
        for (const exp of ['soon', null, -1, {}, [7]]) {
          const changes = { accessToken: jwt({ exp }), expiresIn: undefined };
          const [{ expiresAt }, stage] = await refreshedWith(open, changes);
          equal(expiresAt, unknownExpiry(dialect, stage), `exp was ${JSON.stringify(exp)}`);
        }
      },
      'a refresh token that ends earlier': {
        notFor: withoutRefreshTokens,
        async run(open) {
          const stage = await connected(open, { rotates: false });
          const exp = stage.clock.now() / 1000 + 24 * HOUR_S;
          stage.server.onToken = answering(stage, { refreshToken: jwt({ exp }) });
          await renewed(stage);
          equal((await stage.grant()).refreshTokenExpiresAt, exp * 1000);
        },
      },
      'what the answer says comes first': async (open, { descriptor }) => {
        const unit = descriptor.expiresInUnit === 'milliseconds' ? 1000 : 1;
        const stage = await connected(open, { rotates: false });
        const accessToken = jwt({ exp: stage.clock.now() / 1000 + 9 * HOUR_S });
        stage.server.onToken = answering(stage, { accessToken, expiresIn: HOUR_S * unit });
        equal((await renewed(stage)).expiresAt, iso(stage.clock.now() + HOUR_S * 1000));
      },
    },
  },
];

/** Not signed: a client has no business with the signature of an access token. */
function jwt(claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.kitSignatureZZZZ`;
}
