import { equal, ok } from 'node:assert/strict';

import type { Quirk } from '../quirk.ts';
import { connected, renewed, survives } from '../steps.ts';

/** What token endpoints do when they do not work. */
export const tokenFailures: readonly Quirk[] = [
  {
    id: 'token-answer/transient',
    name: 'what may pass is not taken for the end: limits, failures, broken and hanging connections',
    source: 'every provider, on a bad day; RFC 9110 §10.2.3',
    checks: {
      'status 429 says when to come back': async (open) => {
        const headers = { 'retry-after': '120', date: 'Tue, 01 Jan 2030 00:00:00 GMT' };
        const answer = new Response('', { status: 429, headers });
        const { details, retryable } = await survives(open, answer, ['rate_limited']);
        equal(details.retryAt, '2030-01-01T00:02:00.000Z');
        ok(retryable);
      },
      'status 500 to 504': async (open) => {
        for (const status of [500, 502, 503, 504]) {
          const answer = new Response('<h1>Oops</h1>', { status });
          const { retryable } = await survives(open, answer, ['provider_error', 'network_error']);
          ok(retryable, `Status ${status} must be worth another try.`);
        }
      },
      'a connection that breaks': async (open) => {
        for (const code of ['ECONNRESET', 'ENOTFOUND', 'CERT_HAS_EXPIRED']) {
          const { retryable } = await survives(
            open,
            () => Promise.reject(new TypeError('fetch failed', { cause: { code } })),
            ['network_error'],
          );
          ok(retryable);
        }
      },
      'an endpoint that never answers': async (open) => {
        const stage = await connected(open);
        const start = stage.clock.now();
        stage.server.onToken = () => new Promise(() => {});
        const error = await stage.run(stage.failure(renewed(stage)));
        equal(error.code, 'timeout');
        ok(error.retryable);
        const waitedMs = stage.clock.now() - start;
        ok(waitedMs <= 20_000, `It was waited for ${waitedMs} ms, longer than a lease lasts.`);
        equal((await stage.row()).status, 'ACTIVE');
      },
      'a body that never ends': async (open) => {
        const stage = await connected(open);
        stage.server.onToken = () =>
          new Response(new ReadableStream({ pull: () => new Promise(() => {}) }));
        const error = await stage.run(stage.failure(renewed(stage)));
        ok(['timeout', 'network_error'].includes(error.code), error.code);
        equal((await stage.row()).status, 'ACTIVE');
      },
    },
  },
  {
    id: 'token-answer/redirect',
    name: 'a redirect of a token request is not followed, and no token from there is taken',
    source: 'RFC 9700 §4.12',
    checks: {
      'to another host': async (open) => {
        for (const status of [301, 302, 303, 307, 308]) {
          const headers = { location: 'https://elsewhere.example/token' };
          const answer = new Response(null, { status, headers });
          await survives(open, answer, ['misconfigured', 'provider_error']);
        }
      },
      'on the same host': async (open, { endpoints }) => {
        const location = endpoints.tokenEndpoint ?? '';
        for (const status of [302, 307]) {
          const stage = await connected(open);
          stage.server.onToken = () => new Response(null, { status, headers: { location } });
          await stage.failure(renewed(stage));
          equal(stage.server.count('refresh'), 1, 'It was sent again.');
        }
      },
      'of the exchange': async (open) => {
        const stage = await open();
        const headers = { location: 'https://elsewhere.example/token' };
        stage.server.onToken = () => new Response(null, { status: 307, headers });
        await stage.failure(stage.connect());
      },
    },
  },
];
