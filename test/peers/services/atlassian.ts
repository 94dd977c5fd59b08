import type { Service } from '../gated-service.ts';
import { atlassianEmulator } from './atlassian-emulator.ts';

/** Atlassian: several sites behind one token. A refresh token that comes back ends its grant. */
export const atlassian: Service = {
  name: 'atlassian',
  emulator: atlassianEmulator,
  seed: ({ clientId, clientSecret }) => ({
    clients: { [clientId]: clientSecret },
    codes: {},
    access: {},
    refresh: {},
    jira: {},
  }),
  paths: { authorize: '/authorize', consent: '/authorize/consent', token: '/oauth/token' },
  person: 'person',
  isPage: (path) => /^\/(authorize\b|_emulate\/)/.test(path),
  isOffline: (asked) => (asked.get('scope') ?? '').split(' ').includes('offline_access'),
  endsFamily: true,
  refuseGrant: () =>
    Response.json(
      { error: 'unauthorized_client', error_description: 'refresh_token is invalid' },
      { status: 403 },
    ),
  refuse: () => Response.json({ code: 401, message: 'Unauthorized' }, { status: 401 }),
  addresses: [
    [/^https:\/\/auth\.atlassian\.com\/(?=(authorize|oauth\/token)\b)/, '/'],
    [/^https:\/\/api\.atlassian\.com\/(?=(oauth\/token|me|ex)\b)/, '/'],
  ],
};
