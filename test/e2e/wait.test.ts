import { clickThrough } from '@onbehalf/example-quickstart/demo-user';
import { expect, test } from 'vitest';

import { codeOf } from '../peers/code-of.ts';
import { deny } from '../peers/oidc-user.ts';
import { loginOf, startGitHubProduct } from './github-product.ts';
import { startOidcProduct } from './oidc-product.ts';

test('a user who declines ends the wait at once, saying so to both', async () => {
  const { onbehalf } = await startOidcProduct();
  const alice = onbehalf.entity('alice');
  const request = await alice.initiateConnection({ app: 'oidc' });
  const refused = codeOf(request.waitUntilActive({ timeoutMs: 30_000 }));

  const page = await deny(request.redirectUrl ?? '');
  expect([page.status, page.text]).toEqual([403, expect.stringContaining('Access was not given')]);
  expect(await refused).toBe('access_denied');
  expect(await alice.connections.get(request.connectionId)).toMatchObject({
    status: 'FAILED',
    statusReason: 'access_denied',
  });
  // Who asks only now hears the same, without waiting.
  const late = alice.connections.waitUntilActive(request.connectionId);
  await expect(late).rejects.toMatchObject({
    code: 'access_denied',
    message: 'The user did not allow access.',
  });
});

test('who waits where the flow is finished hears of it at once, without looking again', async () => {
  const never = () => new Promise<never>(() => {});
  const { onbehalf } = await startGitHubProduct({ runtime: { delay: never } });
  const alice = onbehalf.entity('alice');
  const request = await alice.initiateConnection({ app: 'github' });
  const waiting = request.waitUntilActive();
  await clickThrough(request.redirectUrl ?? '', { login: 'alice-dev' });
  expect(await waiting).toMatchObject({ status: 'ACTIVE' });
});

test('a wait that takes too long ends; the link does not end with it', async () => {
  const { onbehalf } = await startGitHubProduct();
  const alice = onbehalf.entity('alice');
  const request = await alice.initiateConnection({ app: 'github' });
  await expect(request.waitUntilActive({ timeoutMs: 20 })).rejects.toMatchObject({
    code: 'timeout',
    retryable: true,
  });
  await clickThrough(request.redirectUrl ?? '', { login: 'alice-dev' });
  await request.waitUntilActive();
  expect(await loginOf(alice)).toBe('alice-dev');
});

test('a caller can give up a wait', async () => {
  const { onbehalf } = await startGitHubProduct();
  const request = await onbehalf.entity('alice').initiateConnection({ app: 'github' });
  const caller = new AbortController();
  const givenUp = codeOf(request.waitUntilActive({ signal: caller.signal }));
  caller.abort();
  expect(await givenUp).toBe('cancelled');
  expect(await codeOf(request.waitUntilActive({ signal: caller.signal }))).toBe('cancelled');
});

test('a link that nobody opened in ten minutes lapses, for its user and for who waits', async () => {
  let now = Date.now();
  const { onbehalf } = await startGitHubProduct({ now: () => now });
  const alice = onbehalf.entity('alice');
  const request = await alice.initiateConnection({ app: 'github' });
  now += 10 * 60_000;
  await expect(request.waitUntilActive()).rejects.toMatchObject({ code: 'flow_expired' });
  expect(await alice.connections.get(request.connectionId)).toMatchObject({
    status: 'FAILED',
    statusReason: 'link_expired',
  });
  await expect(clickThrough(request.redirectUrl ?? '', { login: 'alice-dev' })).rejects.toThrow(
    'HTTP 410',
  );
});

test('a connection that is deleted while somebody waits for it ends the wait', async () => {
  const { onbehalf } = await startGitHubProduct();
  const alice = onbehalf.entity('alice');
  const request = await alice.initiateConnection({ app: 'github' });
  const ended = codeOf(request.waitUntilActive());
  await alice.connections.delete(request.connectionId);
  expect(await ended).toBe('connection_required');
});
