import type { ActionResult, Entity } from '@onbehalf/core';
import type { SentMessage } from '@onbehalf/gmail';

/** Sends the offer from the user's own address, or answers what the user has to know. */
export async function sendOffer(user: Entity, customer: string): Promise<string | null> {
  const result: ActionResult<SentMessage> = await user.executeAction({
    action: 'GMAIL_SEND_EMAIL',
    params: { to: [customer], subject: 'Our offer', text: 'As agreed: 12 chairs.' },
  });
  return result.successful ? null : result.error.message;
}
