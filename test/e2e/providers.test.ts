import { atlassianSites, slack } from '@onbehalf/providers';
import { describe, expect, test } from 'vitest';

import { atlassian } from '../peers/services/atlassian.ts';
import { rotatingSlack } from '../peers/services/slack.ts';
import { serviceCases } from './service-apps.ts';
import { type ServiceProduct, startServiceProduct } from './service-product.ts';

const HOURS_MS = 3600_000;

const startSlack = (scopes: readonly string[]): Promise<ServiceProduct> =>
  startServiceProduct({
    service: rotatingSlack,
    app: slack,
    scopes,
    whoAmI: (send) => send('/auth.test', { method: 'POST' }),
    alice: 'Acme',
    bob: 'Acme',
  });

describe('Slack rotates', () => {
  test.each([
    { of: 'the bot', scopes: ['chat:write'], tokens: 1 },
    { of: 'the bot and the user', scopes: ['chat:write', 'user:users:read'], tokens: 2 },
  ])('the tokens of $of, each of them once', async ({ scopes, tokens }) => {
    const { connect, whoIs, pass, peer, alice } = await startSlack(scopes);
    const { id, scopes: asked } = await connect();
    expect(new Set(asked.granted)).toEqual(new Set(scopes));
    for (let round = 1; round <= 2; round++) {
      pass(13 * HOURS_MS);
      const answers = await Promise.all([whoIs(), whoIs(), whoIs()]);
      for (const answer of answers) expect(answer).toContain('Acme');
      const sent = peer.grants.requests('refresh_token');
      expect(sent).toEqual({ accepted: round * tokens, refused: 0 });
    }
    expect(await alice.connections.get(id)).toMatchObject({ status: 'ACTIVE' });
  });
});

test('deleting a connection ends the tokens of the bot and of the user at Slack', async () => {
  const { connect, whoIs, peer, alice } = await startSlack(['chat:write', 'user:users:read']);
  const { id } = await connect();
  expect(peer.gate.tokens.size).toBe(2);
  expect(await alice.connections.delete(id)).toMatchObject({ deleted: true, revoked: 'revoked' });
  expect(peer.gate.tokens.size).toBe(0);
  expect(await whoIs()).toBe('connection_required');
});

test('tokens that Slack was told to end are refused, and the user is asked again', async () => {
  const { connect, whoIs, peer, alice } = await startSlack(['chat:write']);
  const { id } = await connect();
  peer.grants.endAll();
  // Slack says so with status 200.
  expect(await whoIs()).toBe('reauth_required');
  expect(await alice.connections.get(id)).toMatchObject({
    status: 'EXPIRED',
    statusReason: 'revoked',
  });
  await connect();
  expect(await whoIs()).toContain('Acme');
});

test('one grant of Atlassian opens several sites', async () => {
  const entry = serviceCases.find(({ service }) => service === atlassian);
  const { connect, alice } = await startServiceProduct(entry as (typeof serviceCases)[number]);
  await connect();
  const fetch = alice.fetch({ app: 'atlassian' });
  const sites = await atlassianSites(fetch);
  expect(sites.map(({ name }) => name)).toEqual(['acme', 'globex']);
  for (const { id } of sites) {
    const response = await fetch(`/ex/jira/${id}/rest/api/3/myself`);
    expect(await response.json()).toMatchObject({ emailAddress: 'alice@example.com' });
  }
});
