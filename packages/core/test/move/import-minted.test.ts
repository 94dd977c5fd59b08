import { clientCredentials } from '@onbehalf/core';
import { expect, test } from 'vitest';

import { LIFETIME_S, setMintStage, TOKEN_URL } from '../mint-stage.ts';

const scheme = clientCredentials({ tokenEndpoint: TOKEN_URL });
const row = {
  entityId: 'alice',
  app: 'acme',
  credentials: { clientId: 'alices-client', clientSecret: 'secret-of-alices-client' },
};

test('a client that is imported gets its token at once, since nobody holds one', async () => {
  const stage = setMintStage(scheme);
  expect(await stage.client.connections.import([row])).toMatchObject({ imported: 1 });
  expect(stage.asked).toHaveLength(1);
  expect(await stage.use()).toBe('access-token-1-zzzzzz');
});

test('a client that is imported again is not asked with, though its token was minted anew', async () => {
  const stage = setMintStage(scheme);
  await stage.client.connections.import([row]);
  stage.clock.advance(LIFETIME_S * 1000);
  expect(await stage.use()).toBe('access-token-2-zzzzzz');
  expect(await stage.client.connections.import([row])).toMatchObject({ unchanged: 1 });
  expect(stage.asked).toHaveLength(2);
});

test('a client that the provider does not know is not imported', async () => {
  const stage = setMintStage(scheme);
  stage.answer = () => Response.json({ error: 'invalid_client' }, { status: 401 });
  const { failed } = await stage.client.connections.import([row]);
  expect(failed).toMatchObject([{ code: 'access_denied' }]);
  expect(failed[0]?.message).not.toContain('secret-of-alices-client');
});
