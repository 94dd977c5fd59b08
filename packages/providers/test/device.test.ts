import { type App, createOnBehalf, memoryStore, type Vault } from '@onbehalf/core';
import { github, gitlab, google, microsoft } from '@onbehalf/providers';
import { expect, test } from 'vitest';

import { movingClock } from '../../core/test/moving-clock.ts';

// Time moves whenever nothing else is left to do, and sealing would be left to do elsewhere.
const glassVault: Vault = {
  seal: async (plaintext) => plaintext,
  open: async (sealed) => sealed,
};

const GOOGLE = 'https://oauth2.googleapis.com';
const MICROSOFT = 'https://login.microsoftonline.com/common/oauth2/v2.0';
const EMAIL = 'https://www.googleapis.com/auth/userinfo.email';

// Where the code comes from, what is asked for, where it is asked about, and who it turns out to be.
test.each<[App, string, string, string, string, object]>([
  [
    github(),
    'https://github.com/login/device/code',
    'read',
    'https://github.com/login/oauth/access_token',
    'https://api.github.com/user',
    { id: 1, login: 'octocat' },
  ],
  [
    gitlab(),
    'https://gitlab.com/oauth/authorize_device',
    'read_user read',
    'https://gitlab.com/oauth/token',
    'https://gitlab.com/api/v4/user',
    { id: 1, username: 'octocat' },
  ],
  [
    google(),
    `${GOOGLE}/device/code`,
    `openid ${EMAIL} read`,
    `${GOOGLE}/token`,
    'https://openidconnect.googleapis.com/v1/userinfo',
    { sub: '1', email: 'octocat' },
  ],
  [
    microsoft(),
    `${MICROSOFT}/devicecode`,
    'openid profile email offline_access read',
    `${MICROSOFT}/token`,
    'https://graph.microsoft.com/oidc/userinfo',
    { sub: '1', name: 'octocat' },
  ],
])('$name signs in on another device', async (app, codeUrl, scope, tokenUrl, userUrl, user) => {
  const sent: string[] = [];
  const forms: Record<string, string>[] = [];
  const questions = ['authorization_pending', 'slow_down', 'authorization_pending'];
  const client = createOnBehalf({
    apps: [app],
    integrations: [
      { app: app.slug, scheme: 'device_code', clientId: 'device-client', scopes: ['read'] },
    ],
    store: memoryStore(),
    vault: glassVault,
    runtime: movingClock(),
    async fetch(input, init) {
      const request = new Request(input, init);
      const form = Object.fromEntries(new URLSearchParams(await request.text()));
      if (request.url === userUrl) return Response.json(user);
      sent.push(request.url);
      forms.push(form);
      if (request.url === codeUrl) {
        return Response.json({
          device_code: 'device-code-0123456789',
          user_code: 'WDJB-MJHT',
          [app.slug === 'google' ? 'verification_url' : 'verification_uri']:
            'https://provider.example/device',
          expires_in: 900,
          interval: 5,
        });
      }
      const error = questions.shift();
      // GitHub refuses with status 200.
      if (error !== undefined) {
        return Response.json({ error }, { status: app.slug === 'github' ? 200 : 400 });
      }
      return Response.json({ access_token: 'access-token-0123456789', scope, expires_in: 3600 });
    },
    logger: { error: () => {} },
  });
  const alice = client.entity('alice');
  const request = await alice.initiateConnection({ app: app.slug });
  expect(request).toMatchObject({
    userCode: 'WDJB-MJHT',
    verificationUri: 'https://provider.example/device',
    redirectUrl: null,
  });
  expect(await request.waitUntilActive({ timeoutMs: 600_000 })).toMatchObject({
    status: 'ACTIVE',
    account: { id: '1', label: 'octocat' },
    scopes: { requested: expect.arrayContaining(['read']) as unknown },
  });
  expect(sent).toEqual([codeUrl, tokenUrl, tokenUrl, tokenUrl, tokenUrl]);
  expect(forms[0]).toEqual({ client_id: 'device-client', scope });
  for (const form of forms.slice(1)) {
    expect(form).toEqual({
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      device_code: 'device-code-0123456789',
      client_id: 'device-client',
    });
  }
});
