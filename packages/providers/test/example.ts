import { aesGcmVault, createOnBehalf, memoryStore } from '@onbehalf/core';
import { slack } from '@onbehalf/providers';

const onbehalf = createOnBehalf({
  apps: [slack()],
  integrations: [
    {
      app: 'slack',
      clientId: process.env['SLACK_CLIENT_ID'],
      clientSecret: process.env['SLACK_CLIENT_SECRET'],
      scopes: ['channels:read', 'user:search:read'],
    },
  ],
  store: memoryStore(), // a database in production
  vault: aesGcmVault({ keys: process.env['ONBEHALF_KEYS'] }),
  publicUrl: 'https://app.example.com/api/onbehalf',
});

/** The channels that a user's connection sees. Who is not connected gets `connection_required`. */
export async function channels(userId: string): Promise<unknown> {
  const fetch = onbehalf.entity(userId).fetch({ app: 'slack' });
  const response = await fetch('/conversations.list?limit=20');
  return response.json();
}
