import type { ActionResult, Entity } from '@onbehalf/core';
import type { CreatedIssue } from '@onbehalf/jira';

/** Files a bug for a user, or answers what they have to know. */
export async function report(user: Entity, summary: string, steps: string): Promise<string> {
  const result: ActionResult<CreatedIssue> = await user.executeAction({
    action: 'JIRA_CREATE_ISSUE',
    params: { project: 'PAY', issue_type: 'Bug', summary, description: steps, assignee: 'me' },
  });
  return result.successful ? result.data.url : result.error.message;
}
