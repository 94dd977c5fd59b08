import { describe, expect, test } from 'vitest';

import { type AuthScheme, aesGcmVault, memoryStore, providerError } from '../src/index.ts';
import { deskRun, openDesk } from './desk.ts';

const call = { action: 'DESK_RUN', params: {} } as const;

const never = (): Promise<never> => new Promise(() => {});

/** Fails with what a provider answers. */
const provider =
  (status: number, body: object = {}, headers: Record<string, string> = {}) =>
  async () => {
    throw providerError({ appName: 'Help Desk', status, headers: new Headers(headers), body });
  };

describe('the codes of a failure', () => {
  test('unknown_action', async () => {
    const { alice } = await openDesk(never);
    const { error } = await alice.executeAction({ action: 'DESK_RAN' });
    expect(error).toMatchObject({ code: 'unknown_action', suggestions: ['DESK_RUN'] });
  });

  test('invalid_params names the fields', async () => {
    const input = { type: 'object', required: ['subject'] };
    const { alice } = await openDesk([deskRun(never, { input })]);
    expect((await alice.executeAction(call)).error).toEqual({
      code: 'invalid_params',
      message: 'The params of DESK_RUN are wrong. subject: It is missing.',
      retryable: false,
      fields: [{ path: 'subject', message: 'It is missing.' }],
    });
  });

  test('connection_required names the app', async () => {
    const { alice } = await openDesk(never, { connected: 'nobody' });
    expect((await alice.executeAction(call)).error).toEqual({
      code: 'connection_required',
      message: 'The user has not connected Help Desk yet.',
      retryable: false,
      app: 'desk',
    });
  });

  test('reauth_required names the connection and the reason', async () => {
    const { alice } = await openDesk(async (_, { fetch }) => fetch('/me'), {
      fetch: async () => new Response('', { status: 401 }),
    });
    const [connection] = (await alice.connections.list()).items;
    const expected = {
      code: 'reauth_required',
      app: 'desk',
      connectionId: connection?.id,
      reason: 'revoked',
    };
    expect((await alice.executeAction(call)).error).toMatchObject(expected);
    expect((await alice.executeAction(call)).error).toMatchObject(expected);
  });

  test('denied, for a connection that is disabled', async () => {
    const { alice } = await openDesk(never);
    const [connection] = (await alice.connections.list()).items;
    await alice.connections.disable(connection?.id ?? '');
    expect((await alice.executeAction(call)).error).toMatchObject({
      code: 'denied',
      reason: 'disabled',
    });
  });

  test('scope_required names what is missing, before any secret is opened', async () => {
    const scoped: AuthScheme = {
      type: 'scoped',
      accept: () => ({ secrets: {}, scopes: ['tickets'], expiresAt: null }),
      sign() {},
    };
    const needed = ['tickets', 'tickets:read', 'admin'];
    const { alice, opened } = await openDesk([deskRun(never, { scopes: needed })], {
      app: { auth: [scoped], impliedScopes: { tickets: ['tickets:read'] } },
    });
    const [connection] = (await alice.connections.list()).items;
    expect((await alice.executeAction(call)).error).toEqual({
      code: 'scope_required',
      message: 'The user has to allow more in Help Desk: admin.',
      retryable: false,
      app: 'desk',
      connectionId: connection?.id,
      missingScopes: ['admin'],
    });
    expect(opened()).toBe(0);
  });

  test('rate_limited says when to come back', async () => {
    const headers = { 'retry-after': '60', date: 'Tue, 01 Jan 2030 00:00:00 GMT' };
    const { alice } = await openDesk(provider(429, {}, headers));
    expect((await alice.executeAction(call)).error).toMatchObject({
      code: 'rate_limited',
      retryable: true,
      retryAt: '2030-01-01T00:01:00.000Z',
    });
  });

  test.each([
    [404, 'not_found', false, 'Help Desk has no such thing: Gone fishing'],
    [422, 'provider_error', false, 'Help Desk answered 422: Gone fishing'],
    [503, 'provider_error', true, 'Help Desk answered 503: Gone fishing'],
  ])("%i is %s, with the provider's words", async (status, code, retryable, message) => {
    const { alice } = await openDesk(provider(status, { message: 'Gone fishing' }));
    const { error } = await alice.executeAction(call);
    expect(error).toEqual({ code, message, retryable, status });
  });

  test('network_error and outcome_unknown, by whether something may have happened', async () => {
    const fetch = async (): Promise<never> => {
      throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } });
    };
    const errorOf = async (method: string) => {
      const { alice } = await openDesk(async (_, { fetch: send }) => send('/', { method }), {
        fetch,
      });
      return (await alice.executeAction(call)).error;
    };
    expect(await errorOf('GET')).toMatchObject({ code: 'network_error', retryable: true });
    expect(await errorOf('POST')).toMatchObject({ code: 'outcome_unknown', retryable: false });
  });

  test('misconfigured, when the key of the credentials is gone', async () => {
    const store = memoryStore();
    const { alice } = await openDesk(never, { store });
    await alice.connections.list();
    const { alice: later } = await openDesk(never, {
      store,
      connected: 'nobody',
      vault: aesGcmVault({ keys: `k2:${btoa('0123456789abcdef0123456789abcdef')}` }),
    });
    const { error } = await later.executeAction(call);
    expect(error).toMatchObject({ code: 'misconfigured', retryable: false });
    expect(error?.message).toContain('its key "k" is not in the key ring of this process');
  });

  test('internal, with an id that is in the log', async () => {
    const { alice, log } = await openDesk(async () => {
      throw new Error('a bug');
    });
    const { error } = await alice.executeAction(call);
    expect(error).toEqual({
      code: 'internal',
      message: `The action failed for a reason of its own (${error?.id}).`,
      retryable: false,
      id: expect.stringMatching(/^err_[\w-]{12}$/) as string,
    });
    expect(log).toEqual([expect.stringContaining(`onbehalf ${error?.id}: Error: a bug`)]);
  });
});
