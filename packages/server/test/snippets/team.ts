import { createHandler, type Handler } from '@onbehalf/server';

import { onbehalf } from './onbehalf.ts';
import { sessionOf } from './session.ts';

export const handler: Handler = createHandler(onbehalf, {
  async identify(request) {
    const session = await sessionOf(request);
    return session && { userId: session.userId, entityIds: session.teamIds };
  },
  signIn: (_request, returnTo) =>
    Response.redirect(`https://app.example.com/login?to=${encodeURIComponent(returnTo)}`, 303),
});
