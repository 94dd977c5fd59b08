import { describe, expect, test } from 'vitest';

import { connectGitHub, startGitHubProduct } from './github-product.ts';

const readUser = { action: 'GITHUB_GET_THE_AUTHENTICATED_USER' } as const;

async function startConnected() {
  const { onbehalf, github } = await startGitHubProduct();
  const alice = onbehalf.entity('alice');
  const { id } = await connectGitHub(alice);
  const params = { ...github.repository, title: 'Once' };
  const openIssue = { action: 'GITHUB_CREATE_AN_ISSUE', params } as const;
  const posts = () => github.gate.requests.filter(({ method }) => method === 'POST');
  const before = posts().length;
  const issuesSent = (): number => posts().length - before;
  return { alice, connectionId: id, github, gate: github.gate, openIssue, issuesSent };
}

describe('a rate limit tells when to come back', () => {
  test('the primary one: 403, with the hour it ends', async () => {
    const { alice, gate } = await startConnected();
    gate.intercept = () =>
      Response.json(
        { message: 'API rate limit exceeded for user ID 1.' },
        {
          status: 403,
          headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4102444800' },
        },
      );
    const { error } = await alice.executeAction(readUser);
    expect(error).toMatchObject({
      code: 'rate_limited',
      retryable: true,
      retryAt: '2100-01-01T00:00:00.000Z',
    });
  });

  test('the secondary one: 429, with the seconds to wait', async () => {
    const { alice, gate } = await startConnected();
    gate.intercept = () =>
      Response.json(
        { message: 'You have exceeded a secondary rate limit.' },
        { status: 429, headers: { 'retry-after': '60', 'x-ratelimit-remaining': '4999' } },
      );
    const asked = Date.now();
    const { error } = await alice.executeAction(readUser);
    const waitMs = Date.parse(error?.retryAt ?? '') - asked;
    expect(error).toMatchObject({ code: 'rate_limited', retryable: true });
    expect([waitMs > 58_000, waitMs < 75_000]).toEqual([true, true]);
  });

  test('and neither ends the connection, nor is the call repeated by us', async () => {
    const { alice, gate, connectionId, openIssue, issuesSent } = await startConnected();
    gate.intercept = () => new Response('{}', { status: 429 });
    await alice.executeAction(openIssue);
    expect(issuesSent()).toBe(1);
    gate.intercept = undefined;
    expect(await alice.connections.get(connectionId)).toMatchObject({ status: 'ACTIVE' });
    expect(await alice.executeAction(openIssue)).toMatchObject({ successful: true });
  });
});

describe('a write is sent exactly once', () => {
  test.for([500, 502, 503, 504])('when GitHub answers %d', async (status) => {
    const { alice, gate, openIssue, issuesSent } = await startConnected();
    gate.intercept = () => Response.json({ message: 'Server Error' }, { status });
    const { error } = await alice.executeAction(openIssue);
    expect(error).toMatchObject({ code: 'provider_error', status });
    expect(issuesSent()).toBe(1);
  });

  test('when its answer is lost: nobody knows, and that is what is said', async () => {
    const { alice, gate, github, openIssue, issuesSent } = await startConnected();
    gate.intercept = async (_request, next) => {
      await next();
      return Response.error();
    };
    const { error } = await alice.executeAction(openIssue);
    expect(error).toMatchObject({ code: 'outcome_unknown', retryable: false });
    expect(issuesSent()).toBe(1);

    gate.intercept = undefined;
    const action = 'GITHUB_LIST_REPOSITORY_ISSUES';
    const { data } = await alice.executeAction({ action, params: github.repository });
    expect(data?.items.map(({ title }) => title)).toEqual(['Once']);
  });

  test('when its answer does not come in time', async () => {
    const { alice, gate, openIssue, issuesSent } = await startConnected();
    gate.intercept = () => new Promise(() => {});
    const { error } = await alice.executeAction({ ...openIssue, timeoutMs: 300 });
    expect(error).toMatchObject({ code: 'outcome_unknown', retryable: false });
    expect(issuesSent()).toBe(1);
  });

  test('when the caller gives up while it is on its way', async () => {
    const { alice, gate, openIssue, issuesSent } = await startConnected();
    const caller = new AbortController();
    gate.intercept = () => {
      caller.abort();
      return new Promise(() => {});
    };
    const { error } = await alice.executeAction({ ...openIssue, signal: caller.signal });
    expect(error).toMatchObject({ code: 'cancelled', retryable: false });
    expect(issuesSent()).toBe(1);
  });
});

test('a read is tried again when a gateway fails for a moment', async () => {
  const { alice, gate } = await startConnected();
  const failures = [503, 502];
  gate.intercept = () => {
    const status = failures.shift();
    return status === undefined ? undefined : new Response('', { status });
  };
  expect(await alice.executeAction(readUser)).toMatchObject({ successful: true });
  expect(failures).toEqual([]);
});

test('a read that hangs ends when its time is up, or when the caller gives up', async () => {
  const { alice, gate } = await startConnected();
  const caller = new AbortController();
  gate.intercept = () => new Promise(() => {});
  const late = await alice.executeAction({ ...readUser, timeoutMs: 50 });
  expect(late.error).toMatchObject({ code: 'timeout', retryable: true });

  gate.intercept = () => {
    caller.abort();
    return new Promise(() => {});
  };
  const given = await alice.executeAction({ ...readUser, signal: caller.signal });
  expect(given.error).toMatchObject({ code: 'cancelled' });

  gate.intercept = undefined;
  expect(await alice.executeAction(readUser)).toMatchObject({ successful: true });
});

test('what is no JSON, or too much of it, is an answer too', async () => {
  const { alice, gate } = await startConnected();
  gate.intercept = () => new Response('<html>Unicorn!</html>', { status: 200 });
  expect((await alice.executeAction(readUser)).error).toMatchObject({ code: 'provider_error' });
  gate.intercept = () => new Response(new Uint8Array(11 * 1024 * 1024));
  expect((await alice.executeAction(readUser)).error).toMatchObject({ code: 'provider_error' });
});

test('a provider that is gone is a network error, and no end of the connection', async () => {
  const { alice, github, connectionId } = await startConnected();
  await github.gate.close();
  const { error } = await alice.executeAction({ ...readUser, timeoutMs: 20_000 });
  expect(error).toMatchObject({ code: 'network_error', retryable: true });
  expect(await alice.connections.get(connectionId)).toMatchObject({ status: 'ACTIVE' });
});
