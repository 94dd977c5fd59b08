import type { OnBehalf } from '@onbehalf/core';

export const publicUrl = 'http://localhost:8787';

/** Walks through the flow without a browser: the providers here grant any code. */
export async function connect(onbehalf: OnBehalf, app: string, entityId: string): Promise<void> {
  const { redirectUrl } = await onbehalf.entity(entityId).initiateConnection({ app });
  const token = redirectUrl?.split('/').at(-1) ?? '';
  const opened = await onbehalf.openLink({ token, identity: entityId });
  const state = new URL(opened.authorizationUrl).searchParams.get('state');
  const callbackUrl = `${publicUrl}/oauth/callback/${app}?code=any&state=${state}`;
  const { browserSecret } = opened;
  await onbehalf.completeConnection({ callbackUrl, browserSecret, identity: entityId });
}
