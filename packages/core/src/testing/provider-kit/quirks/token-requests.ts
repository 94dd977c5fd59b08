import { deepEqual, equal, ok } from 'node:assert/strict';

import type { Dialect } from '../dialect.ts';
import type { Quirk } from '../quirk.ts';
import { connected, renewed } from '../steps.ts';

/** What token endpoints want to be sent. The server of the kit notes whatever is missing or wrong. */
export const tokenRequests: readonly Quirk[] = [
  {
    id: 'token-request/client-authentication',
    name: 'the client proves itself as the provider wants it, whatever signs its secret has',
    source: 'RFC 6749 §2.3.1: form-encoded before Base64; Notion wants Basic and JSON',
    checks: {
      'an exchange and a refresh': async (open) => {
        const stage = await connected(open);
        await renewed(stage);
        deepEqual([stage.server.count('exchange'), stage.server.count('refresh')], [1, 1]);
      },
      'a revocation': {
        notFor: ({ descriptor }) =>
          descriptor.revocationEndpoint === undefined ? 'it has no revocation endpoint' : null,
        async run(open) {
          const stage = await connected(open);
          const { id } = await stage.row();
          const { revoked } = await stage.client.connections.delete(id);
          equal(revoked, 'revoked');
          equal(stage.server.count('revocation'), 1);
        },
      },
      'a client that is refused is no fault of the user': async (
        open,
        { writeError, descriptor },
      ) => {
        if (descriptor.errorCodes?.['invalid_client'] !== undefined) return;
        const stage = await connected(open);
        stage.server.onToken = () => Response.json(writeError('invalid_client'), { status: 401 });
        equal((await stage.failure(renewed(stage))).code, 'misconfigured');
        equal((await stage.row()).status, 'ACTIVE');
      },
    },
  },
  {
    id: 'token-request/pkce',
    name: 'PKCE is what the descriptor says: S256, plain, or nothing of it',
    source: 'RFC 7636; 86 of 344 providers refuse it, X and others demand it without a secret',
    checks: {
      'the challenge fits the verifier': async (open) => {
        await connected(open);
      },
      'the verifier stays here': {
        notFor: ({ descriptor }) =>
          descriptor.pkce === 'plain' || descriptor.pkce === false
            ? 'its challenge is no hash'
            : null,
        async run(open) {
          const stage = await open();
          const { authorizationUrl } = await stage.start();
          ok(new URL(authorizationUrl).href.includes('code_challenge='), authorizationUrl);
          ok(!authorizationUrl.includes('code_verifier'), authorizationUrl);
        },
      },
      'each flow has a state and a challenge of its own': async (open) => {
        const stage = await open();
        const addresses = [await stage.start(), await stage.start()];
        const [first, second] = addresses.map(({ authorizationUrl }) => authorizationUrl);
        ok(first !== second, 'Two flows have one address.');
      },
    },
  },
  {
    id: 'token-request/redirect-uri',
    name: 'the redirect URI is repeated byte by byte at the exchange, and extra parameters are sent',
    source: 'RFC 6749 §4.1.3; Shopify wants expiring=1, Zendesk expires_in',
    checks: {
      'the exchange repeats it, the refresh does not have it': async (open) => {
        const stage = await connected(open);
        await renewed(stage);
      },
      'a code works once': async (open) => {
        const stage = await open();
        const { authorizationUrl, browserSecret } = await stage.start();
        const callbackUrl = stage.server.authorize(authorizationUrl);
        const callback = { callbackUrl, browserSecret, identity: 'alice' };
        await stage.client.completeConnection(callback);
        await stage.failure(stage.client.completeConnection(callback));
        equal(stage.server.count('exchange'), 1, 'The code was sent twice.');
      },
    },
  },
  {
    id: 'token-request/scope-on-refresh',
    name: 'a refresh names scopes only where the descriptor says so',
    source: 'Microsoft takes them, others refuse a refresh that has any: RFC 6749 §6',
    checks: {
      'what a refresh sends': async (open, { descriptor }) => {
        const stage = await connected(open);
        let sent: string | undefined;
        stage.server.onToken = (issue, { parameters }) => {
          sent = parameters['scope'];
          const tokens = issue();
          return tokens === null
            ? stage.server.refuse('invalid_grant')
            : stage.server.answer(tokens);
        };
        await renewed(stage);
        if (descriptor.refreshParameters?.['scope'] !== undefined) return;
        if (descriptor.refreshSendsScope !== true) return equal(sent, undefined);
        const { granted } = (await stage.row()).scopes;
        deepEqual(new Set(sent?.split(descriptor.scopeSeparator ?? ' ')), new Set(granted));
      },
    },
  },
  {
    id: 'token-request/refresh-endpoint',
    name: 'a refresh goes where and how the provider wants it, in time',
    source:
      'Facebook, Instagram and Threads exchange the access token itself, with GET, before it ends',
    checks: {
      'to an address of its own': {
        notFor: ({ descriptor }) =>
          descriptor.refreshEndpoint === undefined ? 'it refreshes at the token endpoint' : null,
        async run(open, dialect) {
          const stage = await connected(open);
          await renewed(stage);
          const request = stage.server.requests.find(({ kind }) => kind === 'refresh');
          const { pathname } = new URL(dialect.endpoints.refreshEndpoint ?? '');
          equal(request?.url.pathname, pathname);
        },
      },
      'before the access token ends': {
        notFor: isUsual,
        async run(open) {
          const stage = await connected(open);
          const { nextRefreshAt, expiresAt } = await stage.row();
          ok(nextRefreshAt !== null && expiresAt !== null, 'Nobody knows when to renew it.');
          ok(nextRefreshAt < expiresAt, 'It is renewed when it is too late.');
          stage.clock.advance(nextRefreshAt - stage.clock.now());
          equal((await stage.run(stage.call())).status, 200);
          await stage.clock.settle();
          equal(stage.server.count('refresh'), 1);
        },
      },
      'with GET': {
        notFor: ({ descriptor }) => (descriptor.refreshMethod === 'GET' ? null : 'it takes POST'),
        async run(open) {
          const stage = await connected(open);
          await renewed(stage);
          const request = stage.server.requests.find(({ kind }) => kind === 'refresh');
          deepEqual([request?.method, request?.body], ['GET', '']);
        },
      },
    },
  },
];

function isUsual({ descriptor }: Dialect): string | null {
  return descriptor.refreshWith === 'access_token' ? null : 'it has refresh tokens';
}
