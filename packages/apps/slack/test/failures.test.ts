import { createTestOnBehalf } from '@onbehalf/core/testing';
import { slack } from '@onbehalf/slack';
import { describe, expect, test } from 'vitest';

import { connect, failureOf, TOKEN } from './client.ts';

const post = {
  action: 'SLACK_SEND_MESSAGE',
  params: { channel: 'C0123ABCD', text: 'Hi' },
} as const;

describe('an answer that is no success', () => {
  test.each([
    ['channel_not_found', { code: 'not_found', retryable: false }],
    ['not_in_channel', { code: 'provider_error', message: /join it first/ }],
    ['is_archived', { code: 'provider_error', message: /unarchive/ }],
    ['msg_too_long', { code: 'invalid_params', message: /too long/ }],
    ['internal_error', { code: 'provider_error', retryable: true }],
    ['something_new', { code: 'provider_error', message: /^Slack refused: something_new\.$/ }],
    ['not_allowed_token_type', { code: 'scope_required' }],
  ])('%s', async (error, { message, ...expected }: { message?: RegExp; code: string }) => {
    const failure = await failureOf({ ok: false, error });
    expect(failure).toMatchObject(expected);
    expect(failure?.message).toMatch(message ?? /./);
  });

  test('names the scopes that Slack needs', async () => {
    const body = {
      ok: false,
      error: 'missing_scope',
      needed: 'chat:write',
      provided: 'users:read',
    };
    expect(await failureOf(body)).toMatchObject({
      code: 'scope_required',
      missingScopes: ['chat:write'],
    });
  });

  test.each([
    ['as a status', 429],
    ['in a success', 200],
  ])('says when to come back, said %s', async (_, status) => {
    const headers = { 'retry-after': '30', date: 'Thu, 01 Jan 2026 00:00:00 GMT' };
    const body = { ok: false, error: 'ratelimited' };
    expect(await failureOf(body, { status, headers })).toMatchObject({
      code: 'rate_limited',
      retryable: true,
      retryAt: '2026-01-01T00:00:30.000Z',
    });
  });

  test('shows no word of Slack that could be something else, and no token', async () => {
    const failure = await failureOf({
      ok: false,
      error: `<b>${TOKEN}</b>`,
      response_metadata: { messages: [`[ERROR] token ${TOKEN} is wrong`] },
    });
    expect(JSON.stringify(failure)).not.toContain(TOKEN);
    expect(failure?.message).toMatch(/^Slack refused: unknown_error/);
  });

  test.each(['<html>Bad gateway</html>', '[]x', '"text"'])('is not JSON: %s', async (body) => {
    const { alice } = await connect(() => new Response(body));
    expect((await alice.executeAction(post)).error?.code).toBe('provider_error');
  });
});

describe('a token that has ended', () => {
  test.each(['token_revoked', 'invalid_auth', 'account_inactive'])(
    '%s ends the connection',
    async (error) => {
      const { alice } = await connect(() => ({ ok: false, error }));
      expect((await alice.executeAction(post)).error).toMatchObject({
        code: 'reauth_required',
        reason: 'revoked',
      });
      const { items } = await alice.connections.list();
      expect(items).toMatchObject([{ status: 'EXPIRED', statusReason: 'revoked' }]);
    },
  );

  test('is not one for which something else is wrong', async () => {
    const { alice } = await connect(() => ({ ok: false, error: 'not_in_channel' }));
    await alice.executeAction(post);
    const { items } = await alice.connections.list();
    expect(items).toMatchObject([{ status: 'ACTIVE' }]);
  });
});

test('a call without a text or blocks says what is missing, and sends nothing', async () => {
  const { alice, sent } = await connect(() => ({}));
  const params = { channel: 'C0123ABCD' };
  expect((await alice.executeAction({ ...post, params })).error).toMatchObject({
    code: 'invalid_params',
    fields: [{ path: 'text' }],
  });
  expect(sent).toEqual([]);
});

test('what Composio calls its actions finds them', async () => {
  const onbehalf = createTestOnBehalf({ apps: [slack()] });
  for (const [alias, slug] of [
    ['SLACK_CHAT_POST_MESSAGE', 'SLACK_SEND_MESSAGE'],
    ['SLACK_SENDS_A_MESSAGE_TO_A_SLACK_CHANNEL', 'SLACK_SEND_MESSAGE'],
    ['SLACK_USERS_LIST', 'SLACK_LIST_ALL_SLACK_TEAM_USERS_WITH_PAGINATION'],
  ] as const) {
    expect((await onbehalf.actions.get(alias))?.slug).toBe(slug);
  }
});
