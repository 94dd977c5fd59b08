import type { ActionResult } from '@onbehalf/core';
import { createTestOnBehalf } from '@onbehalf/core/testing';
import { type Sent, slack, type User } from '@onbehalf/slack';
import { expectTypeOf, test } from 'vitest';

test('params and data have types', () => {
  const alice = createTestOnBehalf({ apps: [slack()] }).entity('alice');
  const post = () =>
    alice.executeAction({ action: 'SLACK_SEND_MESSAGE', params: { channel: '#eng', text: 'Hi' } });
  expectTypeOf(post).returns.resolves.toEqualTypeOf<ActionResult<Sent>>();
  const find = () =>
    alice.executeAction({
      action: 'SLACK_FIND_USER_BY_EMAIL_ADDRESS',
      params: { email: 'alice@example.com' },
    });
  expectTypeOf(find).returns.resolves.toEqualTypeOf<ActionResult<User>>();
  // @ts-expect-error the channel is missing
  void (() => alice.executeAction({ action: 'SLACK_SEND_MESSAGE', params: { text: 'Hi' } }));
});
