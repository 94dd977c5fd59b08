// lib/onbehalf.ts
import { aesGcmVault, createOnBehalf } from '@onbehalf/core';
import { github } from '@onbehalf/github';
import { sqliteStore } from '@onbehalf/store-sql';

export const onbehalf = createOnBehalf({
  apps: [github()],
  integrations: [
    {
      app: 'github',
      clientId: process.env['GITHUB_CLIENT_ID'],
      clientSecret: process.env['GITHUB_CLIENT_SECRET'],
      scopes: ['repo'],
    },
  ],
  store: sqliteStore({ path: 'onbehalf.db' }),
  vault: aesGcmVault({ keys: process.env['ONBEHALF_KEYS'] }),
  publicUrl: 'https://app.example.com/api/onbehalf',
});
