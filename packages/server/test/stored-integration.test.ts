import { expect, test } from 'vitest';

import { headingOf } from './browser.ts';
import { providerAnswer, SECRETS, startSite, type TestSite } from './site.ts';

/** A handler for every tenant, and a link for alice of acme through acme's own client. */
async function startTenant() {
  const site = startSite({ identify: () => ({ userId: 'alice', tenantId: 'acme' }) });
  const tenant = site.onbehalf.tenant('acme');
  const { id, redirectUri } = await tenant.integrations.create({
    app: 'notes',
    clientId: 'client-of-acme',
    clientSecret: SECRETS.clientSecret,
  });
  const link = async (): Promise<string> => {
    const request = await tenant.entity('alice').initiateConnection({ integrationId: id });
    return request.redirectUrl ?? '';
  };
  return { site, tenant, id, redirectUri, link };
}

const tokenRequests = ({ sent }: TestSite) => sent.filter((it) => it === 'POST /token').length;

test("a tenant's own client sends its users through the same two addresses", async () => {
  const { site, tenant, id, redirectUri, link } = await startTenant();
  const browser = site.browser('alice');
  const asked = await browser.follow(await link());
  expect(new URL(asked).searchParams.get('client_id')).toBe('client-of-acme');
  expect(new URL(asked).searchParams.get('redirect_uri')).toBe(redirectUri);
  const page = await browser.open(providerAnswer(asked));
  expect(await headingOf(page)).toBe('200 Notes is connected');
  const { items } = await tenant.connections.list();
  expect(items).toMatchObject([{ status: 'ACTIVE', integrationId: id, tenantId: 'acme' }]);
});

test('once it is disabled, its links and callbacks end at a page that says so', async () => {
  const { site, tenant, id, link } = await startTenant();
  const browser = site.browser('alice');
  const asked = await browser.follow(await link());
  const second = await link();
  await tenant.integrations.disable(id);
  expect(await headingOf(await browser.open(second))).toBe('403 This is switched off');
  const page = await browser.open(providerAnswer(asked));
  expect(await headingOf(page)).toBe('403 This is switched off');
  expect([tokenRequests(site), site.errors]).toEqual([0, []]);
  expect(browser.cookies.size).toBe(0);
});
