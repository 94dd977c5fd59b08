import type { ActionResult, Entity } from '@onbehalf/core';
import type { Sent } from '@onbehalf/slack';

/** Tells #eng what has happened, or answers what the user has to know. */
export async function announce(user: Entity, text: string): Promise<string | null> {
  const result: ActionResult<Sent> = await user.executeAction({
    action: 'SLACK_SEND_MESSAGE',
    params: { channel: '#eng', text },
  });
  return result.successful ? null : result.error.message;
}
