import { expect, test } from 'vitest';

import { loginOf, startGitHubProduct } from './github-product.ts';

test('a user who brings a token is connected at once', async () => {
  const { onbehalf, github } = await startGitHubProduct();
  const bob = onbehalf.entity('bob');
  const token = await github.issueToken('bob-dev');

  const request = await bob.initiateConnection({
    integrationId: 'github-token',
    credentials: { token },
  });
  expect(request).toMatchObject({ status: 'ACTIVE', redirectUrl: null });
  expect(await request.waitUntilActive()).toMatchObject({
    integrationId: 'github-token',
    account: { label: 'bob-dev' },
  });
  expect(await loginOf(bob)).toBe('bob-dev');
});

test('a token that does not work is refused at once, and leaves nothing behind', async () => {
  const { onbehalf, github } = await startGitHubProduct();
  const bob = onbehalf.entity('bob');
  const revoked = await github.issueToken('bob-dev');
  github.gate.revoke(revoked);

  const connect = (token: unknown) =>
    bob.initiateConnection({ integrationId: 'github-token', credentials: { token } });
  await expect(connect('gho_a_guess_of_sorts')).rejects.toMatchObject({ code: 'access_denied' });
  await expect(connect(revoked)).rejects.toMatchObject({ code: 'access_denied' });
  await expect(connect('')).rejects.toMatchObject({ code: 'invalid_params' });
  await expect(connect('two\r\nlines: of headers')).rejects.toMatchObject({
    code: 'invalid_params',
  });
  expect((await onbehalf.connections.list()).items).toEqual([]);
  expect(await loginOf(bob)).toBe('connection_required');
});

test('a token that the provider cannot check now is not taken on trust', async () => {
  const { onbehalf, github } = await startGitHubProduct();
  const token = await github.issueToken('bob-dev');
  github.gate.intercept = () => new Response('down', { status: 500 });
  await expect(
    onbehalf
      .entity('bob')
      .initiateConnection({ integrationId: 'github-token', credentials: { token } }),
  ).rejects.toMatchObject({ code: 'provider_error' });
  expect((await onbehalf.connections.list()).items).toEqual([]);
});
