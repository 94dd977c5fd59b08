import { describe, expect, test } from 'vitest';

import { connect, failureOf, TOKEN } from './client.ts';

describe('an answer that is no success', () => {
  test('says which fields are wrong', async () => {
    const body = {
      errorMessages: ['Not all is well.'],
      errors: { priority: 'The priority selected is invalid.', summary: 'It is missing.' },
    };
    expect(await failureOf(400, body)).toMatchObject({
      code: 'invalid_params',
      status: 400,
      message:
        'Jira does not take this: Not all is well. priority: The priority selected is invalid. ' +
        'summary: It is missing.',
      fields: [
        { path: 'priority', message: 'The priority selected is invalid.' },
        { path: 'summary', message: 'It is missing.' },
      ],
    });
  });

  test('names them as the params do', async () => {
    const errors = {
      issuetype: 'Specify a valid issue type',
      duedate: 'It is wrong.',
      customfield_10016: 'It is no number.',
    };
    const error = await failureOf(400, { errors });
    expect(error?.fields?.map(({ path }) => path)).toEqual([
      'issue_type',
      'due_date',
      'fields.customfield_10016',
    ]);
  });

  test.each([
    [400, { errorMessages: ["Field 'x' does not exist."] }, 'invalid_params', /Field 'x'/],
    [403, { errorMessages: ['You may not do that.'], errors: {} }, 'provider_error', /may not/],
    [404, { errorMessages: ['Issue does not exist.'] }, 'not_found', /Issue does not exist/],
    [429, { message: 'slow down' }, 'rate_limited', /again/],
    [503, '<html>Down</html>', 'provider_error', /503/],
    [200, '<html>Sign in</html>', 'provider_error', /not JSON/],
    [400, { errorMessages: [{ a: 1 }], errors: { b: [7] } }, 'invalid_params', /./],
  ])('%s %j', async (status, body, code, message) => {
    const error = await failureOf(status, body);
    expect(error?.code).toBe(code);
    expect(error?.message).toMatch(message);
  });

  test('shows no secret, and is bounded', async () => {
    const words = `The token ${TOKEN} is bad. ${'x'.repeat(5000)}`;
    const error = await failureOf(400, { errorMessages: [words], errors: { [TOKEN]: words } });
    expect(JSON.stringify(error)).not.toContain(TOKEN);
    expect(JSON.stringify(error).length).toBeLessThan(3000);
  });
});

describe('params that would mean something else', () => {
  test.each([
    ['JIRA_GET_ISSUE', { issue: '../../myself' }, 'issue'],
    ['JIRA_GET_ISSUE', { issue: 'PAY-1?expand=x' }, 'issue'],
    ['JIRA_DELETE_ISSUE', { issue: '..' }, 'issue'],
    ['JIRA_GET_PROJECT_VERSIONS', { project: 'PAY/../x' }, 'project'],
    ['JIRA_GET_ISSUE_PROPERTY', { issue: 'PAY-1', property: '../comment' }, 'property'],
    ['JIRA_GET_COMMENT', { issue: 'PAY-1', comment_id: '1/../2' }, 'comment_id'],
    ['JIRA_MOVE_ISSUE_TO_SPRINT', { sprint_id: 1, issues: ['PAY-1', '../x'] }, 'issues'],
    ['JIRA_CREATE_ISSUE', { project: 'PAY', summary: 'a\nb' }, 'summary'],
    ['JIRA_EDIT_ISSUE', { issue: 'PAY-1' }, 'fields'],
    ['JIRA_EDIT_ISSUE', { issue: 'PAY-1', labels: ['a'], add_labels: ['b'] }, 'labels'],
    ['JIRA_SEARCH_ISSUES', {}, 'jql'],
    ['JIRA_SEARCH_ISSUES', { jql: 'project = PAY', label: 'a' }, 'jql'],
    ['JIRA_SEND_NOTIFICATION_FOR_ISSUE', { issue: 'PAY-1', subject: 'a', text: 'b' }, 'users'],
  ])('%s %j', async (action, params, path) => {
    const { alice, sent } = await connect(() => ({}));
    const { error } = await alice.executeAction({ action, params });
    expect(error).toMatchObject({ code: 'invalid_params', fields: [{ path }] });
    expect(sent).toEqual([]);
  });
});

test('an action is not sent by who may only read', async () => {
  const { alice, sent } = await connect(() => ({}), { scopes: ['read:jira-work'] });
  const { error } = await alice.executeAction({
    action: 'JIRA_DELETE_ISSUE',
    params: { issue: 'PAY-1' },
  });
  expect(error).toMatchObject({ code: 'scope_required', missingScopes: ['write:jira-work'] });
  expect(sent).toEqual([]);
});
