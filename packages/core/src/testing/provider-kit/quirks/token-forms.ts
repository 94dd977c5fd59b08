import { deepEqual, equal, ok } from 'node:assert/strict';
import { gzipSync } from 'node:zlib';

import type { Dialect } from '../dialect.ts';
import type { Open, Quirk } from '../quirk.ts';
import {
  connected,
  issued,
  renewed,
  sampleTokens,
  survives,
  withoutRefreshTokens,
} from '../steps.ts';

/** In what form token answers come. */
export const tokenForms: readonly Quirk[] = [
  {
    id: 'token-answer/form-encoded',
    name: 'an answer is read whether it is JSON or a form, whatever its content type says',
    source: 'GitHub answers with a form unless JSON is asked for; Facebook did',
    checks: {
      'a form': {
        notFor: isNested,
        run: async (open) =>
          takes(open, (body) => [
            new URLSearchParams(textsOf(body)).toString(),
            'application/x-www-form-urlencoded',
          ]),
      },
      'a form that says it is text': {
        notFor: isNested,
        run: async (open) =>
          takes(open, (body) => [new URLSearchParams(textsOf(body)).toString(), 'text/plain']),
      },
      'JSON that says it is a form': async (open) =>
        takes(open, (body) => [JSON.stringify(body), 'application/x-www-form-urlencoded']),
      'JSON that says it is a page': async (open) =>
        takes(open, (body) => [JSON.stringify(body), 'text/html; charset=utf-8']),
    },
  },
  {
    id: 'token-answer/broken-body',
    name: 'an unusual body is read where it can be, and else refused without showing a secret',
    source: 'status 201 and 202, text/javascript, byte order marks, proxies, gzip without a header',
    checks: {
      'status 201 and 202': async (open) => {
        for (const status of [201, 202])
          await takes(open, (body) => [JSON.stringify(body)], { status });
      },
      'text/javascript': async (open) =>
        takes(open, (body) => [JSON.stringify(body), 'text/javascript']),
      'no content type at all': async (open) => takes(open, (body) => [JSON.stringify(body)]),
      'a byte order mark, and line breaks': async (open) =>
        takes(open, (body) => [`\uFEFF\r\n${JSON.stringify(body)}\n`, 'application/json']),
      'an empty body': async (open) => {
        for (const status of [200, 204]) {
          const answer = new Response(status === 204 ? null : '', { status });
          await survives(open, answer, ['provider_error']);
        }
      },
      'a page': async (open) => {
        const page = '<!doctype html><a href="?access_token=kit-in-a-page-zzzz">Sign in</a>';
        await survives(open, new Response(page), ['provider_error']);
      },
      'half an object': async (open) => {
        await survives(open, new Response('{"access_token":"kit-cut-off-zz'), ['provider_error']);
      },
      'JSON that is no object': async (open) => {
        for (const text of ['null', '[]', '7', '"kit-a-text-zzzzzzzz"', '[{"access_token":"x"}]']) {
          await survives(open, new Response(text), ['provider_error']);
        }
      },
      'a token that is no text, or cannot stand in a header': async (open, { write }) => {
        for (const accessToken of [null, '', 7, { value: 'x' }, 'kit\nzzzzzzzz', 'kit zzzzzzzz']) {
          const body = write(sampleTokens(), { accessToken });
          await survives(open, Response.json(body), ['provider_error']);
        }
      },
      'gzip that no header mentions': async (open) => {
        const bytes = gzipSync('{"access_token":"kit-compressed-zzzz"}');
        await survives(open, new Response(bytes), ['provider_error']);
      },
      'more than anybody reads': async (open) => {
        await survives(open, new Response(' '.repeat(2 ** 20 + 1)), ['provider_error']);
      },
      'secrets in the description of an error': async (open, { writeError }) => {
        for (const code of ['invalid_grant', 'kit_refuses', 'invalid_client']) {
          for (const part of ['body', 'query', 'authorization'] as const) {
            const stage = await connected(open);
            stage.server.onToken = (_issue, { received }) => {
              const { url, body, headers } = received;
              const authorization = headers.get('authorization') ?? '';
              const said = { body, query: url.search, authorization }[part];
              return Response.json(writeError(code, `No: ${said}`), { status: 400 });
            };
            await stage.failure(renewed(stage));
          }
        }
      },
    },
  },
  {
    id: 'token-answer/nested',
    name: 'tokens are found where the descriptor says that they are',
    source: 'TikTok for Business has them under data; Shopline and others write camelCase',
    checks: {
      'a connection is made and renewed from there': {
        notFor: ({ descriptor }) =>
          descriptor.response === undefined && descriptor.conform === undefined
            ? 'its answers have the names of the standard'
            : null,
        async run(open) {
          const stage = await connected(open);
          const before = await stage.secrets();
          await renewed(stage);
          const after = await stage.secrets();
          ok(before['accessToken'] !== after['accessToken'], 'The token is the old one.');
          equal((await stage.call()).status, 200);
        },
      },
      'an error there is an error': {
        notFor: ({ descriptor }) =>
          descriptor.response?.error === undefined
            ? 'its errors are where the standard has them'
            : null,
        async run(open, { writeError }) {
          const answer = Response.json(writeError('kit_refuses', 'No.'));
          const { message } = await survives(open, answer, ['provider_error']);
          ok(message.includes('kit_refuses'), message);
        },
      },
    },
  },
  {
    id: 'token-answer/token-type',
    name: 'a token type that is missing, unknown or in capitals is a bearer token',
    source: 'Slack says bot and user; RFC 6749 §7.1',
    checks: {
      'what providers write': {
        notFor: ({ descriptor }) =>
          descriptor.tokenTypes === undefined ? null : 'its descriptor names the types it takes',
        async run(open) {
          for (const tokenType of [undefined, null, '', 'user', 'bot', 'BEARER', 'mac']) {
            const stage = await open();
            stage.server.onToken = (issue) => stage.server.answer(issued(issue), { tokenType });
            await stage.connect();
            equal((await stage.call()).status, 200, `A token of type ${String(tokenType)} failed.`);
          }
        },
      },
      'only what the descriptor names, in any case': {
        notFor: ({ descriptor }) =>
          descriptor.tokenTypes === undefined ? 'its descriptor takes every type' : null,
        async run(open, { descriptor, write }) {
          for (const type of descriptor.tokenTypes ?? []) {
            const stage = await open();
            stage.server.onToken = (issue) =>
              stage.server.answer(issued(issue), { tokenType: type.toUpperCase() });
            await stage.connect();
          }
          const answer = Response.json(write(sampleTokens(), { tokenType: 'kit-unknown' }));
          await survives(open, answer, ['provider_error']);
        },
      },
    },
  },
  {
    id: 'token-answer/refresh-token-kept',
    name: 'a refresh that brings no new refresh token keeps the old one',
    source: 'Google; RFC 6749 §6',
    checks: {
      'left out, null or empty': {
        notFor: withoutRefreshTokens,
        async run(open) {
          for (const refreshToken of [undefined, null, '']) {
            const stage = await connected(open, { rotates: false });
            const before = await stage.secrets();
            stage.server.onToken = (issue) => stage.server.answer(issued(issue), { refreshToken });
            await renewed(stage);
            equal((await stage.secrets())['refreshToken'], before['refreshToken']);
            // It is sent again, and works.
            await renewed(stage);
          }
        },
      },
    },
  },
  {
    id: 'token-answer/refresh-token-rotates',
    name: 'new tokens are stored before the new access token is used',
    source: 'Atlassian, GitHub Apps, Slack, Xero, Airtable and all who rotate: RFC 9700 §4.14.2',
    checks: {
      'what is in the store when the call arrives': async (open) => {
        const stage = await connected(open);
        const before = await stage.secrets();
        await stage.makeDue();
        const stored: Readonly<Record<string, string>>[] = [];
        stage.server.onApi = async () => {
          stored.push(await stage.secrets());
          return new Response();
        };
        await stage.run(stage.call());
        equal(stored.length, 1);
        ok(stored[0]?.['accessToken'] !== before['accessToken'], 'The old access token is stored.');
        deepEqual(stored[0], await stage.secrets());
      },
      'each refresh sends the newest token': async (open) => {
        const stage = await connected(open);
        for (let i = 0; i < 3; i++) await renewed(stage);
        equal(stage.server.reuses, 0);
        equal((await stage.call()).status, 200);
      },
    },
  },
];

function isNested({ write }: Dialect): string | null {
  const isFlat = Object.values(write(sampleTokens())).every((value) => typeof value !== 'object');
  return isFlat ? null : 'its answers are nested, which a form cannot be';
}

function textsOf(body: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]));
}

/** An answer in this form makes a connection and renews it. */
async function takes(
  open: Open,
  write: (body: Record<string, unknown>) => readonly [text: string, contentType?: string],
  init: ResponseInit = {},
): Promise<void> {
  const stage = await open();
  stage.server.onToken = async (issue) => {
    const regular = stage.server.answer(issued(issue));
    const [text, type] = write((await regular.json()) as Record<string, unknown>);
    const bytes = new TextEncoder().encode(text);
    return new Response(bytes, {
      ...init,
      headers: type === undefined ? {} : { 'content-type': type },
    });
  };
  await stage.connect();
  const before = await stage.secrets();
  await renewed(stage);
  ok((await stage.secrets())['accessToken'] !== before['accessToken'], 'Nothing was renewed.');
  equal((await stage.call()).status, 200);
}
