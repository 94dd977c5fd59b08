import type { ActionResult } from '@onbehalf/core';
import { createTestOnBehalf } from '@onbehalf/core/testing';
import { type CreatedIssue, type Issue, jira } from '@onbehalf/jira';
import { expectTypeOf, test } from 'vitest';

test('params and data have types', () => {
  const alice = createTestOnBehalf({ apps: [jira()] }).entity('alice');
  const create = () =>
    alice.executeAction({
      action: 'JIRA_CREATE_ISSUE',
      params: { project: 'PAY', summary: 'Hi', labels: ['money'] },
    });
  expectTypeOf(create).returns.resolves.toEqualTypeOf<ActionResult<CreatedIssue>>();
  const get = () => alice.executeAction({ action: 'JIRA_GET_ISSUE', params: { issue: 'PAY-1' } });
  expectTypeOf(get).returns.resolves.toEqualTypeOf<ActionResult<Issue>>();
  // @ts-expect-error the summary is missing
  void (() => alice.executeAction({ action: 'JIRA_CREATE_ISSUE', params: { project: 'PAY' } }));
});
