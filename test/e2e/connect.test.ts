import { clickThrough } from '@onbehalf/example-quickstart/demo-user';
import { startVisitor } from '@onbehalf/example-quickstart/visitor';
import { expect, test } from 'vitest';

import { codeOf } from '../peers/code-of.ts';
import { connectGitHub, loginOf, startGitHubProduct } from './github-product.ts';

test('a user clicks through the link, and the connection is theirs with their account', async () => {
  const { onbehalf, github, publicUrl } = await startGitHubProduct();
  const alice = onbehalf.entity('user-alice-456');

  const request = await alice.initiateConnection({ app: 'github' });
  expect(request).toMatchObject({ status: 'INITIATED' });
  expect(request.redirectUrl).toMatch(new RegExp(`^${publicUrl}/connect/[\\w-]{22}$`));
  expect(await alice.connections.get(request.connectionId)).toMatchObject({ account: null });

  const waiting = request.waitUntilActive();
  const page = await clickThrough(request.redirectUrl ?? '', { login: 'alice-dev' });
  expect([page.status, page.text]).toEqual([200, expect.stringContaining('GitHub is connected')]);

  const connection = await waiting;
  expect(connection).toMatchObject({
    id: request.connectionId,
    tenantId: '',
    entityId: 'user-alice-456',
    integrationId: 'github',
    app: 'github',
    status: 'ACTIVE',
    statusReason: null,
    account: { id: expect.stringMatching(/^\d+$/), label: 'alice-dev' },
    scopes: { requested: ['repo'], granted: ['repo'] },
  });
  expect(await alice.connections.get(connection.id)).toEqual(connection);
  expect(github.gate.tokens.size).toBe(1);
});

test('a product sends its user back to the page they came from', async () => {
  const { onbehalf, publicUrl } = await startGitHubProduct();
  const alice = onbehalf.entity('alice');
  const { redirectUrl, connectionId } = await alice.initiateConnection({
    app: 'github',
    returnTo: '/settings?tab=apps',
  });
  const page = await clickThrough(redirectUrl ?? '', { login: 'alice-dev' });
  expect(page.url).toBe(
    `${publicUrl}/settings?tab=apps&connection_id=${connectionId}&status=ACTIVE`,
  );
});

test('connecting the same account again keeps the connection and its id', async () => {
  const { onbehalf, github } = await startGitHubProduct();
  const alice = onbehalf.entity('alice');
  const first = await connectGitHub(alice);
  const again = await connectGitHub(alice);
  expect(again.id).toBe(first.id);
  expect(github.gate.tokens.size).toBe(2);
  // It holds the newer of the two tokens.
  github.gate.revoke([...github.gate.tokens.keys()][0]);
  expect(await loginOf(alice)).toBe('alice-dev');
  expect((await alice.connections.list()).items).toHaveLength(1);
});

test('two accounts of one user are two connections, and nothing guesses between them', async () => {
  const { onbehalf } = await startGitHubProduct();
  const alice = onbehalf.entity('alice');
  const own = await connectGitHub(alice, 'alice-dev');
  const other = await connectGitHub(alice, 'bob-dev');
  expect(await loginOf(alice)).toBe('ambiguous_connection');
  expect(await loginOf(alice, own.id)).toBe('alice-dev');
  expect(await loginOf(alice, other.id)).toBe('bob-dev');
});

test('ensureConnected answers a link first, and the connection from then on', async () => {
  const { onbehalf, github } = await startGitHubProduct();
  const alice = onbehalf.entity('alice');
  const pending = await alice.ensureConnected({ app: 'github' });
  if (!('redirectUrl' in pending)) throw new Error('Nobody has connected yet.');
  await clickThrough(pending.redirectUrl ?? '', { login: 'alice-dev' });

  expect(await alice.ensureConnected({ app: 'github' })).toMatchObject({
    id: pending.connectionId,
    status: 'ACTIVE',
  });
  expect(github.gate.tokens.size).toBe(1);
});

test('the callback works in the browser that opened the link last, and in no other', async () => {
  const { onbehalf, github } = await startGitHubProduct();
  const request = await onbehalf.entity('alice').initiateConnection({ app: 'github' });
  const link = request.redirectUrl ?? '';
  const refused = codeOf(request.waitUntilActive());

  // The attack: Mallory walks up to the callback, and gets a victim to open that address.
  const visitor = startVisitor({ stopAt: ({ searchParams }) => searchParams.has('code') });
  const callback = await clickThrough(link, { login: 'alice-dev', visitor });
  const victim = await startVisitor().open(callback.url);

  expect([victim.status, victim.text]).toEqual([
    403,
    expect.stringContaining('This is not the page to finish on'),
  ]);
  expect(await refused).toBe('wrong_browser');
  expect(github.gate.tokens.size).toBe(0);
});

test('a link that was used, or never existed, connects nothing', async () => {
  const { onbehalf, publicUrl } = await startGitHubProduct();
  const request = await onbehalf.entity('alice').initiateConnection({ app: 'github' });
  await clickThrough(request.redirectUrl ?? '', { login: 'alice-dev' });
  const again = await startVisitor().open(request.redirectUrl ?? '');
  expect([again.status, again.text]).toEqual([410, expect.stringContaining('has been used')]);
  const guess = await startVisitor().open(`${publicUrl}/connect/${'A'.repeat(22)}`);
  expect([guess.status, guess.text]).toEqual([410, expect.stringContaining('has expired')]);
});
