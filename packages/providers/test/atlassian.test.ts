import { atlassianSites } from '@onbehalf/providers';
import { expect, test } from 'vitest';

const sites = [
  { id: 'cloud-1', name: 'acme', url: 'https://acme.atlassian.net', scopes: ['read:jira-work'] },
  { id: 'cloud-2', name: 'labs', url: 'https://labs.atlassian.net', scopes: ['read:jira-work'] },
];

test('one grant of Atlassian covers several sites', async () => {
  const fetch: typeof globalThis.fetch = async (path) => {
    expect(path).toBe('/oauth/token/accessible-resources');
    return Response.json(sites);
  };
  expect(await atlassianSites(fetch)).toEqual(sites);
});

test.each([
  [new Response(null, { status: 403 }), 'provider_error'],
  [new Response('<html>'), 'provider_error'],
  [Response.json({ code: 429 }, { status: 429 }), 'rate_limited'],
])('a list of sites that cannot be read is none (%#)', async (response, code) => {
  const fetch: typeof globalThis.fetch = async () => response;
  await expect(atlassianSites(fetch)).rejects.toMatchObject({ code });
});
