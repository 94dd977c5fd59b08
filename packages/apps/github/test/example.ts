import type { ActionResult, Entity } from '@onbehalf/core';
import type { Issue } from '@onbehalf/github';

/** Answers the address of the new issue, or what the user has to know. */
export async function reportBug(user: Entity, title: string): Promise<string> {
  const result: ActionResult<Issue> = await user.executeAction({
    action: 'GITHUB_CREATE_AN_ISSUE',
    params: { owner: 'acme', repo: 'shop', title, labels: ['bug'] },
  });
  return result.successful ? result.data.html_url : result.error.message;
}
