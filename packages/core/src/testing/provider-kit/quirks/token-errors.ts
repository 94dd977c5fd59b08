import { equal, ok } from 'node:assert/strict';

import { type Dialect, put } from '../dialect.ts';
import type { Quirk } from '../quirk.ts';
import { endsWith, survives } from '../steps.ts';

const REAUTH = ['revoked', 'expired', 'rotated_away', 'client_changed', 'sso_required'];

/** How token endpoints say no. */
export const tokenErrors: readonly Quirk[] = [
  {
    id: 'token-answer/error-in-200',
    name: 'an error in an answer with status 200 is an error',
    source: 'GitHub answers errors with status 200; RFC 6749 §5.2 asks for 400',
    checks: {
      'a refresh token that is refused with 200': async (open, { writeError }) => {
        await endsWith(open, Response.json(writeError('bad_refresh_token', 'It is incorrect.')));
      },
      'the same with 400': async (open, { writeError }) => {
        await endsWith(open, Response.json(writeError('bad_refresh_token'), { status: 400 }));
      },
      'a token beside an error is none': async (open, { writeError }) => {
        const body = { access_token: 'kit-beside-zzzzzzzz', ...writeError('invalid_grant') };
        await endsWith(open, Response.json(body));
      },
      'a code that is refused with 200': async (open, { writeError }) => {
        const stage = await open();
        stage.server.onToken = () => Response.json(writeError('bad_verification_code'));
        await stage.failure(stage.connect());
        const { status, sealed } = await stage.row();
        equal(status, 'FAILED');
        equal(sealed, null, 'Something was stored.');
      },
    },
  },
  {
    id: 'token-answer/ok-false',
    name: 'ok: false with status 200 is an error, and its code decides what follows',
    source: 'Slack; https://docs.slack.dev/authentication/using-token-rotation',
    checks: {
      'codes that end the credentials': async (open, { writeError }) => {
        for (const code of ['token_expired', 'invalid_refresh_token', 'token_revoked']) {
          await endsWith(open, Response.json({ ok: false, ...writeError(code) }));
        }
      },
      'a limit is a limit': async (open, { writeError }) => {
        const answer = Response.json({ ok: false, ...writeError('ratelimited') });
        const { retryable } = await survives(open, answer, ['rate_limited']);
        ok(retryable, 'It must be worth another try.');
      },
      'a code nobody knows is no reason to ask the user': async (open, { writeError }) => {
        const answer = Response.json({ ok: false, ...writeError('kit_has_a_cold') });
        await survives(open, answer, ['provider_error']);
      },
    },
  },
  {
    id: 'token-answer/error-shapes',
    name: 'an error is understood as an object, in a list, under other names, in any language',
    source: 'Facebook, Google APIs, Zoho, Mailchimp, among others',
    checks: {
      'an object with a code': async (open, dialect) => {
        await endsWith(open, bad(errorIs(dialect, { code: 'invalid_grant', message: 'Nein.' })));
      },
      'an object with a type': async (open, dialect) => {
        await endsWith(open, bad(errorIs(dialect, { type: 'invalid_grant', code: 190 })));
      },
      'a list of errors': async (open) => {
        await endsWith(open, bad({ errors: [{ code: 'invalid_grant', message: 'No.' }] }));
      },
      'an error_code': async (open) => {
        await endsWith(open, bad({ error_code: 'invalid_grant', message: 'No.' }));
      },
      'a description in another language': async (open, { writeError }) => {
        const description = 'Le jeton d’actualisation a expiré. 期限切れです。';
        await endsWith(open, bad(writeError('invalid_grant', description)));
      },
      'an object without a code': async (open, dialect) => {
        const answer = bad(errorIs(dialect, { message: 'No.', details: [{ reason: 'x' }] }));
        const { message } = await survives(open, answer, ['provider_error']);
        ok(!message.includes('[object Object]'), message);
      },
      'a number': async (open, dialect) => {
        await survives(open, bad(errorIs(dialect, 17)), ['provider_error']);
      },
    },
  },
  {
    id: 'token-answer/dead-token-codes',
    name: 'each code that ends a grant ends it, and no other does',
    source:
      'RFC 6749 §5.2; GitHub, Slack, Atlassian, Salesforce and others have codes of their own',
    checks: {
      'the codes that mean the same everywhere': async (open, { writeError, descriptor }) => {
        for (const code of ['invalid_grant', 'bad_refresh_token', 'token_revoked']) {
          if (descriptor.errorCodes?.[code] === undefined)
            await endsWith(open, bad(writeError(code)));
        }
      },
      "the provider's own codes mean what its descriptor says": {
        notFor: ({ descriptor }) =>
          descriptor.errorCodes === undefined ? 'it has no codes of its own' : null,
        async run(open, { writeError, descriptor }) {
          const reasons = new Set<string>(REAUTH);
          for (const [key, meaning] of Object.entries(descriptor.errorCodes ?? {})) {
            const [, status = '400', code = key] = /^(\d{3}) (.*)$/.exec(key) ?? [];
            // What is no code of the protocol begins a description: Microsoft's AADSTS50173.
            const isProse = /^[A-Z]+\d+/.test(code);
            const body = isProse
              ? writeError('kit_refuses', `${code}: No.`)
              : writeError(code, 'No.');
            const answer = Response.json(body, { status: Number(status) });
            if (reasons.has(meaning)) {
              const { details } = await endsWith(open, answer);
              equal(details.reason, meaning, key);
            } else {
              await survives(open, answer, [
                meaning === 'transient' ? 'provider_error' : meaning,
              ] as never);
            }
          }
        },
      },
      'what is the integration’s fault ends no connection': async (open, dialect) => {
        const { writeError, descriptor } = dialect;
        for (const code of ['invalid_client', 'unsupported_grant_type', 'redirect_uri_mismatch']) {
          const isCommon = descriptor.errorCodes?.[code] === undefined;
          const answer = Response.json(writeError(code), { status: 401 });
          if (isCommon) await survives(open, answer, ['misconfigured']);
        }
      },
    },
  },
];

function bad(body: object): Response {
  return Response.json(body, { status: 400 });
}

/** An answer with an error of any form, where this provider has it. */
function errorIs({ descriptor }: Dialect, error: unknown): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  put(body, descriptor.response?.error ?? 'error', error);
  return body;
}
