import { expect, test } from 'vitest';

import { connectGitHub, loginOf, startGitHubProduct } from './github-product.ts';

test('a token that its user took back asks for a new connection, which heals under the same id', async () => {
  const { onbehalf, github } = await startGitHubProduct();
  const alice = onbehalf.entity('alice');
  const { id } = await connectGitHub(alice);
  expect(await loginOf(alice)).toBe('alice-dev');

  github.gate.revoke();
  const action = 'GITHUB_GET_THE_AUTHENTICATED_USER';
  const refused = await alice.executeAction({ action });
  expect(refused.error).toMatchObject({
    code: 'reauth_required',
    app: 'github',
    connectionId: id,
    reason: 'revoked',
    retryable: false,
  });
  expect(await alice.connections.get(id)).toMatchObject({
    status: 'EXPIRED',
    statusReason: 'revoked',
  });

  // From here on nobody asks the provider in vain.
  const before = github.gate.requests.length;
  expect(await loginOf(alice)).toBe('reauth_required');
  expect(github.gate.requests).toHaveLength(before);

  expect(await connectGitHub(alice)).toMatchObject({ id, status: 'ACTIVE', statusReason: null });
  expect(await loginOf(alice)).toBe('alice-dev');
});

test('a client that may start connections puts the link into the refusal', async () => {
  const { onbehalf, publicUrl } = await startGitHubProduct({ startConnections: true });
  const result = await onbehalf
    .entity('alice')
    .executeAction({ action: 'GITHUB_GET_THE_AUTHENTICATED_USER' });
  expect(result.error).toMatchObject({ code: 'connection_required', app: 'github' });
  expect(result.error?.redirectUrl).toMatch(`${publicUrl}/connect/`);
});

test('deleting a connection takes the token back at the provider and forgets it', async () => {
  const { onbehalf, github } = await startGitHubProduct();
  const alice = onbehalf.entity('alice');
  const { id } = await connectGitHub(alice);
  expect(github.gate.tokens.size).toBe(1);
  expect(await alice.connections.delete(id)).toEqual({ deleted: true, revoked: 'revoked' });
  expect(github.gate.tokens.size).toBe(0);
  expect(await alice.connections.get(id)).toBeNull();
  expect(await loginOf(alice)).toBe('connection_required');
});

test('a disabled connection is not used, and connecting again does not enable it', async () => {
  const { onbehalf } = await startGitHubProduct();
  const alice = onbehalf.entity('alice');
  const { id } = await connectGitHub(alice);
  await onbehalf.connections.disable(id);
  expect(await loginOf(alice)).toBe('denied');
  await expect(connectGitHub(alice)).rejects.toMatchObject({ code: 'denied' });
  expect(await loginOf(alice)).toBe('denied');
  await onbehalf.connections.enable(id);
  expect(await loginOf(alice)).toBe('alice-dev');
});
