import { aesGcmVault, createOnBehalf, memoryStore } from '@onbehalf/core';
import { google, slack } from '@onbehalf/providers';

const onbehalf = createOnBehalf({
  apps: [google(), slack()],
  integrations: [
    {
      app: 'google',
      clientId: process.env['GOOGLE_CLIENT_ID'],
      clientSecret: process.env['GOOGLE_CLIENT_SECRET'],
      scopes: ['https://www.googleapis.com/auth/calendar.events.readonly'],
    },
    {
      app: 'slack',
      clientId: process.env['SLACK_CLIENT_ID'],
      clientSecret: process.env['SLACK_CLIENT_SECRET'],
      scopes: ['chat:write', 'user:search:read'],
    },
  ],
  store: memoryStore(), // a database in production
  vault: aesGcmVault({ keys: process.env['ONBEHALF_KEYS'] }),
  publicUrl: 'https://app.example.com/api/onbehalf',
});

/** What is in a user's calendar next. Whoever is not connected gets `connection_required`. */
export async function nextEvents(userId: string): Promise<unknown> {
  const fetch = onbehalf.entity(userId).fetch({ app: 'google' });
  const query = new URLSearchParams({ timeMin: new Date().toISOString(), maxResults: '5' });
  const response = await fetch(`/calendar/v3/calendars/primary/events?${query.toString()}`);
  return response.json();
}
