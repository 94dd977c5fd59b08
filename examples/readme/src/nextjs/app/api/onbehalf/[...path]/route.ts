// app/api/onbehalf/[...path]/route.ts
import { createHandler } from '@onbehalf/server';

import { onbehalf } from '@/lib/onbehalf';
import { sessionOf } from '@/lib/session';

// Your own login says who is in front of this browser. A link opened by anybody else is refused.
export const GET = createHandler(onbehalf, {
  identify: async (request) => (await sessionOf(request))?.userId ?? null,
});
