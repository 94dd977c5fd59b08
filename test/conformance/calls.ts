import { aesGcmVault, createOnBehalf, type Entity, memoryStore, type Tool } from '@onbehalf/core';
import { github, type GitHubApp } from '@onbehalf/github';

/** An entity whose calls reach GitHub at `apiUrl`, through `fetch`. */
export async function connectedEntity(
  apiUrl: string,
  fetch: typeof globalThis.fetch,
  token = 'ghp_conformance',
): Promise<Entity<readonly [GitHubApp]>> {
  let isConnected = false;
  const onbehalf = createOnBehalf({
    apps: [github()],
    integrations: [{ app: 'github', scheme: 'bearer_token', apiUrl }],
    store: memoryStore(),
    vault: aesGcmVault({ keys: `k:${Buffer.alloc(32, 7).toString('base64')}` }),
    fetch: (input, init) =>
      isConnected ? fetch(input, init) : Promise.resolve(Response.json({ id: 1, login: 'o' })),
  });
  const alice = onbehalf.entity('alice');
  await alice.initiateConnection({ app: 'github', credentials: { token } });
  isConnected = true;
  return alice;
}

/** All that GitHub can do, by slug. */
export async function allTools(
  alice: Entity<readonly [GitHubApp]>,
): Promise<ReadonlyMap<string, Tool>> {
  const tools = await alice.tools({ apps: ['github'], deprecated: true });
  return new Map(tools.map((tool) => [tool.name, tool]));
}
