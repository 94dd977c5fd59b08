import { clickThrough } from '@onbehalf/example-quickstart/demo-user';
import { serveLocally } from '@onbehalf/server/node';
import { expect, test } from 'vitest';

import { startGitHubProduct } from './github-product.ts';

test('the four steps of the introduction, run twice on one database, leave one connection', async () => {
  const { open, server } = await startGitHubProduct();
  await server.close(); // Each run serves its own links, as a program of its own would.

  async function run(): Promise<string> {
    const onbehalf = open();
    const serving = await serveLocally(onbehalf);
    try {
      // 1. Identify the user and the app.
      const alice = onbehalf.entity('user-alice-456');
      // 2. Initiate the connection.
      const request = await alice.initiateConnection({ app: 'github' });
      if (request.redirectUrl === null) throw new Error('GitHub connects in a browser.');
      // 3. Wait for the user, who is in front of a browser.
      const [connection] = await Promise.all([
        request.waitUntilActive({ timeoutMs: 120_000 }),
        clickThrough(request.redirectUrl, { login: 'alice-dev' }),
      ]);
      // 4. Act on their behalf: by entity, then by connection.
      const action = 'GITHUB_GET_THE_AUTHENTICATED_USER';
      const byEntity = await onbehalf.executeAction({ action, params: {}, entityId: alice.id });
      if (!byEntity.successful) throw new Error(byEntity.error.message);
      expect(byEntity.data.login).toBe('alice-dev');
      const direct = await onbehalf.executeAction({ action, connectionId: connection.id });
      expect(direct).toEqual(byEntity);
      return connection.id;
    } finally {
      await serving.close();
      await onbehalf.close();
    }
  }

  const first = await run();
  expect(await run()).toBe(first);
  const { items } = await open().connections.list();
  expect(items).toMatchObject([
    { id: first, entityId: 'user-alice-456', status: 'ACTIVE', account: { label: 'alice-dev' } },
  ]);
});
