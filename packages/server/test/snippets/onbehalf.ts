import { aesGcmVault, createOnBehalf, memoryStore } from '@onbehalf/core';
import { createHandler } from '@onbehalf/server';

import { sessionOf } from './session.ts';

export const onbehalf = createOnBehalf({
  apps: [], // your apps
  integrations: [], // what you registered with them
  store: memoryStore(), // a database in production
  vault: aesGcmVault({ keys: process.env['ONBEHALF_KEYS'] }),
  publicUrl: 'https://app.example.com/api/onbehalf',
});

export const handler = createHandler(onbehalf, {
  // Who is in front of this browser, by your own login? Null when nobody is signed in.
  identify: async (request) => (await sessionOf(request))?.userId ?? null,
});
