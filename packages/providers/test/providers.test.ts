import type { OAuth2Descriptor } from '@onbehalf/core';
import * as providers from '@onbehalf/providers';
import { describe, expect, test } from 'vitest';

import { business } from './cases/business.ts';
import type { Case } from './cases/case.ts';
import { suites } from './cases/suites.ts';
import { work } from './cases/work.ts';
import { NOW, type Sent, start, type Started } from './connect.ts';

const cases = [...work, ...suites, ...business];

function begin({ app, scopes = [], fields, tokenUrl, ...one }: Case): Promise<Started> {
  return start(app, {
    integration: { scopes },
    ...(fields !== undefined && { fields }),
    answers: {
      [`POST ${tokenUrl}`]: one.tokenAnswer,
      ...one.accountAnswer,
      [`GET ${one.call.url}`]: { items: [] },
      ...(one.revocation !== null && { [one.revocation.request]: revoked(app.slug) }),
    },
  });
}

test('every provider is here', () => {
  const names = cases.map(({ app }) => app.slug);
  const exported = Object.keys(providers).filter((name) => name.endsWith('Descriptor'));
  expect(names.length).toBeGreaterThanOrEqual(19);
  // Shopify signs its callbacks, and Stripe Apps are the other way to Stripe: each has its own test.
  expect(exported.map((name) => name.replace('Descriptor', '')).toSorted()).toEqual(
    [...names, 'shopify', 'stripeApps'].toSorted(),
  );
});

describe.each(cases.map((one) => [one.app.name, one] as const))('%s', (_, one) => {
  test('sends the user to its page', async () => {
    const { page } = await begin(one);
    expect(page.origin + page.pathname).toBe(one.page);
    const asked = Object.keys(one.parameters).map((name) => [name, page.searchParams.get(name)]);
    expect(Object.fromEntries(asked)).toEqual(one.parameters);
    expect(page.searchParams.get('response_type')).toBe('code');
    expect(page.searchParams.get('client_id')).toBe('client-id');
    expect(page.searchParams.get('code_challenge_method')).toBe(one.pkce ? 'S256' : null);
  });

  test('exchanges the code as this client, and learns whose account it is', async () => {
    const { comeBack, sent } = await begin(one);
    const { connection } = await comeBack();
    expect(connection).toMatchObject({ status: 'ACTIVE', account: one.account });
    expect(connection.scopes.granted).toEqual(one.granted);
    const [exchange, ...others] = sent;
    expect(exchange?.url).toBe(one.tokenUrl);
    const body = bodyOf(exchange);
    expect(body).toMatchObject({ grant_type: 'authorization_code', code: 'the-code' });
    expect('code_verifier' in body).toBe(one.pkce);
    expect({
      header: exchange?.headers.get('authorization') ?? null,
      secret: body['client_secret'] ?? null,
    }).toEqual(proof[one.clientAuthentication]);
    expect(others.map(({ method, url }) => `${method} ${url}`)).toContain(
      Object.keys(one.accountAnswer)[0],
    );
    for (const request of others)
      expect(request.headers.get(one.call.header[0])).toBe(one.call.header[1]);
    const { lifetimeS } = one;
    const expiresAt = lifetimeS === null ? null : new Date(NOW + lifetimeS * 1000).toISOString();
    expect(connection.expiresAt).toBe(expiresAt);
  });

  test('signs calls of its API', async () => {
    const { comeBack, sent, alice } = await begin(one);
    await comeBack();
    const response = await alice.fetch({ app: one.app.slug })(one.call.path);
    expect(await response.json()).toEqual({ items: [] });
    expect(sent.at(-1)?.url).toBe(one.call.url);
    expect(sent.at(-1)?.headers.get(one.call.header[0])).toBe(one.call.header[1]);
  });

  test('takes the grant back when the connection is deleted', async () => {
    const { comeBack, sent, alice } = await begin(one);
    const { connection } = await comeBack();
    const before = sent.length;
    const { revoked: outcome } = await alice.connections.delete(connection.id);
    const requests = sent.slice(before).map(({ method, url }) => `${method} ${url}`);
    expect({ outcome, requests }).toEqual(
      one.revocation === null
        ? { outcome: 'not_supported', requests: [] }
        : { outcome: 'revoked', requests: [one.revocation.request] },
    );
    // Where nothing is sent this is still the account's request.
    expect(bodyOf(sent.at(-1))).toMatchObject(one.revocation?.body ?? {});
  });

  test('signs nothing for another host', async () => {
    const { comeBack, sent, alice } = await begin(one);
    await comeBack();
    const before = sent.length;
    const call = alice.fetch({ app: one.app.slug })('https://evil.example/');
    await expect(call).rejects.toMatchObject({ code: expect.any(String) });
    expect(sent.length).toBe(before);
  });
});

function bodyOf(request: Sent | undefined): Readonly<Record<string, string>> {
  const isJson = request?.headers.get('content-type')?.startsWith('application/json') === true;
  return isJson
    ? (JSON.parse(request.body) as Record<string, string>)
    : Object.fromEntries(new URLSearchParams(request?.body));
}

/** GitHub answers nothing, with a status that says so; Slack's status says nothing. */
function revoked(slug: string): object {
  return slug === 'github' ? new Response(null, { status: 204 }) : { ok: true, revoked: true };
}

const pair = btoa('client-id:client-secret-0123456789');
const proof = {
  body: { header: null, secret: 'client-secret-0123456789' },
  basic: { header: `Basic ${pair}`, secret: null },
  basic_secret: { header: `Basic ${btoa('client-secret-0123456789:')}`, secret: null },
};

describe('each descriptor', () => {
  const descriptors = Object.entries(providers).filter(([name]) => name.endsWith('Descriptor')) as [
    string,
    OAuth2Descriptor,
  ][];

  test.each(descriptors)('%s says where it is documented, and stays on https', (_, descriptor) => {
    expect(descriptor.documentation).toMatch(/^https:\/\/[^/]+\/./);
    const addresses = [
      descriptor.authorizationEndpoint,
      descriptor.tokenEndpoint,
      descriptor.refreshEndpoint,
      descriptor.revocationEndpoint,
      descriptor.deviceAuthorizationEndpoint,
    ].filter((address) => address !== undefined);
    for (const address of addresses) expect(address).toMatch(/^(https:\/\/|\/)/);
  });
});
